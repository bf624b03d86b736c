import { type Answers, readAnswers } from "./answers.js";
import { breachesOf, inputOf } from "../forms/check-rules.js";
import type { Fault, Notice } from "../forms/fault.js";
import { fieldAt, fieldsOf, type Form } from "../forms/form.js";
import { type Field, partsOf, type Remark } from "../forms/form-field.js";
import type { FormContext, Row } from "./prefill.js";
import type { Answer } from "./read-answer.js";
import { unitDoubts } from "../forms/unit-doubts.js";
import type { Draft, FormRecord } from "../submissions/submission.js";

/** A draft as the form's own rules understand it. It may be submitted when it has no faults. */
export interface Reading {
  readonly record: FormRecord;
  /** By input name; computed and locked fields by field id. */
  readonly values: ReadonlyMap<string, Answer>;
  /** In the order of the form. */
  readonly faults: readonly Fault[];
  readonly notices: readonly Notice[];
}

/** Reads a draft strictly: the record that would be submitted, what hinders it and what the person should look at. */
export function readDraft(form: Form, draft: Draft, context: FormContext): Reading {
  const answers = readAnswers(form, draft, context);
  const breaches = breachesOf(form, answers);
  const isExplained = (input: string): boolean => (draft[input] ?? "").trim() !== "";
  const unexplained = breaches.filter(
    (breach) => breach.rule.reason === undefined || !isExplained(inputOf(breach)),
  );
  const remarks = remarksOn(form, answers);
  const faults: readonly Fault[] = [
    ...answers.faults,
    ...unexplained.map((breach) => ({
      input: inputOf(breach),
      reason: { kind: "breach", breach } as const,
    })),
    ...remarks
      .filter(({ remark }) => remark.refuse)
      .map(({ input, remark }) => ({
        input,
        reason: { kind: "remark", text: remark.text } as const,
      })),
  ];
  return {
    record: recordOf(form, answers),
    values: answers.values,
    faults: inFormOrder(form, faults),
    notices: [
      ...remarks
        .filter(({ remark }) => !remark.refuse)
        .map(({ input, remark }) => ({ kind: "remark", input, text: remark.text }) as const),
      ...unitDoubts(form, answers).map((doubt) => ({ kind: "unit", ...doubt }) as const),
      ...breaches
        .filter((breach) => breach.kind !== "reason" && !unexplained.includes(breach))
        .map((breach) => ({ kind: "explained", input: inputOf(breach), breach }) as const),
    ],
  };
}

function remarksOn(
  form: Form,
  { values }: Answers,
): readonly { readonly input: string; readonly remark: Remark }[] {
  return [...values].flatMap(([input, value]) => {
    const field = fieldAt(form, input.replace(/\.\d+\./, "."));
    if (field === undefined || !("remarks" in field)) return [];
    return field.remarks
      .filter((remark) => applies(remark, value))
      .map((remark) => ({ input, remark }));
  });
}

function applies({ above, below, equals }: Remark, value: Answer): boolean {
  if (value === equals) return true;
  if (typeof value !== "number") return false;
  return (above !== undefined && value > above) || (below !== undefined && value < below);
}

function recordOf(form: Form, answers: Answers): FormRecord {
  return Object.fromEntries(
    fieldsOf(form).flatMap((field): [string, Answer | Record<string, Answer>[]][] => {
      if (field.kind === "rows") return [[field.id, recordRows(field, answers)]];
      const value = answers.values.get(field.id);
      return value === undefined ? [] : [[field.id, value]];
    }),
  );
}

function recordRows(
  field: Extract<Field, { kind: "rows" }>,
  answers: Answers,
): Record<string, Answer>[] {
  return (answers.rows.get(field.id) ?? []).map((row): Row =>
    Object.fromEntries(
      partsOf(field).flatMap(({ id }) => {
        const value = answers.values.get(`${field.id}.${row}.${id}`);
        return value === undefined ? [] : [[id, value] as const];
      }),
    ),
  );
}

/** Faults as the person meets their inputs, one for each input. */
function inFormOrder(form: Form, faults: readonly Fault[]): readonly Fault[] {
  const place = ({ input }: Fault): readonly [number, number, number] => {
    const [id, row = "0", part] = input.split(".");
    const fields = fieldsOf(form);
    const index = fields.findIndex((field) => field.id === id);
    const field = fields[index];
    const parts = field?.kind === "rows" ? field.fields : [];
    return [index, Number(row), parts.findIndex((candidate) => candidate.id === part)];
  };
  const first = faults.filter(
    (fault, index) => faults.findIndex(({ input }) => input === fault.input) === index,
  );
  return first.toSorted((one, other) => {
    const [a, b] = [place(one), place(other)];
    return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
  });
}
