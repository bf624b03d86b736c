import { type LocalDate, localDate, parseLocalDate } from "../../shared/local-date.js";

/** Whom one can be in the demo, as written after --as when accents are left out. */
export const personKeys = [
  "koordinator",
  "ro",
  "rjl",
  "rkl",
  "projektledare",
  "gast",
  "ekonomi",
] as const;

export type PersonKey = (typeof personKeys)[number];

/** How the demo is to be started. */
export interface StartOptions {
  readonly person: PersonKey;
  /** The day it is in the demo. */
  readonly today: LocalDate;
  /** Whether to open a browser, where there is one. */
  readonly opensBrowser: boolean;
}

export type ParsedStartOptions =
  | { readonly outcome: "ready"; readonly options: StartOptions }
  | { readonly outcome: "help" }
  | { readonly outcome: "unknown-person"; readonly value: string }
  | { readonly outcome: "unknown-day"; readonly value: string }
  | { readonly outcome: "unknown-option"; readonly value: string };

/** A region's own view in the weeks when the short report is due: there is most to try then. */
export const defaultOptions: StartOptions = {
  person: "ro",
  today: localDate("2025-11-24"),
  opensBrowser: true,
};

/**
 * Reads the words after `npm start --`: `--as PERSON`, `--today YYYY-MM-DD`, `--no-open`, `--help`. An option may be
 * joined to its value by "="; the last of two alike counts. Case and accents of a person do not matter.
 */
export function parseStartOptions(words: readonly string[]): ParsedStartOptions {
  const left = words.flatMap(splitAtEquals);
  let options = defaultOptions;
  for (let word = left.shift(); word !== undefined; word = left.shift()) {
    if (word === "--help") return { outcome: "help" };
    const read = readers.get(word);
    if (read === undefined) return { outcome: "unknown-option", value: word };
    const parsed = read(options, left);
    if (parsed.outcome !== "ready") return parsed;
    options = parsed.options;
  }
  return { outcome: "ready", options };
}

type Reader = (options: StartOptions, left: string[]) => ParsedStartOptions;

const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  [
    "--as",
    (options, left) => {
      const value = left.shift() ?? "";
      const person = personKeys.find((key) => key === withoutAccents(value));
      return person === undefined
        ? { outcome: "unknown-person", value }
        : { outcome: "ready", options: { ...options, person } };
    },
  ],
  [
    "--today",
    (options, left) => {
      const value = left.shift() ?? "";
      const today = parseLocalDate(value);
      return today === undefined
        ? { outcome: "unknown-day", value }
        : { outcome: "ready", options: { ...options, today } };
    },
  ],
  ["--no-open", (options) => ({ outcome: "ready", options: { ...options, opensBrowser: false } })],
]);

function splitAtEquals(word: string): string[] {
  const at = word.indexOf("=");
  return word.startsWith("--") && at > 0 ? [word.slice(0, at), word.slice(at + 1)] : [word];
}

function withoutAccents(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
