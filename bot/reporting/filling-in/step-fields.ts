import { rowInput } from "../../../src/reporting/drafts/draft.js";
import type { Conflict } from "../../../src/reporting/drafts/draft.js";
import type { Fault } from "../../../src/reporting/forms/fault.js";
import type {
  AnswerField,
  ComputedField,
  Field,
  RowsField,
} from "../../../src/reporting/forms/form-field.js";
import type { OpenForm } from "../../../src/reporting/drafts/open-form.js";
import { isPrefilled } from "../../../src/reporting/drafts/prefill.js";
import type { Answer } from "../../../src/reporting/drafts/read-answer.js";
import type { Reading } from "../../../src/reporting/drafts/read-draft.js";
import type { Draft } from "../../../src/reporting/submissions/submission.js";
import { parseLocalDate } from "../../../src/shared/local-date.js";
import {
  answerText,
  inputLabel,
  labelled,
  lead,
  rowTitle,
} from "../../texts/reporting/form-answers.js";
import { wholeNumber } from "../../texts/format.js";
import { faultText, noticeText } from "../../texts/reporting/report-faults.js";
import { stepTexts } from "../../texts/reporting/reporting.js";
import type { ReportAction, StepField } from "../card-data.js";
import { isOn, type RowRange, type Step } from "./steps.js";
import { confirmed, notable, plain, wrong, type ToneText } from "../../cards/tone.js";

/** A step as it is about to be shown. */
export interface StepView {
  readonly opened: OpenForm;
  readonly draft: Draft;
  readonly reading: Reading;
  readonly step: Step;
  /** The faults to show at their inputs. */
  readonly faults: readonly Fault[];
  /** Whether the form is about to be handed in, so that what is still blank is called wrong. */
  readonly isStrict: boolean;
  readonly conflicts: readonly Conflict[];
  /** Inputs whose text has no room on the card. */
  readonly hidden: ReadonlySet<string>;
  /** The buttons that add and take away rows; none where rows go on on the next card. */
  readonly rowActions: readonly ReportAction[];
}

/** An input that takes the place of one whose text has no room: what is written in it replaces the text, a blank does not. */
export const replacementPrefix = "new:";

/** What a step shows, in order. */
export function stepFields(view: StepView): readonly StepField[] {
  return view.step.content.flatMap((part) =>
    "kind" in part ? fieldData(view, part) : rowsData(view, part),
  );
}

/** The inputs of a step with what stands in them, longest text first. */
export function longestInputs({ draft, step }: StepView): readonly (readonly [string, string])[] {
  return Object.entries(draft)
    .filter(([input]) => isOn(step, input))
    .toSorted(([, one], [, other]) => other.length - one.length);
}

function rowsData(view: StepView, { field, from, to }: RowRange): readonly StepField[] {
  const rows = Array.from({ length: to - from }, (_, index) => from + index).flatMap((row) => [
    heading(rowTitle(field, row)),
    ...field.fields.flatMap((part) => rowFieldData(view, field, row, part)),
    ...field.computed.flatMap((part) => reckoned(view, part, rowInput(field, row, part.id))),
  ]);
  const { rowActions } = view;
  return rowActions.length === 0
    ? rows
    : [...rows, { ...blankField, kind: "buttons", actions: rowActions }];
}

function heading(label: string): StepField {
  return { ...blankField, kind: "heading", label, spacing: "medium" };
}

function rowFieldData(
  view: StepView,
  field: RowsField,
  row: number,
  part: AnswerField,
): readonly StepField[] {
  const input = rowInput(field, row, part.id);
  if (part.id === field.each?.column) return [];
  return isPrefilled(field, row, part.id, view.opened.context)
    ? [shown(part, answerText(part, view.reading.values.get(input)))]
    : inputData(view, part, input);
}

/** What has been reckoned in a row, with what is to be said of it; nothing before it can be. */
function reckoned(view: StepView, part: ComputedField, input: string): readonly StepField[] {
  const value = view.reading.values.get(input);
  if (value === undefined) return [];
  return [{ ...shown(part, answerText(part, value)), notes: remarkNotes(view, input) }];
}

function fieldData(view: StepView, field: Exclude<Field, RowsField>): readonly StepField[] {
  if (field.kind !== "computed" && field.kind !== "locked") return inputData(view, field, field.id);
  const value = view.reading.values.get(field.id);
  const text = value === undefined ? stepTexts.notComputed : answerText(field, value);
  return [{ ...shown(field, text), notes: [...helpNotes(field), ...remarkNotes(view, field.id)] }];
}

function inputData(view: StepView, field: AnswerField, input: string): readonly StepField[] {
  const value = view.draft[input] ?? "";
  const isAskedFor = view.reading.faults.some((fault) => fault.input === input);
  if (field.onlyWhenAsked && value === "" && !isAskedFor) return [];
  const isHidden = view.hidden.has(input);
  return [
    {
      ...blankField,
      ...drawn(field, value),
      id: isHidden ? `${replacementPrefix}${input}` : input,
      label: labelOf(field),
      value: isHidden ? "" : value,
      notes: [
        ...(isHidden ? [notable(stepTexts.hidden(value.length))] : []),
        ...faultNotes(view, field, input),
        ...helpNotes(field),
        ...recalledNotes(view, input),
        ...understoodNotes(view, field, input),
        ...remarkNotes(view, input),
      ],
    },
  ];
}

/** How an input is drawn. A day that no date input can show is left as text, so that it is not lost. */
function drawn(
  field: AnswerField,
  value: string,
): Pick<StepField, "kind" | "placeholder" | "choices"> {
  if (field.kind === "choice" || field.kind === "yes-no")
    return { kind: "choice", placeholder: stepTexts.choose, choices: optionsOf(field) };
  const placeholder = stepTexts.examples[field.kind] ?? "";
  const isDay = value === "" || parseLocalDate(value) !== undefined;
  if (field.kind === "date") return { kind: isDay ? "date" : "text", placeholder, choices: [] };
  const isLong = "maxLength" in field && field.maxLength > 200;
  return { kind: isLong ? "long-text" : "text", placeholder, choices: [] };
}

function optionsOf(
  field: Extract<AnswerField, { kind: "choice" | "yes-no" }>,
): StepField["choices"] {
  const options =
    field.kind === "choice"
      ? field.options
      : [true, false].map((yes) => ({ value: yes ? "yes" : "no", label: answerText(field, yes) }));
  return options.map(({ value, label }) => ({ title: label, value }));
}

const units: Partial<Record<AnswerField["kind"], string>> = { amount: "kr", percent: "%" };

function labelOf(field: AnswerField): string {
  const unit = field.kind === "integer" ? field.unit : units[field.kind];
  return `${field.label}${unit === undefined ? "" : ` (${unit})`}${field.required ? " *" : ""}`;
}

function faultNotes(
  { opened, faults, isStrict, conflicts }: StepView,
  { help }: Field,
  input: string,
): readonly ToneText[] {
  /** The help below tells when it must be filled in. */
  const isExplained = ({ reason }: Fault): boolean =>
    help !== "" &&
    reason.kind === "breach" &&
    reason.breach.kind === "reason" &&
    reason.breach.value !== undefined;
  return [
    ...faults
      .filter((fault) => fault.input === input && (isStrict || !isExplained(fault)))
      .map((fault) =>
        wrong(isExplained(fault) ? stepTexts.fillInHere : faultText(opened.form, fault)),
      ),
    ...conflicts
      .filter((conflict) => conflict.input === input)
      .map(({ saved }) => notable(stepTexts.savedByOther(saved))),
  ];
}

/** Every amount on a step that was not typed as amounts are shown, and how it was understood. */
export function understoodOn(
  view: Pick<StepView, "opened" | "draft" | "reading" | "step">,
): readonly ToneText[] {
  const full = {
    ...view,
    faults: [],
    isStrict: false,
    conflicts: [],
    hidden: new Set<string>(),
    rowActions: [],
  };
  return stepFields(full).flatMap(({ id, notes }) =>
    notes
      .filter(({ color }) => color === "accent")
      .map(({ text }) => confirmed(labelled(inputLabel(view.opened.form, id), text))),
  );
}

/** An answer that was not typed as it will stand is told as it was understood. */
function understoodNotes(
  { draft, reading }: StepView,
  field: AnswerField,
  input: string,
): readonly ToneText[] {
  const typed = draft[input]?.trim() ?? "";
  const value = reading.values.get(input);
  if (value === undefined || isTypedAsShown(field, typed, value)) return [];
  return [confirmed(stepTexts.understood(typed, answerText(field, value)))];
}

/** Whether what was typed needs no telling how it was understood. */
function isTypedAsShown(field: AnswerField, typed: string, value: Answer): boolean {
  if (field.kind === "amount" && typeof value === "number")
    return (
      typed.replaceAll(/\s+/g, " ").replace(/ ?kr$/, "") ===
      wholeNumber(value).replaceAll(/\s/g, " ")
    );
  return !("format" in field && field.format === "organisation-number") || typed === value;
}

function remarkNotes({ opened, reading }: StepView, input: string): readonly ToneText[] {
  return reading.notices.flatMap((notice) =>
    notice.kind !== "explained" && notice.input === input
      ? [notable(noticeText(opened.form, notice))]
      : [],
  );
}

/** What another form says, to hold the answer against. */
function recalledNotes({ opened }: StepView, input: string): readonly ToneText[] {
  const earlier = opened.context.recalled?.[input];
  if (earlier === undefined) return [];
  const { form, version, field, answer } = earlier;
  const text = answerText(field, answer);
  const isLastYears = form.year !== opened.form.year;
  const label = lead(field.label).toLowerCase();
  return [plain(stepTexts.recalled(form, isLastYears, version, label, text))];
}

function helpNotes({ help }: Field): readonly ToneText[] {
  return help === "" ? [] : [plain(help)];
}

function shown({ label }: Field, value: string): StepField {
  return { ...blankField, kind: "shown", label: lead(label), value };
}

/** A field with nothing in it. */
export const blankField: StepField = {
  kind: "text",
  id: "",
  label: "",
  value: "",
  placeholder: "",
  choices: [],
  spacing: "default",
  notes: [],
  actions: [],
};
