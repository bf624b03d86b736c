/** Why a text is not an amount in whole kronor. `ambiguous`: "1.500 tkr" may mean two different amounts. */
export type AmountFault = "not-an-amount" | "ambiguous" | "negative" | "fraction" | "too-large";

export type ParsedAmount =
  | { readonly outcome: "amount"; readonly kronor: number }
  | { readonly outcome: "fault"; readonly fault: AmountFault };

/** More digits than this are a slip, and would not fit exactly in a number. */
const maxDigits = 15;

/** Nobody writes an amount with more characters; what is longer is not looked at. */
const maxLength = 60;

/** How many zeros a unit stands for, by the unit as people write it. */
const zerosOf: ReadonlyMap<string, number> = new Map([
  ...["", "kr", "kr.", ":-", "kronor", "sek"].map((unit) => [unit, 0] as const),
  ...["tkr", "kkr", "ksek", "tusen", "tusen kr", "tusen kronor"].map((unit) => [unit, 3] as const),
  ...["mkr", "mnkr", "msek", "mn", "mn kr", "milj", "milj.", "milj kr", "milj. kr"].map(
    (unit) => [unit, 6] as const,
  ),
  ...["miljon", "miljoner", "miljon kronor", "miljoner kr", "miljoner kronor"].map(
    (unit) => [unit, 6] as const,
  ),
]);

/** The digits of an amount: before the decimal sign and after it. */
interface Digits {
  readonly whole: string;
  readonly decimals: string;
  /** "1.500": a point that parts thousands in kronor, but may be a decimal point before a greater unit. */
  readonly mayBeDecimals: boolean;
}

const written = /^(?<sign>-?) ?(?:sek |kr )?(?<number>\d[\d ,.]*?) ?(?<unit>[^\d\s,][^\d]*)?$/;

/** Ways to write a number without a decimal point in a place where it might be a thousands point. */
const plain = /^(?<whole>\d+|\d{1,3}(?: \d{3})+)(?:,(?<decimals>\d+))?$/;
const pointsBetweenThousands = /^(?<whole>\d{1,3}(?:\.\d{3})+)(?:,(?<decimals>\d+))?$/;
const commasBetweenThousands = /^(?<whole>\d{1,3}(?:,\d{3}){2,})$/;
const decimalPoint = /^(?<whole>\d+|\d{1,3}(?: \d{3})+)\.(?<decimals>\d+)$/;

/**
 * Reads an amount as people write it: "1,5 mkr", "1 500 000", "1.500.000 kr", "300 tkr". Any kind of space and minus
 * sign is understood. What is below zero, is not whole kronor or can be read in two ways is refused, never guessed at.
 */
export function parseKronor(text: string): ParsedAmount {
  if (text.length > maxLength) return fault("not-an-amount");
  const { sign, number, unit = "" } = written.exec(normalized(text))?.groups ?? {};
  const zeros = zerosOf.get(unit);
  const digits = digitsOf(number ?? "");
  if (zeros === undefined || digits === undefined) return fault("not-an-amount");
  return sign === "-" ? fault("negative") : wholeKronor(digits, zeros);
}

function normalized(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/\s+/gu, " ")
    .replace(/^[\u2212\u2013]/u, "-");
}

function digitsOf(number: string): Digits | undefined {
  const patterns = [plain, pointsBetweenThousands, commasBetweenThousands, decimalPoint];
  const groups = patterns.map((pattern) => pattern.exec(number)?.groups).find(Boolean);
  if (groups === undefined) return undefined;
  const { whole = "", decimals = "" } = groups;
  return {
    whole: whole.replaceAll(/[ .,]/g, "").replace(/^0+(?=\d)/, ""),
    decimals: decimals.replace(/0+$/, ""),
    mayBeDecimals: /^\d{1,3}\.\d{3}$/.test(number),
  };
}

function wholeKronor({ whole, decimals, mayBeDecimals }: Digits, zeros: number): ParsedAmount {
  if (zeros > 0 && mayBeDecimals) return fault("ambiguous");
  if (decimals.length > zeros) return fault("fraction");
  const digits = (whole + decimals.padEnd(zeros, "0")).replace(/^0+(?=\d)/, "");
  if (digits.length > maxDigits) return fault("too-large");
  return { outcome: "amount", kronor: Number(digits) };
}

function fault(kind: AmountFault): ParsedAmount {
  return { outcome: "fault", fault: kind };
}
