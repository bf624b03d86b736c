import { type Answering, startConnector } from "../support/connector.js";

/** One of Teams' limits: so many requests in so long. */
interface Limit {
  readonly most: number;
  readonly milliseconds: number;
}

/** What a bot may send in one tenant, and in one conversation. */
const inTenant: readonly Limit[] = [{ most: 50, milliseconds: 1000 }];
const inConversation: readonly Limit[] = [
  { most: 7, milliseconds: 1000 },
  { most: 8, milliseconds: 2000 },
  { most: 60, milliseconds: 30_000 },
];

/** A message service that refuses what goes beyond Teams' limits, with 429. */
export async function startLimitedService() {
  const all: number[] = [];
  const byConversation = new Map<string, number[]>();
  let refused = 0;
  const answering: Answering = ({ path }) => {
    const now = performance.now();
    const conversation = /conversations\/([^/]+)/.exec(path)?.[1] ?? "";
    const its = byConversation.get(conversation) ?? [];
    byConversation.set(conversation, its);
    all.push(now);
    its.push(now);
    const isWithin = (times: readonly number[], limits: readonly Limit[]): boolean =>
      limits.every(({ most, milliseconds }) => countSince(times, now - milliseconds) <= most);
    if (isWithin(all, inTenant) && isWithin(its, inConversation)) return undefined;
    refused += 1;
    return { status: 429, headers: { "retry-after": "1" } };
  };
  const { serviceUrl, stop } = await startConnector(answering);
  return {
    serviceUrl,
    stop,
    /** How many requests were refused. */
    refused: () => refused,
    /** The most requests that came in any second. */
    mostInASecond: () => Math.max(...all.map((time) => countBetween(all, time - 1000, time))),
  };
}

function countSince(times: readonly number[], since: number): number {
  return times.length - times.findLastIndex((time) => time <= since) - 1;
}

function countBetween(times: readonly number[], after: number, to: number): number {
  return times.filter((time) => time > after && time <= to).length;
}
