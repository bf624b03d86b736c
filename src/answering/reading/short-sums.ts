import type { LanguageLexicon, Lexicon } from "../lexicon.js";
import { wordsOf } from "./words.js";

/** Writes out sums of the sources that a text names by their millions alone: "the 817" as "the 817 million". */
export type SumWriter = (text: string) => string;

const million = 1_000_000;

/** A smaller number of anything is as likely to be a count. */
const fewestMillions = 10;

/** Every number with its unit or ending, as one. */
const numbers = /\d+(?:[.,/:-]\d+)*(?::?\p{L}+)?/gu;

const yearNumber = /^(?:19|20)\d{2}$/;

/**
 * Makes a writer of what is said in either language.
 *
 * @param amounts - what facts are about, in kronor: only these are written out
 */
export function sumWriter({ sv, en }: Lexicon, amounts: Iterable<number>): SumWriter {
  const known = new Set(
    [...amounts].map((kr) => kr / million).filter((millions) => millions >= fewestMillions),
  );
  const writers = [sv, en].map((lexicon) => writerIn(lexicon, known));
  return (text) => writers.reduce((written, write) => write(written), text);
}

function writerIn(
  { shortSums: { before, endings, unit }, functionWords }: LanguageLexicon,
  known: ReadonlySet<number>,
): SumWriter {
  const few = new Set(functionWords);
  const short = new RegExp(
    String.raw`(?<!\p{L})((?:${before.join("|")})\s+)(\d{2,3})(?![\p{L}\d/%-]|[.,:][\p{L}\d])|(?<![\p{L}\d.,:/-])(\d{2,3}):?(?:${endings.join("|")})(?!\p{L})`,
    "giu",
  );
  /** Whether what follows names nothing that may be counted. */
  const stands = (rest: string): boolean => {
    const [next] = wordsOf(/^\s*\p{L}/u.test(rest) ? rest : "");
    return next === undefined ? !/^[,\s]*[\d%]/.test(rest) : few.has(next);
  };
  return (text) => {
    const said = text.match(numbers)?.filter((number) => !yearNumber.test(number)) ?? [];
    const found = [...text.matchAll(short)];
    if (found.length === 0 || said.length > found.length) return text;
    return text.replaceAll(short, (whole, article = "", plain, ended, at: number) => {
      const millions = Number(plain ?? ended);
      return known.has(millions) && stands(text.slice(at + whole.length))
        ? `${article}${millions} ${unit}`
        : whole;
    });
  };
}
