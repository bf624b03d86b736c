import { parseKronor } from "../../shared/money.js";
import { personalDataIn } from "../../shared/personal-data.js";
import { hasCheckDigit } from "../../shared/personal-number.js";
import type { FaultReason } from "../forms/fault.js";
import type { AnswerField } from "../forms/form-field.js";
import { writtenDay } from "./written-day.js";
import { roughNumber, withoutUnit } from "./written-number.js";

/** One answer as a record holds it; see `recordSchema`. */
export type Answer = string | number | boolean;

export type ReadAnswer =
  | { readonly outcome: "blank" }
  | { readonly outcome: "answer"; readonly answer: Answer }
  | { readonly outcome: "fault"; readonly reason: FaultReason };

/** Reads what a person typed or chose in one input. Whether it may be left blank is not judged here. */
export function readAnswer(field: AnswerField, typed: string): ReadAnswer {
  const text = tidied(typed);
  if (text === "") return { outcome: "blank" };
  const read = readKind(field, text);
  const meant = read.outcome === "fault" ? roughNumber(text) : undefined;
  if (meant !== undefined && readKind(field, meant).outcome === "answer")
    return fault({ kind: "rough", meant });
  const personal = read.outcome === "fault" ? personalDataIn(text) : undefined;
  return personal === undefined ? read : fault({ kind: personal });
}

function readKind(field: AnswerField, text: string): ReadAnswer {
  switch (field.kind) {
    case "text":
    case "long-text":
      return readText(field, text);
    case "amount":
      return readAmount(text);
    case "percent":
      return readNumber(text.replace(/ ?(%|procent)$/i, ""), 1, field);
    case "integer":
      return readNumber(withoutUnit(text, field.unit), 0, field);
    case "date":
      return readDay(text, field);
    case "choice":
    case "yes-no":
      return readChoice(field, text);
  }
}

/** Without the spaces around it and the control characters that no document can hold. */
function tidied(typed: string): string {
  return typed
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(/(?![\n\t])\p{Cc}/gu, "")
    .trim();
}

const hasFormat = {
  email: (text: string) => /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(text),
  telephone: (text: string) => /^(?:\+|0)[\d ()-]{6,20}$/.test(text),
  giro: (text: string) => /^(\d{3,4}-\d{4}|\d[\d ]{0,10}-\d)$/.test(text),
  "organisation-number": (text: string) =>
    /^\d{6}-\d{4}$/.test(text) && hasCheckDigit(text.replace("-", "")),
};

/** An organisation number as it is to stand, with its hyphen; any other text as it is. */
function inForm(format: keyof typeof hasFormat | undefined, text: string): string {
  if (format !== "organisation-number") return text;
  return text.replace(/^(?:16)?(\d{6}) ?[-\u2013]? ?(\d{4})$/, "$1-$2");
}

function readText(
  field: Extract<AnswerField, { kind: "text" | "long-text" }>,
  text: string,
): ReadAnswer {
  const personal = personalDataIn(text);
  if (personal !== undefined) return fault({ kind: personal });
  if (text.length > field.maxLength)
    return fault({ kind: "too-long", limit: field.maxLength, length: text.length });
  const format = field.kind === "text" ? field.format : undefined;
  const formed = inForm(format, text);
  return format === undefined || hasFormat[format](formed)
    ? answer(formed)
    : fault({ kind: "format", format });
}

function readChoice(
  field: Extract<AnswerField, { kind: "choice" | "yes-no" }>,
  text: string,
): ReadAnswer {
  const options = field.kind === "choice" ? field.options.map(({ value }) => value) : ["yes", "no"];
  if (!options.includes(text)) return fault({ kind: "not-an-option" });
  return answer(field.kind === "choice" ? text : text === "yes");
}

function readAmount(text: string): ReadAnswer {
  const parsed = parseKronor(text);
  return parsed.outcome === "amount"
    ? answer(parsed.kronor)
    : fault({ kind: "amount", fault: parsed.fault });
}

function readNumber(
  text: string,
  decimals: 0 | 1,
  { min, max }: { readonly min: number; readonly max: number },
): ReadAnswer {
  const digits = text.replaceAll(/(?<=\d)\s(?=\d{3}(?!\d))/g, "").replace("\u2212", "-");
  const pattern = decimals === 0 ? /^-?\d{1,12}$/ : /^-?\d{1,12}([.,]\d)?$/;
  if (!pattern.test(digits)) return fault({ kind: "not-a-number", decimals });
  const number = Number(digits.replace(",", "."));
  return number < min || number > max ? fault({ kind: "outside", min, max }) : answer(number);
}

function readDay(text: string, { min, max }: Extract<AnswerField, { kind: "date" }>): ReadAnswer {
  const day = writtenDay(text);
  if (day === undefined) return fault({ kind: "not-a-day" });
  const isOutside = (min !== undefined && day < min) || (max !== undefined && day > max);
  return isOutside ? fault({ kind: "day-outside", min, max }) : answer(day);
}

function answer(value: Answer): ReadAnswer {
  return { outcome: "answer", answer: value };
}

function fault(reason: FaultReason): ReadAnswer {
  return { outcome: "fault", reason };
}
