import type { FormRecord } from "../reporting/submission.js";

type Row = Readonly<Record<string, unknown>>;

/** The whole kronor that a field or row holds. Undefined when it was left blank. */
export function kronorIn(answers: Row, fieldId: string): number | undefined {
  const answer = answers[fieldId];
  if (answer === undefined || answer === "") return undefined;
  if (typeof answer === "number" && Number.isSafeInteger(answer)) return answer;
  throw new TypeError(`The field ${fieldId} of a submitted form holds no amount`);
}

/** The text that a field or row holds. Undefined when it was left blank. */
export function textIn(answers: Row, fieldId: string): string | undefined {
  const answer = answers[fieldId];
  if (answer === undefined) return undefined;
  if (typeof answer === "string") return answer.trim() === "" ? undefined : answer.trim();
  throw new TypeError(`The field ${fieldId} of a submitted form holds no text`);
}

/** The rows of a repeating field; none when it was left blank. */
export function rowsIn(record: FormRecord, fieldId: string): readonly Row[] {
  const answer = record[fieldId];
  if (answer === undefined) return [];
  if (Array.isArray(answer)) return answer;
  throw new TypeError(`The field ${fieldId} of a submitted form holds no rows`);
}
