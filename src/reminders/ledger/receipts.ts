import { groupBy } from "../../shared/group-by.js";
import { type Dispatch, statusOf } from "./dispatch.js";
import type { News } from "./news.js";

/** How far news have come with someone: at the last attempt, or at one before that, where that one arrived. */
type Receipt = "read" | "unread" | "missed" | "waiting";

/** The people whom news are for, by how far the news have come with each, in the order of the news. */
export function receiptsOf(
  { id, to }: News,
  dispatches: readonly Dispatch[],
): Readonly<Record<Receipt, readonly string[]>> {
  const own = groupBy(
    dispatches.filter(({ content }) => content.kind === "news" && content.news === id),
    (dispatch) => dispatch.to,
  );
  const people = groupBy(to, (person) => receiptOf(own.get(person) ?? []));
  const those = (receipt: Receipt): readonly string[] => people.get(receipt) ?? [];
  return {
    read: those("read"),
    unread: those("unread"),
    missed: those("missed"),
    waiting: those("waiting"),
  };
}

function receiptOf(attempts: readonly Dispatch[]): Receipt {
  if (attempts.some(({ events }) => events.some(({ type }) => type === "read"))) return "read";
  const statuses = attempts.map((attempt) => statusOf(attempt).type);
  if (statuses.includes("sent")) return "unread";
  return statuses.some((type) => type === "failed" || type === "unknown") ? "missed" : "waiting";
}
