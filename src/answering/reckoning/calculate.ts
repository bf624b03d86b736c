import { reckon } from "../../agreement/formula.js";
import type { Fact } from "../../agreement/fact.js";
import type { Value } from "../../agreement/value.js";
import type { Calculation, Operator } from "../answer.js";
import { farApart, isExact, parseNumber } from "../reading/figures.js";
import type { LanguageLexicon, Signal } from "../lexicon.js";
import { fold } from "../reading/words.js";

/** How many RCC there are: what is split equally is divided by it. */
export const numberOfCentres = 6;

/** Finds a sum, difference, product or quotient of figures written out in a question ("2,2+1,5+1,1"). */
export type ArithmeticReader = (message: string) => Calculation | undefined;

/** A sign between figures. A hyphen or slash alone is one only between blanks or long numbers: "25-26/2" is days. */
const sign = String.raw`\s*[+*×]\s*|\s+[-–/]\s+|(?<=\d{4})[-–/](?=\d{4})`;

/** A number of something that is multiplied ("3 projekt × 400 000"). */
const counted = /(?<![\d.,] ?)(\d{1,3})\s+\p{L}+\s+[*×]\s+(?=\d)/gu;

/** From one year to another: no difference. */
const isYears = /^20\d\d\s*[-–/]\s*(?:20)?\d\d$/;

/** The number of a case in a year: no quotient. */
const isCase = /^\d+\/20\d\d$/;

const figure = String.raw`\d{1,3}(?:[ \u00a0]\d{3})+(?!\d)|\d+(?:[.,]\d+)?`;

/** Makes a reader of written-out arithmetic in one language. */
export function arithmeticReader(lexicon: LanguageLexicon): ArithmeticReader {
  const multiples = new Map(
    Object.entries(lexicon.multiples).map(([word, factor]) => [fold(word), factor] as const),
  );
  const signs = Object.entries(lexicon.operators);
  const unit = [...multiples.keys()].sort((a, b) => b.length - a.length).join("|");
  const operand = String.raw`(?:${figure})(?:\s*(?:${unit})\b)?`;
  const chain = new RegExp(
    String.raw`(?<![\p{L}\d])(?:${operand})(?:(?:${sign})(?:${operand}))+`,
    "u",
  );
  const parted = new RegExp(sign, "u");
  const signed = new RegExp(String.raw`(?<=[\da-z])\s*([+*×/–-])\s*(?=\d)`, "gu");
  return (message) => {
    if (!/\d/.test(message)) return undefined;
    const text = withSigns(message.toLowerCase(), signs).replace(counted, "$1 * ");
    const [found] = chain.exec(text) ?? [];
    if (found === undefined || isYears.test(found) || isCase.test(found)) return undefined;
    const parts = found.split(parted).map((part) => part.trim());
    const operators = [...found.matchAll(signed)].map(([, sign = "+"]) => toOperator(sign));
    const values = valuesOf(parts, operators, multiples);
    return values.length === 0 ? undefined : calculation(values, operators);
  };
}

/**
 * A text without marks, its phrases for signs as signs. A letter alone is one only with its own mark: "3 à 400" and not
 * "24 å 25", where a hurried "och" stands.
 */
function withSigns(text: string, signs: readonly (readonly [string, Operator])[]): string {
  const put = (into: string, phrase: string, sign: Operator) =>
    into.replaceAll(` ${phrase} `, ` ${sign} `);
  const letters = signs.filter(([phrase]) => phrase.length === 1);
  const phrases = signs.filter(([phrase]) => phrase.length > 1);
  const marked = letters.reduce((into, [letter, sign]) => put(into, letter, sign), text);
  return phrases.reduce((into, [phrase, sign]) => put(into, fold(phrase), sign), fold(marked));
}

function toOperator(sign: string): Operator {
  if (sign === "×") return "*";
  if (sign === "–") return "-";
  return sign as Operator;
}

/**
 * The figures' values. In a sum, a unit that only one has is meant for all ("60 + 60 + 100 miljoner"); none where it cannot
 * be ("1 miljard - 817").
 */
function valuesOf(
  parts: readonly string[],
  operators: readonly Operator[],
  multiples: ReadonlyMap<string, number>,
): readonly Value[] {
  const read = parts.map((part) => {
    const [, number = "", unit = ""] = /^([\d .,\u00a0]+?)\s*([a-z]*)$/.exec(part) ?? [];
    return { number: parseNumber(number), factor: multiples.get(unit) };
  });
  if (!read.every(({ number, factor = 1 }) => isExact(number * factor))) return [];
  const units = read.flatMap(({ factor }) => factor ?? []);
  const isSum = operators.every((operator) => operator === "+" || operator === "-");
  const [unit] = units;
  const [of = 1] = read.flatMap(({ number, factor }) => (factor === undefined ? [] : number));
  const isNear = read.every(({ number }) => number < farApart * of);
  const shared = isSum && isNear && units.length === 1 ? unit : undefined;
  if (isSum && !isNear && units.length === 1) return [];
  return read.map(({ number, factor = shared }) =>
    factor === undefined ? { count: number } : { kr: Math.round(number * factor) },
  );
}

/**
 * Reckons operands from left to right as a formula. The result is money when the first operand is. Undefined where it is
 * too large to be told exactly, or nothing can be divided so.
 */
export function calculation(
  operands: readonly Value[],
  operators: readonly Operator[],
): Calculation | undefined {
  const formula = operands
    .map((operand, index) => `${index > 0 ? operators[index - 1] : ""}${numberOf(operand)}`)
    .join(" ");
  const exact = reckon(formula);
  if (!(Math.abs(exact) <= Number.MAX_SAFE_INTEGER)) return undefined;
  const isMoney = operands[0] !== undefined && "kr" in operands[0];
  const isRatio =
    operators.includes("/") && operands.length > 1 && operands.every((v) => "kr" in v);
  const result: Value =
    isMoney && !isRatio
      ? { kr: Math.round(exact), computed: formula }
      : { count: rounded(exact), computed: formula };
  return { operands, operators, result };
}

/** What part of a whole is, in percent with one decimal: of kronor, or of figures whose unit was not said. */
export function percentage(part: number, whole: number, unit: "kr" | "count" = "kr"): Calculation {
  const formula = `${part} / ${whole} * 100`;
  const operands: readonly Value[] =
    unit === "kr" ? [{ kr: part }, { kr: whole }] : [{ count: part }, { count: whole }];
  return {
    operands,
    operators: ["/"],
    result: { percent: Math.round(reckon(formula) * 10) / 10, computed: formula },
  };
}

/** How far two percentages are from each other, in percentage points. */
export function pointsBetween(one: number, other: number): Calculation {
  const [more, less] = one < other ? [other, one] : [one, other];
  const formula = `${more} - ${less}`;
  const percent = Math.round(reckon(formula) * 100) / 100;
  return {
    operands: [{ percent: more }, { percent: less }],
    operators: ["-"],
    result: { percent, points: true, computed: formula },
  };
}

/** So many percent of an amount in kronor, or of a number. */
export function percentOf(
  whole: number,
  percent: number,
  unit: "kr" | "count" = "kr",
): Calculation {
  const formula = `${whole} * ${percent} / 100`;
  const part = reckon(formula);
  return {
    operands: [{ percent }, unit === "kr" ? { kr: whole } : { count: whole }],
    operators: ["*"],
    result:
      unit === "kr"
        ? { kr: Math.round(part), computed: formula }
        : { count: rounded(part), computed: formula },
  };
}

/** The fact's main amount in kronor. Undefined where it has none. */
export function amountOf({ values }: Fact): number | undefined {
  const { belopp } = values;
  return belopp !== undefined && "kr" in belopp ? belopp.kr : undefined;
}

/** The amount of a fact that a question asks about: granted, left, for all together or for each. */
export function amountAsked(
  { signals }: { readonly signals: ReadonlySet<Signal> },
  { values }: Fact,
): number | undefined {
  const { belopp, beviljat, kvar, ar, totalt } = values;
  const asked =
    (signals.has("granted") ? beviljat : signals.has("remaining") ? kvar : undefined) ??
    (ar !== undefined && !signals.has("each") ? totalt : undefined) ??
    belopp;
  return asked !== undefined && "kr" in asked ? asked.kr : undefined;
}

/**
 * An amount in kronor, a percentage or a number, as it is reckoned with.
 *
 * @throws TypeError for any other value
 */
export function numberOf(value: Value): number {
  if ("kr" in value) return value.kr;
  if ("percent" in value) return value.percent;
  if ("count" in value) return value.count;
  throw new TypeError("Only amounts, percentages and numbers can be reckoned with");
}

function rounded(number: number): number {
  return Math.round(number * 100) / 100;
}

/** The facts of the amounts that are reckoned with, in the order of the calculation. */
export function inOrder<Told extends { readonly kr: number }>(
  told: readonly Told[],
  { operands }: Calculation,
): readonly Told[] {
  const left = [...told];
  return operands.flatMap((value) => {
    const at = left.findIndex(({ kr }) => "kr" in value && value.kr === kr);
    return at < 0 ? [] : left.splice(at, 1);
  });
}
