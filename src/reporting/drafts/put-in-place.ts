import { parseKronor } from "../../shared/money.js";
import type { AnswerField } from "../forms/form-field.js";
import { type Answer, readAnswer } from "./read-answer.js";

/** What is to stand in a field, as an answer and as its input has it. */
export interface Put {
  readonly now: Answer;
  readonly text: string;
}

/** What may be left out after a figure, where what stands tells it: "201 inte 210" of 210 000 kr. */
const impliedUnits = ["", "tkr", "mkr"];

/**
 * What is to stand in a field in place of what stands there, as somebody wrote both. Undefined where the field cannot
 * hold it, or something else stands there than they say.
 *
 * @param year - the year of days that are written without one
 */
export function putInPlace(
  field: AnswerField,
  { before, now }: { readonly before: string | undefined; readonly now: string },
  stands: Answer | undefined,
  year: number,
): Put | undefined {
  if (field.kind === "amount") return putAmount({ before, now }, stands);
  if (before !== undefined && readAs(field, before, year) !== stands) return undefined;
  const answer = readAs(field, now, year);
  return answer === undefined ? undefined : { now: answer, text: inputText(field, answer) };
}

/** Reads a value as people write it in a sentence: an option by its first word, a day without its year. */
function readAs(field: AnswerField, written: string, year: number): Answer | undefined {
  const texts =
    field.kind === "choice" || field.kind === "yes-no"
      ? optionsMeant(field, written.toLowerCase())
      : [written, ...(field.kind === "date" ? [`${written} ${year}`] : [])];
  const answers = texts.flatMap((text) => {
    const read = readAnswer(field, text);
    return read.outcome === "answer" ? [read.answer] : [];
  });
  return answers[0];
}

/** The only option that begins as what is written, whatever its ending: "gult" of "Gul". */
function optionsMeant(
  field: Extract<AnswerField, { kind: "choice" | "yes-no" }>,
  written: string,
): readonly string[] {
  const options =
    field.kind === "choice"
      ? field.options
      : [
          { value: "yes", label: "ja" },
          { value: "no", label: "nej" },
        ];
  const stem = written.length > 3 ? written.slice(0, -1) : written;
  const meant = options.filter(({ label }) => label.toLowerCase().startsWith(stem));
  return meant.length === 1 ? meant.map(({ value }) => value) : [];
}

function inputText({ kind }: AnswerField, answer: Answer): string {
  if (typeof answer === "boolean") return answer ? "yes" : "no";
  return kind === "percent" ? String(answer).replace(".", ",") : String(answer);
}

function putAmount(
  { before, now }: { readonly before: string | undefined; readonly now: string },
  stands: Answer | undefined,
): Put | undefined {
  const unit = impliedUnits.find((implied) => kronorOf(`${before}${implied}`) === stands);
  if (before !== undefined && (stands === undefined || unit === undefined)) return undefined;
  const text = withUnit(now, unitOf(before ?? "") ?? unit ?? "");
  const kronor = kronorOf(text);
  return kronor === undefined ? undefined : { now: kronor, text };
}

/** A figure that is as short as the other was left its unit out too. */
function withUnit(figure: string, unit: string): string {
  const full = `${figure} ${unit}`.trim();
  return (kronorOf(figure) ?? 0) < 1000 && kronorOf(full) !== undefined ? full : figure;
}

function unitOf(figure: string): string | undefined {
  return /[\p{L}:].*$/u.exec(figure)?.[0];
}

function kronorOf(text: string): number | undefined {
  const parsed = parseKronor(text);
  return parsed.outcome === "amount" ? parsed.kronor : undefined;
}
