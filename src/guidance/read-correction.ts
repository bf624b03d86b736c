import type { Fact } from "../agreement/fact.js";
import { type Value, type Values, valueSchema } from "../agreement/value.js";
import { daysBetween, localDate, parseLocalDate } from "../shared/local-date.js";
import { type AmountFault, parseKronor } from "../shared/money.js";
import { isSameValue } from "./correction.js";
import { textFault, type TextFault } from "./own-words.js";
import type { Reading } from "./rule.js";

/** What stands in the inputs of a card for a correction, as typed. */
export interface CorrectionForm {
  /** By the value's name; blank leaves the value as it is. */
  readonly values: Readonly<Record<string, string>>;
  /** Blank leaves the wording as it is. */
  readonly statement: string;
  readonly reason: string;
}

/** Why what was typed for a value is not taken. */
export type ValueFault =
  | AmountFault
  | "not-a-day"
  | "far-off"
  | "not-a-month"
  | "not-months"
  | "not-a-year"
  | "not-a-number";

/** What is wrong with an input. `unchanged`: nothing on the card differs from what holds. */
export type CorrectionFault =
  | { readonly field: "value"; readonly name: string; readonly reason: ValueFault }
  | { readonly field: "statement" | "reason"; readonly reason: TextFault }
  | { readonly field: "card"; readonly reason: "unchanged" };

/** Reads what a coordinator filled in to correct a fact, as the sources have it. Nothing about it is trusted. */
export function readCorrection(fact: Fact, form: CorrectionForm): Reading<CorrectionFault> {
  const read = Object.entries(fact.values).map(
    ([name, value]) => [name, readValue(form.values[name] ?? "", value)] as const,
  );
  const values: Values = Object.fromEntries(
    read.flatMap(([name, value]) =>
      typeof value === "string" || isSameValue(value, fact.values[name]) ? [] : [[name, value]],
    ),
  );
  const statement = form.statement.trim();
  const isUnchanged = statement === "" && Object.keys(values).length === 0;
  const valueFaults = read.flatMap(([name, value]) =>
    typeof value === "string" ? [{ field: "value" as const, name, reason: value }] : [],
  );
  const faults: readonly CorrectionFault[] = [
    ...valueFaults,
    ...faultIn("statement", statement === "" ? undefined : textFault(statement)),
    ...faultIn("reason", textFault(form.reason)),
    ...(isUnchanged && valueFaults.length === 0
      ? [{ field: "card" as const, reason: "unchanged" as const }]
      : []),
  ];
  if (faults.length > 0) return { outcome: "faulty", faults };
  return {
    outcome: "read",
    decision: { kind: "correction", values, ...(statement !== "" && { statement }) },
    reason: form.reason.trim(),
  };
}

function faultIn(
  field: "statement" | "reason",
  reason: TextFault | undefined,
): readonly CorrectionFault[] {
  return reason === undefined ? [] : [{ field, reason }];
}

/** A day further than this from the one it replaces is a slip, in days. */
const farthest = 3 * 366;

/** Reads a value of the same kind as another. Blank: the other as it is. */
function readValue(typed: string, old: Value): Value | ValueFault {
  const text = typed.trim();
  if (text === "") return old;
  if ("kr" in old) return readAmount(text);
  if ("date" in old) return readDay(text, old.date);
  if ("month" in old) return checked({ month: text }, "not-a-month");
  if ("fromMonth" in old) {
    const [fromMonth, toMonth] = text.split(/\s*(?:–|till)\s*/);
    return checked({ fromMonth, toMonth }, "not-months");
  }
  if ("year" in old) return checked({ year: /^\d{4}$/.test(text) ? +text : NaN }, "not-a-year");
  const number = /^-?\d+(?:[.,]\d+)?$/.test(text) ? Number(text.replace(",", ".")) : NaN;
  return checked("percent" in old ? { percent: number } : { count: number }, "not-a-number");
}

function readAmount(text: string): Value | ValueFault {
  const amount = parseKronor(text);
  return amount.outcome === "amount" ? { kr: amount.kronor } : amount.fault;
}

function readDay(text: string, old: string): Value | ValueFault {
  const date = parseLocalDate(text);
  if (date === undefined) return "not-a-day";
  return Math.abs(daysBetween(localDate(old), date)) > farthest ? "far-off" : { date };
}

function checked(value: unknown, fault: ValueFault): Value | ValueFault {
  return valueSchema.safeParse(value).data ?? fault;
}

/** A value as it stands in an input. */
export function written(value: Value): string {
  if ("kr" in value) return String(value.kr).replaceAll(/\B(?=(?:\d{3})+$)/g, " ");
  if ("date" in value) return value.date;
  if ("month" in value) return value.month;
  if ("fromMonth" in value) return `${value.fromMonth}–${value.toMonth}`;
  if ("year" in value) return String(value.year);
  return String("percent" in value ? value.percent : value.count).replace(".", ",");
}
