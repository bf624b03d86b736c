import { decide, type Decision } from "../shared/decide.js";
import type { Repository } from "../shared/repository.js";
import { type Press, stampOf } from "./press.js";
import { type SentQuestion, standingOf } from "./question.js";

/** Closes the open questions about a matter that has been settled for everyone, and returns them. */
export async function settleQuestions(
  questions: Repository<SentQuestion>,
  matter: string,
  press: Press,
): Promise<readonly SentQuestion[]> {
  const about = (await questions.list()).filter(
    (question) => question.asked.matter === matter && standingOf(question) === "open",
  );
  const closed = await Promise.all(
    about.map(({ id }) => decide(questions, id, (current) => close(current, press))),
  );
  return closed.flatMap((question) => question ?? []);
}

function close(
  current: SentQuestion | undefined,
  press: Press,
): Decision<SentQuestion, SentQuestion | undefined> {
  if (current === undefined || standingOf(current) !== "open")
    return { next: undefined, outcome: undefined };
  const event = { type: "settled" as const, ...stampOf(press) };
  const next = { ...current, events: [...current.events, event] };
  return { next, outcome: next };
}
