import type { LanguageLexicon } from "../lexicon.js";
import { fold } from "./words.js";

/** A day named in a question; the year where it was said. */
export interface NamedDay {
  readonly year?: number;
  readonly month: number;
  readonly day: number;
}

/** The numbers in a question, by what they are. */
export interface Figures {
  /** Sums of money, in kronor. */
  readonly amounts: readonly number[];
  readonly percents: readonly number[];
  readonly days: readonly NamedDay[];
  readonly years: readonly number[];
  /** Other numbers: how many, or a sum whose unit was not said. */
  readonly plain: readonly number[];
  /** All of them in the order that they stand in, with the text that each follows. */
  readonly said: readonly SaidFigure[];
  /** The text after the last of them. */
  readonly after: string;
}

/** A number as it stands in a question. */
export interface SaidFigure {
  readonly kind: "kr" | "percent" | "count" | "word" | "time";
  /** Kronor, percent or how many; nothing to reckon with of a day or a year. */
  readonly value: number;
  /** What its unit multiplies it with: 1 000 for "tkr". */
  readonly multiple?: number | undefined;
  /** The text since the number before it, in lower case. */
  readonly before: string;
}

/** From where on a number whose unit was not said is a sum of money rather than a count or a year. */
const smallestSum = 10_000;

/** How many times as much as a sum a number without a unit would be that does not have the same: "2 million, 500 left". */
export const farApart = 50;

/** The sums of money in a question, those whose unit was not said among them. */
export function sumsIn({ amounts, plain }: Figures): readonly number[] {
  return [...amounts, ...plain.filter((figure) => figure >= smallestSum)];
}

/** Reads the numbers in a question. */
export type FigureReader = (text: string) => Figures;

const number = String.raw`\d{1,3}(?:[ .,\u00a0\u202f]\d{3})+(?!\d)|\d+(?:[.,]\d+)?`;

/** Makes a reader of the numbers and number words of a language. */
export function figureReader(lexicon: LanguageLexicon): FigureReader {
  const monthOf = new Map(
    lexicon.months.flatMap((names, index) => names.map((name) => [fold(name), index + 1] as const)),
  );
  const month = alternatives(monthOf.keys());
  const multiples = folded(lexicon.multiples);
  const words = folded(lexicon.numbers);
  const value = String.raw`(?:${number}|(?<!\p{L})(?:${alternatives(words.keys())}))`;
  const patterns: Patterns = {
    isoDay: /((?:19|20)\d{2})-(\d{2})-(\d{2})/g,
    slashDay: /(?<![\d/])(\d{1,2})\s?\/\s?(\d{1,2})(?:[\s/-]+((?:19|20)\d{2}))?(?![\d/])/g,
    day: new RegExp(
      String.raw`(?<!\d)(\d{1,2})(?::?[ae]|st|nd|rd|th)?\s+(?:of\s+)?(${month})\b(?:,?\s*((?:19|20)\d{2})(?!\d))?`,
      "g",
    ),
    monthDay: new RegExp(
      String.raw`\b(${month})\s+(\d{1,2})(?:st|nd|rd|th)?(?!\d)(?:,?\s*((?:19|20)\d{2})(?!\d))?`,
      "g",
    ),
    years: new RegExp(
      String.raw`(?<![\d.,])(20[12]\d)\s*(?:-|\u2013|${alternatives(lexicon.spanJoints.filter((word) => !lexicon.signals.joining.includes(word)))})\s*(20[12]\d)(?![\d.,]\d)`,
      "g",
    ),
    year: new RegExp(
      String.raw`(?:\b(${alternatives(lexicon.afterWords)})\s+)?(?<![\p{L}\d.,])(20[12]\d)(?![\d.,]\d)`,
      "gu",
    ),
    shortYears: new RegExp(
      String.raw`(?<=\b(?:${alternatives(lexicon.spanStarts.map(fold))})\s)(1[89]|2\d)\s*(?:-|\u2013|${alternatives(lexicon.spanJoints.map(fold))})\s*(1[89]|2\d)(?!\s*[\p{L}\d%.,:/])`,
      "gu",
    ),
    percent: new RegExp(String.raw`(${value})\s*-?(?:%|procent\p{L}*|percent)`, "gu"),
    amount: new RegExp(
      String.raw`(${value})\s*-?(${alternatives(multiples.keys())})(?:na|s)?\b|(${number})\s*(?:kr\b|kronor|sek\b|:-)`,
      "gu",
    ),
    plain: new RegExp(String.raw`(?<![\p{L}\d])(?:${number})(?![\p{L}\d:/])`, "gu"),
    word: new RegExp(String.raw`\b(?:${alternatives(words.keys())})\b`, "g"),
  };
  const reading = { patterns, monthOf, multiples, words };
  const withUnits = unitSharer(lexicon, alternatives(multiples.keys()));
  const mayBeFigure = new RegExp(`\\d|${alternatives(words.keys())}`);
  return (text) => {
    const plain = withUnits(text.normalize("NFC").toLowerCase());
    return mayBeFigure.test(fold(plain)) ? read(reading, plain) : noFigures;
  };
}

/**
 * Makes what gives a number the unit of the sum that it is a part of, where only that has one: "120 of 300 tkr", "30 million
 * is what part of 365", "of 2 million we have used 1.82".
 */
function unitSharer({ partWords }: LanguageLexicon, multiple: string): (text: string) => string {
  const of = alternatives(partWords);
  const part = new RegExp(
    String.raw`(${number})(\s+(?:${of})\s+(?:${number})\s*-?(${multiple})\b)`,
    "u",
  );
  const whole = new RegExp(
    String.raw`((?:${number})\s*-?(${multiple})\b.*\b(?:${of})\s+)(${number})(?=\s*(?:[?!.,](?!\d)|$))`,
    "u",
  );
  const decimal = new RegExp(
    String.raw`((?:${number})\s*-?(${multiple})\b.*?\s)(\d+[.,]\d{1,2})(?=\s*(?:[?!.,](?!\d)|$))`,
    "u",
  );
  return (text) =>
    text.replace(part, "$1 $3$2").replace(whole, "$1$3 $2").replace(decimal, "$1$3 $2");
}

const noFigures: Figures = {
  amounts: [],
  percents: [],
  days: [],
  years: [],
  plain: [],
  said: [],
  after: "",
};

type Patterns = Record<
  | "isoDay"
  | "slashDay"
  | "day"
  | "monthDay"
  | "years"
  | "shortYears"
  | "year"
  | "percent"
  | "amount"
  | "plain"
  | "word",
  RegExp
>;

interface Reading {
  readonly patterns: Patterns;
  readonly monthOf: ReadonlyMap<string, number>;
  readonly multiples: ReadonlyMap<string, number>;
  readonly words: ReadonlyMap<string, number>;
}

function read({ patterns, monthOf, multiples, words }: Reading, text: string): Figures {
  const taker = takerOf(text);
  const { take } = taker;
  const valueOf = (text = ""): number => words.get(text) ?? parseNumber(text);
  const days = [
    ...take("time", patterns.isoDay, ([, year, month, day]) => namedDay(day, Number(month), year)),
    ...take("time", patterns.slashDay, ([, day, month, year]) =>
      namedDay(day, Number(month), year),
    ),
    ...take("time", patterns.day, ([, day, month = "", year]) =>
      namedDay(day, monthOf.get(month), year),
    ),
    ...take("time", patterns.monthDay, ([, month = "", day, year]) =>
      namedDay(day, monthOf.get(month), year),
    ),
  ];
  const percents = take("percent", patterns.percent, ([, value]) => valueOf(value));
  const amounts = take(
    "kr",
    patterns.amount,
    ([, value, multiple = "", kronor]) =>
      kronor === undefined
        ? Math.round(parseDecimal(value, words) * (multiples.get(multiple) ?? 1))
        : parseNumber(kronor),
    ([, , multiple = ""]) => multiples.get(multiple),
  );
  const years = [
    ...take("time", patterns.shortYears, ([, from, to]) =>
      yearsFrom(century + Number(from), century + Number(to)),
    ).flat(),
    ...take("time", patterns.years, ([, from, to]) => yearsFrom(Number(from), Number(to))).flat(),
    ...take(
      "time",
      patterns.year,
      ([, after, year]) => Number(year) + (after === undefined ? 0 : 1),
    ),
  ];
  const plain = [
    ...take("count", patterns.plain, ([value]) => parseNumber(value)),
    ...take("word", patterns.word, ([word]) => words.get(word ?? "")),
  ];
  return { amounts, percents, days, years, plain, ...taker.said() };
}

/** Takes what a pattern finds out of a text, so that nothing is read twice. */
interface Taker {
  readonly take: <Found>(
    kind: SaidFigure["kind"],
    pattern: RegExp,
    make: (match: readonly (string | undefined)[]) => Found | undefined,
    multipleOf?: (match: readonly (string | undefined)[]) => number | undefined,
  ) => readonly Found[];
  /** All that has been taken, in the text's order. */
  readonly said: () => Pick<Figures, "said" | "after">;
}

/** Numbers that are reckoned with as they are written: others than these are no sums of anybody's, and lose digits. */
const mostExact = 1e13;
const leastExact = 1e-6;

/** Whether a number is small and whole enough to be reckoned with. */
export function isExact(number: number): boolean {
  const size = Math.abs(number);
  return number === 0 || (size >= leastExact && size <= mostExact);
}

function takerOf(text: string): Taker {
  let rest = fold(text);
  const taken: (Omit<SaidFigure, "before"> & { from: number; to: number })[] = [];
  return {
    take: (kind, pattern, make, multipleOf) =>
      [...rest.matchAll(pattern)].flatMap((match) => {
        const made = make(match);
        if (made === undefined || (typeof made === "number" && !isExact(made))) return [];
        const [from, to] = [match.index, match.index + match[0].length];
        const value = typeof made === "number" ? made : 0;
        taken.push({ kind, value, multiple: multipleOf?.(match), from, to });
        rest = `${rest.slice(0, from)}${gapOf(to - from)}${rest.slice(to)}`;
        return [made];
      }),
    said: () => {
      const ordered = taken.sort((a, b) => a.from - b.from);
      const ends = [0, ...ordered.map(({ to }) => to)];
      return {
        said: ordered.map(({ kind, value, multiple, from }, index) => ({
          kind,
          value,
          multiple,
          before: text.slice(ends[index], from),
        })),
        after: text.slice(ends.at(-1)),
      };
    },
  };
}

/** As long a text as was taken, which parts what stands before it and after. */
function gapOf(length: number): string {
  return ";".padStart(Math.ceil(length / 2)).padEnd(length);
}

/** What a year of two digits is counted from. */
const century = 2000;

/** All years from one to another. Undefined when they do not follow each other. */
function yearsFrom(from: number, to: number): readonly number[] | undefined {
  return to > from ? Array.from({ length: to - from + 1 }, (_, index) => from + index) : undefined;
}

function namedDay(
  day: string | undefined,
  month: number | undefined,
  year: string | undefined,
): NamedDay | undefined {
  const date = Number(day);
  if (month === undefined || month < 1 || month > 12 || date < 1 || date > 31) return undefined;
  return { month, day: date, ...(year === undefined ? {} : { year: Number(year) }) };
}

/** Reads "6 171 570", "6,171,570", "645000" and "2,2". */
export function parseNumber(text = ""): number {
  const grouped = /^\d{1,3}(?:[ .,\u00a0\u202f]\d{3})+$/.test(text);
  return Number(grouped ? text.replaceAll(/\D/g, "") : text.replace(",", "."));
}

/** The same before "miljoner", where "1,475" has decimals. */
function parseDecimal(text = "", words: ReadonlyMap<string, number>): number {
  return words.get(text) ?? Number(text.replaceAll(/[ \u00a0\u202f]/g, "").replace(",", "."));
}

function folded(names: Readonly<Record<string, number>>): ReadonlyMap<string, number> {
  return new Map(Object.entries(names).map(([name, value]) => [fold(name), value]));
}

function alternatives(names: Iterable<string>): string {
  return [...names].sort((a, b) => b.length - a.length).join("|");
}
