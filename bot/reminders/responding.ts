import type { ReportDuty } from "../../src/reminders/duties/duty.js";
import { promiseFault } from "../../src/reminders/wishes/check-day.js";
import { type ResponseEvent, withResponse } from "../../src/reminders/wishes/response.js";
import { parseLocalDate } from "../../src/shared/local-date.js";
import { personalDataIn } from "../../src/shared/personal-data.js";
import { inputIn, type Pressed } from "../cards/pressed.js";
import type { AdaptiveCard } from "../reply.js";
import { reminderTexts as texts } from "../texts/reminders/reminders.js";
import { alreadyDoneCard, moreTimeCard, type Place } from "./answer-cards.js";
import type { ReminderParts, Situation } from "./parts.js";

/** Somebody's answer about one of the reports that are left for them, as typed on a card. */
export interface Answered {
  readonly situation: Situation;
  readonly place: Place;
  /** At least one. */
  readonly duties: readonly ReportDuty[];
  readonly pressed: Pressed;
  readonly data: Readonly<Record<string, unknown>>;
}

/** What to tell whoever answered; or the card again, with what is wrong. */
export type Noted =
  | { readonly outcome: "noted"; readonly notice: string }
  | { readonly outcome: "faulty"; readonly card: AdaptiveCard };

/** Notes until when and why a report needs more time. */
export async function promise(parts: ReminderParts, answered: Answered): Promise<Noted> {
  const { situation, place, duties } = answered;
  const { written, duty, reasonFault } = readAnswer(answered);
  const until = parseLocalDate(written.day);
  const dayFault = promiseFault(until, duty?.obligation.due ?? { kind: "none" }, situation.today);
  if (duty === undefined || until === undefined || (dayFault ?? reasonFault) !== undefined) {
    const card = moreTimeCard(parts, place, duties, { ...written, dayFault, reasonFault });
    return { outcome: "faulty", card };
  }
  const { reason } = written;
  await respond(parts, duty.id, { type: "more-time", ...stamp(answered), until, reason });
  const remindOn = situation.calendar.onOrBefore(until, -1);
  return { outcome: "noted", notice: texts.noted(until, remindOn) };
}

/** Notes how and when a report was handed in that is said to be done. */
export async function sayDone(parts: ReminderParts, answered: Answered): Promise<Noted> {
  const { place, duties } = answered;
  const { written, duty, reasonFault } = readAnswer(answered);
  if (duty === undefined || reasonFault !== undefined) {
    const card = alreadyDoneCard(parts, place, duties, { ...written, reasonFault });
    return { outcome: "faulty", card };
  }
  const { reason } = written;
  await respond(parts, duty.id, { type: "said-done", ...stamp(answered), reason });
  return { outcome: "noted", notice: texts.thanks };
}

/** What someone has written about one of the reports, and which. */
function readAnswer({ duties, data }: Answered) {
  const written = {
    duty: inputIn(data, "duty"),
    day: inputIn(data, "day"),
    reason: inputIn(data, "reason").trim().slice(0, 1000),
  };
  // Never another than was meant: where there were several to choose from, one of them was.
  const [only, ...others] = duties;
  const duty = others.length === 0 ? only : duties.find(({ id }) => id === written.duty);
  return { written, duty, reasonFault: faultIn(written.reason) };
}

/** What is wrong with a reason: there must be one, and nothing in it about patients. */
function faultIn(reason: string): string | undefined {
  if (reason === "") return texts.noReason;
  const found = personalDataIn(reason);
  return found && texts.personalData[found];
}

function stamp({ pressed: { press } }: Answered): Pick<ResponseEvent, "at" | "by" | "nonce"> {
  return { at: press.at.toISOString(), by: press.by, nonce: press.nonce };
}

async function respond(
  { responses }: ReminderParts,
  duty: string,
  event: ResponseEvent,
): Promise<void> {
  await responses.change(duty, (current) => withResponse(current, duty, event));
}
