import { decide } from "../../shared/decide.js";
import { type Content, type Dispatch, withDispatchEvent } from "../ledger/dispatch.js";
import type { SendDueDependencies } from "./send-due.js";
import { send } from "./send.js";

/**
 * Sends a message again because someone wishes it, whatever became of it. Undefined when nothing of it is owed any more,
 * or somebody has just had the same sent again.
 */
export async function resend(
  deps: SendDueDependencies,
  { id, to, content }: Dispatch,
): Promise<Dispatch | undefined> {
  const left = await owedOf(deps, content);
  if (left === undefined) return undefined;
  const event = { type: "resent", at: deps.clock().toISOString() } as const;
  const isFirst = await decide(deps.dispatches, id, (current) => {
    const isAgain = current?.events.some(({ type }) => type === "resent") ?? true;
    return {
      next: isAgain ? undefined : withDispatchEvent(current, event),
      outcome: !isAgain,
    };
  });
  return isFirst ? send(deps, to, left) : undefined;
}

async function owedOf(deps: SendDueDependencies, content: Content): Promise<Content | undefined> {
  if (content.kind !== "reminders") return content;
  const reminders = await deps.stillDue(content.reminders);
  return reminders.length > 0 ? { kind: "reminders", reminders: [...reminders] } : undefined;
}
