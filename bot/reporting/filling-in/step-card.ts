import type { Conflict } from "../../../src/reporting/drafts/draft.js";
import type { Fault } from "../../../src/reporting/forms/fault.js";
import type { OpenForm } from "../../../src/reporting/drafts/open-form.js";
import { readDraft } from "../../../src/reporting/drafts/read-draft.js";
import type { Draft } from "../../../src/reporting/submissions/submission.js";
import { handedIn, stateOf } from "../../../src/reporting/submissions/submission-state.js";
import type { AdaptiveCard } from "../../reply.js";
import { stepTexts, subjectName } from "../../texts/reporting/reporting.js";
import type { ReportStepData } from "../card-data.js";
import { faultLines } from "./fault-lines.js";
import { dueText } from "../handed-in/receipt-facts.js";
import { standingNotices } from "./standing-notices.js";
import { buttonsFor, fitted, type ReportingParts } from "../parts.js";
import { rowButtons, type StepPlace, stepButtons, type ToStep } from "./step-buttons.js";
import { longestInputs, stepFields, type StepView } from "./step-fields.js";
import { isOn, rowsOf, openSteps, type Step, stepNumberOf } from "./steps.js";
import { plain, type ToneText } from "../../cards/tone.js";

/** What to say on a step besides its fields. */
export interface StepOptions {
  readonly notices?: readonly ToneText[];
  readonly conflicts?: readonly Conflict[];
  /** Shows everything that hinders submission, in the whole form; otherwise only what is wrong in what has been written here. */
  readonly isStrict?: boolean;
  /** Whether the step was opened from the review, to change something. */
  readonly isEdit?: boolean;
}

/** How many faults are named above the fields; each is shown at its field too. */
const mostErrors = 8;

/** How much of people's own text to try to show, in characters of JSON. */
const room = [16_000, 12_000, 8000, 5000, 2500, 0];

/** Draws a step of a form, with what has been written in it. */
export function stepCard(
  parts: ReportingParts,
  opened: OpenForm,
  draft: Draft,
  number: number,
  options: StepOptions = {},
): AdaptiveCard {
  const steps = openSteps(opened, draft);
  const step = steps[number] ?? steps[0];
  if (step === undefined) throw new Error(`Form ${opened.form.id} has no steps`);
  const { conflicts = [], isStrict = false, isEdit = false } = options;
  const whole = readDraft(opened.form, draft, opened.context);
  const reading = isStrict ? whole : { ...whole, faults: whole.faults.filter(isTimely) };
  const view = {
    opened,
    draft,
    reading,
    step,
    faults: reading.faults,
    isStrict,
    conflicts,
    hidden: new Set<string>(),
    rowActions: [],
  };
  const nonce = parts.newId();
  const place = { steps, number: steps.indexOf(step) };
  const standing: StepPlace = {
    isFirst: place.number === 0,
    isLast: place.number === steps.length - 1,
    isComplete: isEdit || isLastToMend(whole.faults, step, isStrict),
    isStrict,
  };
  return fitted(room, (characters) => {
    const hidden = tooLong(view, characters);
    const button = buttonsFor(opened, nonce, hidden.size === 0);
    const toStep: ToStep = ({ id }, title, go, style = "default") =>
      button({ title, verb: "form.step", step: id, go, style });
    const rowActions = rowButtons(opened, draft, step).map(([title, go]) =>
      toStep(step, title, go),
    );
    return parts.renderCard("report-step", {
      ...headOf(parts, view, place, isStrict),
      notices: [...noticesOf(parts, view, place, isStrict), ...(options.notices ?? [])],
      ...errorsOf(view, place, isStrict),
      fields: stepFields({ ...view, hidden, rowActions }),
      actions: stepButtons(opened, step, standing, toStep),
    });
  });
}

/** Whether a fault is about something that has been written, not about what is yet to be. */
export function isTimely({ reason }: Fault): boolean {
  if (reason.kind === "missing") return false;
  if (reason.kind !== "breach") return true;
  const { breach } = reason;
  if (breach.kind === "sum") return breach.sum !== 0;
  return breach.kind !== "reason" || breach.value !== undefined;
}

/** Whether nothing hinders the form or, where all that does has been told, nothing but what stands on this step. */
function isLastToMend(faults: readonly Fault[], step: Step, isTold: boolean): boolean {
  return faults.every(({ input }) => isTold && isOn(step, input));
}

interface Place {
  readonly steps: readonly Step[];
  readonly number: number;
}

/** The longest texts, so many that the rest has room. */
function tooLong(view: StepView, room: number): ReadonlySet<string> {
  const inputs = longestInputs(view).map(
    ([input, text]) => [input, JSON.stringify(text).length] as const,
  );
  const total = inputs.reduce((sum, [, size]) => sum + size, 0);
  const hidden = inputs.reduce<{ left: number; names: string[] }>(
    ({ left, names }, [input, size]) =>
      left > room ? { left: left - size, names: [...names, input] } : { left, names },
    { left: total, names: [] },
  );
  return new Set(hidden.names);
}

function headOf(
  { register }: ReportingParts,
  { opened, step }: StepView,
  { steps, number }: Place,
  isStrict: boolean,
): Pick<ReportStepData, "title" | "subject" | "progress" | "hasIntro" | "intro"> {
  const isFirst = steps.findIndex(({ section }) => section === step.section) === number;
  const isBegin = number === 0 && !isStrict;
  const intro = [isBegin ? opened.form.intro : "", isFirst ? step.section.intro : ""]
    .filter((text) => text !== "")
    .join(" ");
  return {
    title: opened.form.title,
    subject: subjectName(register, opened.subject),
    progress: stepTexts.progress(number + 1, steps.length, step.section.title),
    hasIntro: intro !== "",
    intro,
  };
}

function noticesOf(
  { forms }: ReportingParts,
  { opened, draft, step }: StepView,
  { number }: Place,
  isStrict: boolean,
): readonly ToneText[] {
  const { form, submission, context } = opened;
  const prefill = rowsOf(step)?.prefill;
  const source = forms.find(({ id, year }) => id === prefill?.formId && year === form.year);
  return [
    ...(number === 0 && !isStrict
      ? [dueText(form, context.obligation), stepTexts.required].map(plain)
      : []),
    ...(handedIn(stateOf(submission)) === undefined && hasStartsOn(step, draft, context.starts)
      ? [plain(stepTexts.startsFilled)]
      : []),
    ...standingNotices(stateOf(submission), step),
    ...(prefill === undefined
      ? []
      : context.prefilledVersion === 0
        ? [plain(prefill.missing)]
        : [plain(stepTexts.prefilledFrom(source?.title ?? "", context.prefilledVersion))]),
  ];
}

/** Whether anything on a step still stands as it was filled in beforehand. */
function hasStartsOn(step: Step, draft: Draft, starts: Draft = {}): boolean {
  return Object.entries(starts).some(([input, text]) => isOn(step, input) && draft[input] === text);
}

function errorsOf(
  view: StepView,
  { steps }: Place,
  isStrict: boolean,
): Pick<ReportStepData, "hasErrors" | "errorTitle" | "errors"> {
  const { form } = view.opened;
  // Until the report is to be submitted, figures that do not add up yet are told at their place only.
  const listed = isStrict
    ? view.faults
    : view.faults.filter(({ input, reason }) => isOn(view.step, input) && reason.kind !== "breach");
  const { lines, more } = faultLines(form, listed, mostErrors, (input) =>
    isOn(view.step, input) ? undefined : stepNumberOf(steps, input),
  );
  const errors = lines.map((text) => ({ text }));
  return {
    hasErrors: listed.length > 0,
    errorTitle: isStrict
      ? stepTexts.errorsBeforeSubmit(listed.length)
      : stepTexts.errorsHere(listed.length),
    errors: more > 0 ? [...errors, { text: stepTexts.moreErrors(more) }] : errors,
  };
}
