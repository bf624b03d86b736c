import { rowCount } from "../../../src/reporting/drafts/draft.js";
import type { Form, Section } from "../../../src/reporting/forms/form.js";
import type { AnswerField, Field, RowsField } from "../../../src/reporting/forms/form-field.js";
import type { OpenForm } from "../../../src/reporting/drafts/open-form.js";
import { openSections } from "../../../src/reporting/drafts/open-sections.js";
import type { Draft } from "../../../src/reporting/submissions/submission.js";

/** Some rows of a repeating field, numbered as the inputs are. */
export interface RowRange {
  readonly field: RowsField;
  readonly from: number;
  /** The row after the last. */
  readonly to: number;
  /** Whether the field's last row is among them, so that rows may be added and taken away here. */
  readonly isEnd: boolean;
}

/** What one card shows: a section of a form, or as many rows of it as a card has room for. */
export interface Step {
  /** Names the step on its card. Stays the same while rows are added. */
  readonly id: string;
  readonly section: Section;
  readonly content: readonly (Exclude<Field, RowsField> | RowRange)[];
}

/** How much of a card the rows may take, in characters of JSON without what people write. */
const roomForRows = 8000;

/** About what an input and what belongs to it take. */
const inputSize = 330;
const optionSize = 30;

const mostRows = 8;

/** The cards that may be filled in now, in order: all of a form's, or those of the sections that are open. */
export function openSteps(opened: OpenForm, draft: Draft): readonly Step[] {
  return stepsOf({ sections: openSections(opened) }, draft);
}

/** Whether a card's step may be filled in now. A step that the form has never had is in no closed section. */
export function isOpenStep(opened: OpenForm, stepId: string): boolean {
  const section = opened.form.sections.find(({ id }) => id === stepId.replace(/-\d+$/, ""));
  return section === undefined || openSections(opened).includes(section);
}

/** The cards that a form is filled in on, in order. */
function stepsOf(
  { sections }: { readonly sections: readonly Section[] },
  draft: Draft,
): readonly Step[] {
  return sections.flatMap((section): readonly Step[] => {
    const place = section.fields.findIndex(({ kind }) => kind === "rows");
    const field = section.fields[place];
    if (field?.kind !== "rows")
      return [{ id: `${section.id}-0`, section, content: single(section.fields) }];
    const pages = pagesOf(field, draft);
    return pages.map((page, index) => ({
      id: `${section.id}-${index}`,
      section,
      content: [
        ...(index === 0 ? single(section.fields.slice(0, place)) : []),
        page,
        ...(page.isEnd ? single(section.fields.slice(place + 1)) : []),
      ],
    }));
  });
}

/** The inputs of a step that have text in a draft. None when the form has no such step. */
export function filledOn(form: Form, stepId: string, draft: Draft): readonly string[] {
  const step = stepsOf(form, draft).find(({ id }) => id === stepId);
  if (step === undefined) return [];
  return Object.keys(draft).filter((input) => draft[input] !== "" && isOn(step, input));
}

/** Whether an input, or a field, stands on a step. */
export function isOn({ content }: Step, input: string): boolean {
  const [id, row] = input.split(".");
  return content.some((part) =>
    "kind" in part
      ? part.id === id
      : part.field.id === id && Number(row) >= part.from && Number(row) < part.to,
  );
}

/** The number of the step that an input stands on, counted from 1. */
export function stepNumberOf(steps: readonly Step[], input: string): number {
  return steps.findIndex((step) => isOn(step, input)) + 1;
}

/** The repeating field of a step's section. */
export function rowsOf({ section }: Step): RowsField | undefined {
  return section.fields.find((field) => field.kind === "rows");
}

function single(fields: readonly Field[]): readonly Exclude<Field, RowsField>[] {
  return fields.filter((field) => field.kind !== "rows");
}

function pagesOf(field: RowsField, draft: Draft): readonly RowRange[] {
  const count = rowCount(field, draft);
  const size = Math.min(mostRows, Math.max(1, Math.floor(roomForRows / rowSize(field))));
  return Array.from({ length: Math.ceil(count / size) }, (_, page) => {
    const to = Math.min(count, (page + 1) * size);
    return { field, from: page * size, to, isEnd: to === count };
  });
}

/** The name of an entry of a list stands above its row, in no input. */
function rowSize({ fields, each }: RowsField): number {
  return fields
    .filter(({ id }) => id !== each?.column)
    .reduce((total, field) => total + roomFor(field) + field.help.length + optionsSize(field), 0);
}

/** Much is written in a long text. */
function roomFor({ kind }: AnswerField): number {
  return kind === "long-text" ? 2 * inputSize : inputSize;
}

function optionsSize(field: AnswerField): number {
  if (field.kind !== "choice") return 0;
  return field.options.reduce(
    (total, { value, label }) => total + optionSize + value.length + label.length,
    0,
  );
}
