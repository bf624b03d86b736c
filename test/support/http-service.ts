import { createDeliveryQueue, type DeliveryPace } from "../../src/adapters/delivery-queue.js";
import { type ServiceAnswer, startConnector } from "./connector.js";
import { messengerTo } from "./messenger.js";
import type { Draw } from "./simulated-world.js";
import type { Service } from "./simulated-year.js";

const quickPace: DeliveryPace = {
  concurrency: 4,
  perSecond: 1000,
  attempts: 3,
  firstWaitMilliseconds: 5,
  longestWaitMilliseconds: 50,
  timeoutMilliseconds: 150,
};

type Answer = Exclude<ServiceAnswer, undefined>;

/** What the service does instead of taking a message, below each number drawn; whether it is shown all the same. */
const mishaps: readonly (readonly [below: number, answer: Answer, isShown: boolean])[] = [
  [0.03, { status: 429 }, false],
  [0.04, { status: 429, headers: { "retry-after": "600" } }, false],
  [0.06, { status: 412, code: "PreconditionFailed" }, false],
  [0.07, { status: 503, headers: { "retry-after": "0" } }, false],
  [0.08, { status: 500 }, true],
  [0.09, { status: 502 }, true],
  [0.1, { status: 503 }, false],
  [0.11, { status: 504 }, true],
  [0.12, { status: 403, code: "ConversationBlockedByUser" }, false],
  [0.13, { status: 404, code: "ConversationNotFound" }, false],
  [0.14, "drop", true],
  [0.15, "drop", false],
  [0.16, "silence", true],
  [0.17, "silence", false],
];

/** A service over HTTP that behaves as Teams' may, and the bot's own way of sending to it. */
export async function startHttpService(draw: Draw) {
  const statuses = new Set<number | "drop" | "silence">();
  const showing = new Map<string, () => void>();
  const connector = await startConnector(({ body }) => {
    const fate = draw();
    const [, answer, isShown = true] = mishaps.find(([below]) => fate < below) ?? [];
    const { text } = JSON.parse(body) as { readonly text: string };
    if (isShown) showing.get(text)?.();
    statuses.add(typeof answer === "string" ? answer : (answer?.status ?? 200));
    return answer;
  });
  const queue = createDeliveryQueue(quickPace);
  const send: Service = async ({ id, to }, { show, die, isNeeded }) => {
    showing.set(id, show);
    const messenger = messengerTo(to, connector.serviceUrl);
    const attempt = () => messenger.send(to, { text: id });
    const delivery = await queue.patiently(attempt, isNeeded);
    return draw() > 0.99 ? die() : delivery;
  };
  return { send, statuses, stop: connector.stop };
}
