import type { DayFault } from "../../src/reminders/wishes/check-day.js";
import type { ReportDuty } from "../../src/reminders/duties/duty.js";
import { addDays } from "../../src/shared/local-date.js";
import { button, input, type InputField, section } from "../cards/section-card.js";
import { drawSections } from "../cards/draw-sections.js";
import type { AdaptiveCard } from "../reply.js";
import { reminderTexts as texts } from "../texts/reminders/reminders.js";
import { dutyNames, type ReminderParts, type Situation } from "./parts.js";

/** What someone has written on one of these cards, and what is wrong with it. */
export interface Written {
  readonly duty?: string;
  readonly day?: string;
  readonly reason?: string;
  readonly dayFault?: DayFault | undefined;
  readonly reasonFault?: string | undefined;
}

/** Where one of these cards stands. */
export interface Place {
  /** What its buttons are about: the reminder that it takes the place of, or the only report there is to choose. */
  readonly id: string;
  /** Whether somebody wrote of their own accord: there is no reminder. */
  readonly isOwn?: boolean;
}

/** How many days ahead is offered at first. */
const offered = 3;

/** Asks when to be reminded again. */
export function laterCard(
  parts: ReminderParts,
  { today }: Situation,
  place: Place,
  duties: readonly ReportDuty[],
  { day = addDays(today, offered), dayFault }: Written = {},
): AdaptiveCard {
  const names = dutyNames(parts, duties);
  return answerCard(parts, place, {
    title: texts.laterTitle,
    text: texts.laterAbout(names),
    inputs: [dayInput(texts.laterDay, day, dayFault)],
    verb: "snooze",
  });
}

/** Asks until when, and why. */
export function moreTimeCard(
  parts: ReminderParts,
  place: Place,
  duties: readonly ReportDuty[],
  written: Written = {},
): AdaptiveCard {
  return answerCard(parts, place, {
    title: texts.moreTimeTitle,
    text: texts.moreTimeAbout,
    inputs: [
      ...dutyInput(parts, duties, written),
      dayInput(texts.moreTimeDay, written.day ?? "", written.dayFault),
      reasonInput(texts.reason, written),
    ],
    verb: "promise",
  });
}

/** Asks how a report was handed in that is said to be done. */
export function alreadyDoneCard(
  parts: ReminderParts,
  place: Place,
  duties: readonly ReportDuty[],
  written: Written = {},
): AdaptiveCard {
  return answerCard(parts, place, {
    title: texts.doneTitle,
    text: texts.doneAbout,
    inputs: [...dutyInput(parts, duties, written), reasonInput(texts.doneReason, written)],
    verb: "say-done",
  });
}

function answerCard(
  parts: ReminderParts,
  { id, isOwn = false }: Place,
  card: {
    readonly title: string;
    readonly text: string;
    readonly inputs: readonly InputField[];
    readonly verb: string;
  },
): AdaptiveCard {
  const drawn = { nonce: parts.newId() };
  const verbs = isOwn ? "reminders" : "reminder";
  return drawSections(parts, {
    title: card.title,
    notices: [{ text: card.text, color: "default", weight: "default" }],
    sections: [section({ separated: false, inputs: card.inputs })],
    actions: [
      button(texts.save, `${verbs}.${card.verb}`, id, drawn, "positive"),
      button(texts.back, `${verbs}.show`, id, drawn),
    ],
  });
}

function dutyInput(
  parts: ReminderParts,
  duties: readonly ReportDuty[],
  { duty = duties[0]?.id ?? "" }: Written,
): readonly InputField[] {
  const names = dutyNames(parts, duties);
  const choices = duties.map(({ id }, at) => ({ title: names[at] ?? "", value: id }));
  return duties.length < 2
    ? []
    : [input("list", "duty", texts.whichReport, { choices, value: duty })];
}

function dayInput(label: string, value: string, fault: DayFault | undefined): InputField {
  const faults = fault === undefined ? [] : [{ text: dayFaultInWords(fault) }];
  return input("date", "day", label, { value, faults });
}

function reasonInput(label: string, { reason = "", reasonFault }: Written): InputField {
  const faults = reasonFault === undefined ? [] : [{ text: reasonFault }];
  return input("long-text", "reason", label, { value: reason, faults });
}

/** What to tell someone about a day that cannot be taken. */
export function dayFaultInWords(fault: DayFault): string {
  switch (fault.kind) {
    case "no-day":
      return texts.noDay;
    case "too-far":
      return texts.tooFar(fault.day);
    case "past-deadline":
      return texts.pastDeadline(fault.lastDay);
    case "not-later":
      return texts.notLater(fault.lastDay);
  }
}
