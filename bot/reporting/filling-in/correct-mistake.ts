import { currentDraft, mayChange, type OpenForm } from "../../../src/reporting/drafts/open-form.js";
import { type MeantInput, meantInputs, pathOf } from "../../../src/reporting/drafts/meant-value.js";
import type { Answer } from "../../../src/reporting/drafts/read-answer.js";
import { fieldAt } from "../../../src/reporting/forms/form.js";
import { handedIn, stateOf } from "../../../src/reporting/submissions/submission-state.js";
import type { Reply } from "../../reply.js";
import { answerText, placedLabel, lead } from "../../texts/reporting/form-answers.js";
import { meantValue, mistakeTexts } from "../../texts/reporting/mistakes.js";
import { namesForm } from "../../texts/reporting/reporting-commands.js";
import { listTexts, subjectName } from "../../texts/reporting/reporting.js";
import { listCard } from "../list-card.js";
import { openCard } from "../open-card.js";
import type { Reader, ReportingParts } from "../parts.js";
import { stepCard } from "./step-card.js";
import { isOn, openSteps } from "./steps.js";
import { notable } from "../../cards/tone.js";

/**
 * Opens what somebody has handed in to be corrected; of several reports they choose. Where what they write names one
 * value of one report, its step is opened with the new one filled in; nothing is saved by that.
 *
 * @param opened - all of the person's reports
 */
export function correctMistake(
  parts: ReportingParts,
  opened: readonly OpenForm[],
  reader: Reader,
  message: string,
): Reply {
  const filledIn = correctValue(parts, opened, message);
  if (filledIn !== undefined) return filledIn;
  const sent = opened.filter(({ submission }) => handedIn(stateOf(submission)) !== undefined);
  const [only, ...others] = meantReports(parts, sent, message);
  if (only === undefined) return { text: listTexts.nothingToCorrect };
  return {
    card:
      others.length === 0
        ? openCard(parts, only, reader, "correct")
        : listCard(parts, listTexts.correctTitle, [only, ...others], reader),
  };
}

/** How many values may be offered to choose among. */
const mostOffered = 5;

/** Fills in the value that somebody says is wrong in one of their reports, or asks which; undefined where none can be meant. */
export function correctValue(
  parts: ReportingParts,
  opened: readonly OpenForm[],
  message: string,
): Reply | undefined {
  const meant = meantValue(message);
  if (meant === undefined) return undefined;
  const begun = opened.filter((one) => one.submission !== undefined && mayChange(one));
  const found = meantReports(parts, begun, message).flatMap((one) =>
    meantInputs(one, meant).map((change) => ({ opened: one, change })),
  );
  const least = Math.min(...found.map(({ change }) => change.doubt));
  const likely = found.filter(({ change }) => change.doubt === least);
  const [first, ...others] = likely;
  if (first === undefined) return undefined;
  if (others.length === 0) return filledInReply(parts, first);
  const wishes = likely.map((one) => wishFor(parts, one, meant.now));
  return likely.length > mostOffered
    ? { text: mistakeTexts.tooMany(likely.length, wishes[0] ?? "") }
    : { text: mistakeTexts.which(likely.map(told)), suggestions: wishes };
}

/** A change of one value in a report. */
interface Change {
  readonly opened: OpenForm;
  readonly change: MeantInput;
}

/** Those of some reports that a message names, by form and project; all where it names none. */
function meantReports(
  { register }: ReportingParts,
  reports: readonly OpenForm[],
  message: string,
): readonly OpenForm[] {
  const said = message.toLowerCase();
  const ofForm = orAll(reports, ({ form }) => namesForm(message, form.words));
  return orAll(ofForm, ({ subject }) =>
    said.includes(subjectName(register, subject).toLowerCase()),
  );
}

function orAll<Item>(items: readonly Item[], isMeant: (item: Item) => boolean): readonly Item[] {
  const meant = items.filter(isMeant);
  return meant.length > 0 ? meant : items;
}

/** The step with the new value in place of the old; undefined where it cannot be changed now. */
function filledInReply(parts: ReportingParts, { opened, change }: Change): Reply | undefined {
  const draft = { ...currentDraft(opened), [change.input]: change.text };
  const number = openSteps(opened, draft).findIndex((step) => isOn(step, change.input));
  if (number === -1) return undefined;
  const notices = [notable(mistakeTexts.filledIn(...told({ opened, change })))];
  return { card: stepCard(parts, opened, draft, number, { notices, isEdit: true }) };
}

/** What somebody can write to say just this change. */
function wishFor({ register }: ReportingParts, { opened, change }: Change, now: string): string {
  const { form, subject } = opened;
  const project = subject.kind === "project" ? subjectName(register, subject) : undefined;
  return mistakeTexts.change(placedLabel(form, change.input), form, project, now);
}

/** What is changed, from what to what. */
function told({ opened: { form }, change }: Change): readonly [string, string, string] {
  const { input, before, now } = change;
  const field = fieldAt(form, pathOf(input));
  const text = (answer: Answer | undefined): string =>
    field === undefined ? "" : answerText(field, answer);
  return [lead(placedLabel(form, input)), text(before), text(now)];
}
