import type { PeriodFault } from "../../src/reporting/obligations/change-period.js";
import type { Obligation } from "../../src/reporting/obligations/obligations.js";
import { obligationFor } from "../../src/reporting/obligations/obligations.js";
import type { Period, PeriodEvent } from "../../src/reporting/obligations/period.js";
import { localDateOf } from "../../src/shared/local-date.js";
import {
  button,
  type InputField,
  type CardLine,
  type CardSection,
  input,
  section,
} from "../cards/section-card.js";
import { drawSections } from "../cards/draw-sections.js";
import type { ReminderParts } from "../reminders/parts.js";
import type { ToneText } from "../cards/tone.js";
import type { AdaptiveCard } from "../reply.js";
import { dueInWords } from "../texts/board/owed-reports.js";
import { decisionLine, periodFault, periodTexts as texts } from "../texts/board/periods.js";
import { personName, subjectName } from "../texts/reporting/reporting.js";

/** What stands in the inputs of a card for a period, as typed. */
export interface PeriodForm {
  readonly whose: string;
  readonly day: string;
  readonly reason: string;
  /** "yes" to tell those who have not handed in. */
  readonly tell: string;
}

export const blankPeriodForm: PeriodForm = { whose: "", day: "", reason: "", tell: "yes" };

/** What a card for a period shows. */
export interface PeriodView {
  /** Undefined: no inputs, when something has just been decided. */
  readonly form?: PeriodForm;
  readonly faults?: readonly PeriodFault[];
  /** Why nobody, or not only one, was found. */
  readonly whoseFault?: string | undefined;
  readonly notices?: readonly ToneText[];
}

/** How many of the decisions are shown. */
const mostShown = 6;

/** Shows when a report is taken, and lets the coordinator move its last day, close it and open it again. */
export function periodCard(
  parts: ReminderParts,
  obligation: Obligation,
  period: Period | undefined,
  { form, faults = [], whoseFault, notices = [] }: PeriodView,
): AdaptiveCard {
  const { formId, name } = obligation;
  const drawn = { nonce: parts.newId(), revision: period?.events.length ?? 0 };
  const periods = period === undefined ? [] : [period];
  const forAll = obligationFor(obligation, periods, parts.year, undefined);
  const isClosed = period?.events.some(({ type }) => type === "closed") === true;
  return drawSections(parts, {
    title: texts.title(name),
    notices,
    sections: [
      section({ lines: [{ label: texts.forAll, text: dueInWords(forAll) }] }),
      ...decisions(parts, period),
      ...(form === undefined ? [] : [section({ inputs: inputsFor(form, faults, whoseFault) })]),
    ],
    actions: [
      ...(form === undefined
        ? [button(texts.more, "period.show", formId, drawn)]
        : [
            button(texts.move, "period.move", formId, drawn, "positive"),
            button(texts.close, "period.close", formId, drawn, "destructive"),
            ...(isClosed ? [button(texts.reopen, "period.open", formId, drawn)] : []),
          ]),
      button(texts.board, "board.overview", "", drawn),
    ],
  });
}

/** Asks which report is meant. */
export function whichPeriodCard(parts: ReminderParts): AdaptiveCard {
  const drawn = { nonce: parts.newId() };
  const buttonsFor = (who: Obligation["owedBy"]) =>
    parts.obligations
      .filter(({ owedBy }) => owedBy === who)
      .map(({ formId, name }) => button(name, "period.show", formId, drawn));
  return drawSections(parts, {
    title: texts.which,
    // Teams shows six buttons side by side at most.
    sections: [
      section({ title: texts.ofRegions, actions: buttonsFor("region") }),
      section({ title: texts.ofProjects, actions: buttonsFor("project") }),
    ],
  });
}

/** What has been decided, the newest first. */
function decisions(parts: ReminderParts, period: Period | undefined): readonly CardSection[] {
  const newest = period?.events.toReversed().slice(0, mostShown) ?? [];
  if (newest.length === 0) return [];
  const line = (event: PeriodEvent): CardLine => ({
    label: texts.event(localDateOf(new Date(event.at)), personName(parts.register, event.by)),
    text: decisionLine(event, whoseInWords(parts, event.subject)),
  });
  return [section({ title: texts.decisions, lines: newest.map(line) })];
}

/** Whom a decision is for. */
export function whoseInWords(
  { register }: Pick<ReminderParts, "register">,
  subject: PeriodEvent["subject"],
): string {
  return subject === undefined ? texts.everyone : subjectName(register, subject);
}

function inputsFor(
  form: PeriodForm,
  faults: readonly PeriodFault[],
  whoseFault: string | undefined,
): readonly InputField[] {
  const faultsOf = (field: PeriodFault["field"]) =>
    faults.filter((fault) => fault.field === field).map((fault) => ({ text: periodFault(fault) }));
  return [
    input("text", "whose", texts.whose, {
      value: form.whose === "" ? texts.everyone : form.whose,
      faults: whoseFault === undefined ? [] : [{ text: whoseFault }],
    }),
    input("date", "day", texts.day, { value: form.day, faults: faultsOf("day") }),
    input("long-text", "reason", texts.reason, { value: form.reason, faults: faultsOf("reason") }),
    input("list", "tell", texts.tell, {
      value: form.tell,
      choices: [
        { title: texts.tellYes, value: "yes" },
        { title: texts.tellNo, value: "no" },
      ],
    }),
  ];
}
