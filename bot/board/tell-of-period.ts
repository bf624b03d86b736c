import { isSameSubject } from "../../src/participants/access.js";
import type { News } from "../../src/reminders/ledger/news.js";
import type { PeriodWish } from "../../src/reporting/obligations/change-period.js";
import { lastDays } from "../../src/reporting/obligations/due.js";
import type { Obligation } from "../../src/reporting/obligations/obligations.js";
import { asSentence } from "../plain-text.js";
import type { Pressed } from "../cards/pressed.js";
import { readSituation, type ReminderParts } from "../reminders/parts.js";
import { periodTexts as texts } from "../texts/board/periods.js";
import type { Turn } from "../turn.js";

/** Has those who have not handed in told, each by the ledger. Returns how many. The card pressed again tells nobody twice. */
export async function tellOfPeriod(
  parts: ReminderParts,
  turn: Turn,
  { formId, name }: Pick<Obligation, "formId" | "name">,
  { type, subject, day, reason }: PeriodWish,
  { press }: Pressed,
): Promise<number> {
  const { duties } = await readSituation(parts, turn.receivedAt);
  const people = duties
    .filter(({ obligation, isDone }) => obligation.formId === formId && !isDone)
    .filter((duty) => subject === undefined || isSameSubject(duty.subject, subject))
    // What is to be completed is taken all the same.
    .filter(({ completionAskedOn }) => type !== "closed" || completionAskedOn === undefined)
    // Who has been given more time than the others keeps it.
    .filter(({ obligation: { due } }) => type !== "moved" || lastDays(due).at(-1) === day)
    .flatMap(({ owners, others }) => [...owners, ...others]);
  const to = [...new Set(people)];
  if (to.length === 0) return 0;
  const why = asSentence(reason.trim());
  const text =
    type === "moved" ? texts.news.moved(name, day ?? turn.today, why) : texts.news[type](name, why);
  const { nonce, by, at } = press;
  const news: News = { schemaVersion: 1, id: nonce, at: at.toISOString(), by, text, to };
  await parts.news.change(nonce, (current) => current ?? news);
  return to.length;
}
