import { fieldAt, type Form } from "../../../src/reporting/forms/form.js";
import type { Field, RowsField } from "../../../src/reporting/forms/form-field.js";
import type { Answer } from "../../../src/reporting/drafts/read-answer.js";
import { parseLocalDate } from "../../../src/shared/local-date.js";
import { kronor, longDate } from "../format.js";

const oneDecimal = new Intl.NumberFormat("sv-SE", { maximumFractionDigits: 1 });

/** An answer as people read it: "1 100 000 kr", "1 september 2025", "Ja", the option's name. */
export function answerText(field: Field, answer: Answer | undefined): string {
  if (answer === undefined) return "–";
  if (typeof answer === "boolean") return answer ? "Ja" : "Nej";
  if (typeof answer === "number") return numberText(field, answer);
  if (field.kind === "choice")
    return field.options.find(({ value }) => value === answer)?.label ?? answer;
  const day = field.kind === "date" ? parseLocalDate(answer) : undefined;
  return day === undefined ? answer : longDate(day);
}

function numberText(field: Field, number: number): string {
  if (isPercent(field)) return `${oneDecimal.format(number)}\u00a0%${computedMark(field)}`;
  if (field.kind === "integer")
    return [oneDecimal.format(number), field.unit ?? ""].join("\u00a0").trim();
  return `${kronor(number)}${computedMark(field)}`;
}

function isPercent(field: Field): boolean {
  return field.kind === "percent" || (field.kind === "computed" && field.unit === "percent");
}

function computedMark({ kind }: Field): string {
  return kind === "computed" ? " (beräknat)" : "";
}

/** What a row is called: the entry of the list that it stands for or, without a list, "Insats 2". */
export function rowTitle({ each, rowLabel }: RowsField, row: number): string {
  return each?.of[row]?.label ?? `${rowLabel} ${row + 1}`;
}

/** What an input is called: its label or, in a row, "Insats 2: Belopp". */
export function inputLabel(form: Form, input: string): string {
  const [id = "", row, part = ""] = input.split(".");
  const field = fieldAt(form, id);
  if (field?.kind !== "rows" || row === undefined) return field?.label ?? "";
  return `${rowTitle(field, Number(row))}: ${fieldAt(form, `${id}.${part}`)?.label ?? ""}`;
}

/** The same with the list that the row is of: "Insatser 2025, Insats 2: Belopp". */
export function placedLabel(form: Form, input: string): string {
  const [id = "", row] = input.split(".");
  const label = inputLabel(form, input);
  return row === undefined ? label : `${fieldAt(form, id)?.label ?? ""}, ${label}`;
}

/** A label with what it labels: "Belopp: 5 kr", "Är det klart? Ja". */
export function labelled(label: string, text: string): string {
  return `${lead(label)}${text}`;
}

/** A label as what follows it is led in by. */
export function lead(label: string): string {
  return label.endsWith("?") ? `${label} ` : `${label}: `;
}
