import type { Topic } from "../agreement/topic.js";
import type { Language } from "../agreement/value.js";
import type { FigureReader, Figures } from "./figures.js";
import { figureReader } from "./figures.js";
import {
  type Aside,
  asides,
  type LanguageLexicon,
  type Lexicon,
  type Signal,
  signals,
  type Want,
  wants,
} from "./lexicon.js";
import { type PhraseMatcher, phraseMatcher } from "./phrases.js";
import type { Reader, Unit } from "./reader.js";
import type { WeightedUnit } from "./similarity.js";
import { fold, wordsOf } from "./words.js";

/** A question as we understand it. */
export interface Question {
  readonly language: Language;
  /** The words spelt out and folded. */
  readonly words: readonly string[];
  /** What it is about, in order. Words that only tell what is wanted weigh little, those of a signal nothing. */
  readonly units: readonly WeightedUnit[];
  readonly wants: ReadonlySet<Want>;
  readonly signals: ReadonlySet<Signal>;
  readonly asides: ReadonlySet<Aside>;
  readonly figures: Figures;
  /** Years that it is about, said as figures or as "last year". */
  readonly years: readonly number[];
}

/** Reads messages as questions. */
export interface QuestionReader {
  /** Reads a message in the language that it is in, or `fallback` when it does not show. */
  readonly read: (message: string, fallback?: Language) => Question;
  readonly readIn: (language: Language, message: string) => Question;
}

interface LanguageReader {
  readonly reader: Reader;
  readonly figures: FigureReader;
  readonly functionWords: ReadonlySet<string>;
  readonly wants: ReadonlyMap<Want, PhraseMatcher>;
  readonly signals: ReadonlyMap<Signal, PhraseMatcher>;
  readonly asides: ReadonlyMap<Aside, PhraseMatcher>;
  /** Phrases for years by their distance from the newest agreement's. */
  readonly years: ReadonlyMap<number, PhraseMatcher>;
}

/** Makes a reader of questions; `newestYear` is the year that "this year" means. */
export function createQuestionReader(
  lexicon: Lexicon,
  readers: Readonly<Record<Language, Reader>>,
  newestYear: number,
): QuestionReader {
  const languages = {
    sv: languageReader(lexicon.sv, readers.sv),
    en: languageReader(lexicon.en, readers.en),
  };
  const readIn = (language: Language, message: string): Question => {
    const { reader, figures, ...matchers } = languages[language];
    const words = reader.words(message);
    const read = figures(message);
    const wants = matching(matchers.wants, words);
    const signals = matching(matchers.signals, words);
    const years = matching(matchers.years, words);
    return {
      language,
      words,
      units: weigh(reader.units(message), {
        light: new Set([...wants.values()].flatMap((positions) => [...positions])),
        empty: new Set([
          ...consuming.flatMap((signal) => [...(signals.get(signal) ?? [])]),
          ...[...years.values()].flatMap((positions) => [...positions]),
        ]),
      }),
      wants: new Set(wants.keys()),
      signals: new Set(signals.keys()),
      asides: new Set(matching(matchers.asides, words).keys()),
      figures: read,
      years: [
        ...read.years,
        ...read.days.flatMap(({ year }) => year ?? []),
        ...[...years.keys()].map((offset) => newestYear + offset),
      ],
    };
  };
  return {
    readIn,
    read: (message, fallback = "sv") => readIn(languageOf(message, languages, fallback), message),
  };
}

function languageReader(lexicon: LanguageLexicon, reader: Reader): LanguageReader {
  return {
    reader,
    figures: figureReader(lexicon),
    functionWords: new Set([...lexicon.functionWords, ...Object.keys(lexicon.spellings)].map(fold)),
    wants: matchersOf(wants, lexicon.wants),
    signals: matchersOf(signals, lexicon.signals),
    asides: matchersOf(asides, lexicon.asides),
    years: new Map(
      [...new Set(Object.values(lexicon.years))].map((offset) => [
        offset,
        phraseMatcher(
          Object.keys(lexicon.years).filter((phrase) => lexicon.years[phrase] === offset),
        ),
      ]),
    ),
  };
}

function matchersOf<Name extends string>(
  names: readonly Name[],
  phrases: Readonly<Record<Name, readonly string[]>>,
): ReadonlyMap<Name, PhraseMatcher> {
  return new Map(names.map((name) => [name, phraseMatcher(phrases[name])]));
}

/** Those whose phrases stand in the text, with the positions of the phrases' words. */
function matching<Name>(
  matchers: ReadonlyMap<Name, PhraseMatcher>,
  words: readonly string[],
): ReadonlyMap<Name, ReadonlySet<number>> {
  return new Map(
    [...matchers]
      .map(([name, find]) => [name, find(words)] as const)
      .filter(([, positions]) => positions.size > 0),
  );
}

/** Signals whose words are not about the subject. */
const consuming: readonly Signal[] = [
  "days-left",
  "days-between",
  "next-deadline",
  "difference",
  "half",
  "check",
];

const lightWeight = 0.3;

function weigh(
  units: readonly Unit[],
  { light, empty }: Record<"light" | "empty", ReadonlySet<number>>,
): readonly WeightedUnit[] {
  const within = ({ from, to }: Unit, positions: ReadonlySet<number>): boolean =>
    Array.from({ length: to - from }, (_, index) => from + index).every((position) =>
      positions.has(position),
    );
  return units
    .filter((unit) => !within(unit, empty))
    .map((unit) => ({ ...unit, weight: within(unit, light) ? lightWeight : 1 }));
}

/** The language with more of its own function words in the message. */
function languageOf(
  message: string,
  languages: Readonly<Record<Language, LanguageReader>>,
  fallback: Language,
): Language {
  const words = wordsOf(message);
  const own = (language: Language, other: Language): number =>
    words.filter(
      (word) =>
        languages[language].functionWords.has(fold(word)) &&
        !languages[other].functionWords.has(fold(word)),
    ).length;
  const swedish = own("sv", "en") + words.filter((word) => /[åäö]/.test(word)).length / 2;
  const english = own("en", "sv");
  if (swedish === english) return fallback;
  return english > swedish ? "en" : "sv";
}

/** Topics that a question names, of certain kinds or all. */
export function topicsIn(
  { units }: Pick<Question, "units">,
  topics: ReadonlyMap<string, Topic>,
  ...kinds: readonly Topic["kind"][]
): readonly string[] {
  return [...new Set(units.flatMap((unit) => unit.topics))].filter((id) => {
    const kind = topics.get(id)?.kind;
    return kind !== undefined && (kinds.length === 0 || kinds.includes(kind));
  });
}
