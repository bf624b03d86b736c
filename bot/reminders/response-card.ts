import { drawSections } from "../cards/draw-sections.js";
import { dutyName, type ReminderParts, type Situation } from "./parts.js";
import type { ReportDuty } from "../../src/reminders/duties/duty.js";
import type { ResponseEvent } from "../../src/reminders/wishes/response.js";
import { button, type CardButton, type CardSection, section } from "../cards/section-card.js";
import type { AdaptiveCard } from "../reply.js";
import { confirmed } from "../cards/tone.js";
import { longDate } from "../texts/format.js";
import { roundTexts as texts } from "../texts/reminders/reminder-round.js";
import { deadlineInWords } from "../texts/reminders/reminders.js";
import { personName } from "../texts/reporting/reporting.js";

type Told = Extract<ResponseEvent, { type: "more-time" | "said-done" }>;

/** Tells a coordinator what someone has answered to a reminder. Undefined when there is no such answer or report any more. */
export function responseCard(
  parts: ReminderParts,
  situation: Situation,
  dutyId: string,
  number: number,
): AdaptiveCard | undefined {
  const duty = situation.duties.find(({ id }) => id === dutyId);
  const events = situation.responses.get(dutyId)?.events ?? [];
  const event = events[number];
  if (duty === undefined || event === undefined || !isTold(event)) return undefined;
  const settled = events.slice(number + 1).findLast(({ type }) => type !== "more-time");
  return drawSections(parts, {
    title: texts.responseTitle[event.type],
    notices: settled === undefined ? [] : [confirmed(settledInWords(settled))],
    sections: [responseSection(parts, situation, duty, event)],
    actions:
      event.type === "said-done" && settled === undefined
        ? choices(parts, `${dutyId}/${number}`)
        : [],
  });
}

function isTold(event: ResponseEvent): event is Told {
  return event.type === "more-time" || event.type === "said-done";
}

function settledInWords({ type }: ResponseEvent): string {
  return type === "still-wanted" ? texts.wanted : texts.agreed;
}

function responseSection(
  { register }: ReminderParts,
  { today }: Situation,
  duty: ReportDuty,
  event: Told,
): CardSection {
  return section({
    title: dutyName({ register }, duty),
    lines: [
      { label: "", text: deadlineInWords(duty.obligation, today) },
      { label: texts.fromLabel, text: personName(register, event.by) },
      ...(event.type === "more-time"
        ? [{ label: texts.untilLabel, text: longDate(event.until) }]
        : []),
      { label: texts.reasonLabel, text: event.reason },
    ],
  });
}

function choices({ newId }: ReminderParts, about: string): readonly CardButton[] {
  const drawn = { nonce: newId() };
  return [
    button(texts.agree, "response.agree", about, drawn),
    button(texts.want, "response.want", about, drawn),
  ];
}
