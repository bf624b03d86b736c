import type { Topic } from "../../agreement/topic.js";
import type { Language } from "../../agreement/value.js";
import type { Calculation } from "../answer.js";
import { type Clause, type ClauseCues, clausesOf, lastClauseOf } from "./clauses.js";
import type { FigureReader, Figures } from "./figures.js";
import { figureReader } from "./figures.js";
import { inBoth, languageDetector } from "./language.js";
import type { Aside, LanguageLexicon, Lexicon, Signal, Want } from "../lexicon.js";
import { withoutOverruled } from "./overruled.js";
import { positionsOf } from "./positions.js";
import { withClauseVerb, withoutWhere } from "./clause-verb.js";
import type { Reader } from "./reader.js";
import type { OwnSums } from "../own-sums/sums.js";
import { type Sayings, sayingReader } from "./sayings.js";
import type { Phrasing, WeightedUnit } from "../finding/similarity.js";
import { implied, longest, withoutConjunctions } from "./wants.js";
import { weigh } from "./weighing.js";
import { daysIn, noDays } from "./days-named.js";
import { fold, wordsOf } from "./words.js";

/** A question as we understand it. */
export interface Question {
  readonly language: Language;
  /** The words spelt out and folded. */
  readonly words: readonly string[];
  /** What it is about, in order. Words that only tell what is wanted weigh little, those of a signal nothing. */
  readonly units: readonly WeightedUnit[];
  readonly wants: ReadonlySet<Want>;
  /** The same as far as words tell it, with the words' positions. */
  readonly wantsAt: ReadonlyMap<Want, ReadonlySet<number>>;
  readonly clauses: readonly Clause[];
  readonly signals: ReadonlySet<Signal>;
  /** Positions of the words that join what is named: "and", "or", "than". */
  readonly joints: ReadonlySet<number>;
  /** Positions of the words before the first of two days and between the two. */
  readonly ends: { readonly starts: ReadonlySet<number>; readonly joints: ReadonlySet<number> };
  /** Positions of the words between a part and what it is a part of: "of". */
  readonly partWords: ReadonlySet<number>;
  /** Positions of the words that tell which side of a matter is asked about: what is left of it, how much for each. */
  readonly aspects: ReadonlySet<number>;
  /** Positions of the words that ask whether amounts are equal. */
  readonly equals: ReadonlySet<number>;
  readonly asides: ReadonlySet<Aside>;
  readonly figures: Figures;
  /** Years that it is about, said as figures or as "last year". */
  readonly years: readonly number[];
  /** What concerns whoever asks for themselves. */
  readonly concerns?: Concerns | undefined;
  /** The asker's own figures, with those spoken of before it where it goes on reckoning with them. */
  readonly sums?: OwnSums | undefined;
  /** What part one of its figures is of the other, where that is what is asked about. */
  readonly shareReached?: Calculation | undefined;
  /** The year of what was asked before, where it leans on that. */
  readonly yearBefore?: number | undefined;
}

/** Topics of what concerns somebody, and of what concerns others than them. */
export interface Concerns {
  readonly own: readonly string[];
  readonly others: readonly string[];
}

/** Reads messages as questions. */
export interface QuestionReader {
  /** Reads a message in the language that it is in, or `fallback` when it does not show. */
  readonly read: (message: string, fallback?: Language) => Question;
  /** Reads a phrasing that people ask with as a question in a language, keeping every word of it. */
  readonly readPhrasing: (language: Language, text: string) => Phrasing;
}

interface LanguageReader {
  readonly reader: Reader;
  readonly readFigures: FigureReader;
  /** Question words that may also join clauses ("when"). */
  readonly conjunctions: ReadonlySet<string>;
  readonly months: ReadonlySet<string>;
  readonly sayingsIn: (words: readonly string[]) => Sayings;
}

/** Makes a reader of questions; `newestYear` is the year that "this year" means. */
export function createQuestionReader(
  lexicon: Lexicon,
  readers: Readonly<Record<Language, Reader>>,
  newestYear: number,
): QuestionReader {
  const languages = inBoth((language) => languageReader(lexicon[language], readers[language]));
  const languageOf = languageDetector(lexicon);
  return {
    read: (message, fallback = "sv") => {
      const said = wordsOf(message);
      const language = languageOf(said, fallback);
      return readQuestion(language, languages[language], newestYear, message, said);
    },
    readPhrasing: (language, text) => readPhrasing(languages[language], newestYear, text),
  };
}

/** How two things differ is asked of what they are, not of how anything is done. */
const ofThemselves: readonly Want[] = ["meaning", "way"];

function readQuestion(
  language: Language,
  { reader, readFigures, sayingsIn, conjunctions, months }: LanguageReader,
  newestYear: number,
  message: string,
  saidWords: readonly string[],
): Question {
  const { words, units } = reader(saidWords);
  const figures = readFigures(message);
  const { years, joints, asides, ...said } = sayingsIn(words);
  const found = longest(said.wants);
  const signals = withClauseVerb(
    sayingsIn,
    withoutWhere(withoutOverruled(said.signals), found),
    words.length,
    lastClauseOf(reader, message),
  );
  const clauses = clausesOf(reader, message, words, cuesOf(found, signals, joints.beginsQuestion));
  const asking = [...found.values(), signals.get("asking") ?? []];
  const wants = withoutConjunctions(found, asking, words, conjunctions, clauses);
  if (signals.has("difference")) for (const want of ofThemselves) wants.delete(want);
  const late = latenessAsked(signals, wants);
  const claimed = claimsDay(signals, wants) ? daysIn(words, months) : noDays;
  const days = figures.days.length > 0 ? claimed.days : [];
  const saidBy = (...names: readonly Signal[]) => names.map((name) => signals.get(name) ?? []);
  return {
    language,
    words,
    clauses,
    units: weigh(units, {
      clauses,
      sources: sourcesIn(clauses, joints.sourceWords),
      light: positionsOf([...wants.values(), ...saidBy(...lightly), claimed.months]),
      empty: positionsOf([...saidBy(...consuming), ...years.values(), days, late]),
    }),
    wantsAt: wants,
    wants: implied(new Set(wants.keys()), signals, figures),
    signals: new Set(signals.keys()),
    joints: signals.get("joining") ?? new Set(),
    ends: { starts: joints.spanStarts, joints: joints.spanJoints },
    partWords: joints.partWords,
    aspects: positionsOf(saidBy(...aspects)),
    equals: positionsOf(saidBy("equal", "unequal")),
    asides: new Set(asides.keys()),
    figures,
    years: yearsOf(figures, years.keys(), newestYear),
  };
}

/** The words that show what the clauses of a message do. */
function cuesOf(
  wants: ReadonlyMap<Want, ReadonlySet<number>>,
  signals: ReadonlyMap<Signal, ReadonlySet<number>>,
  beginsQuestion: ReadonlySet<number>,
): ClauseCues {
  const at = (signal: Signal): ReadonlySet<number> => signals.get(signal) ?? new Set();
  const asking = positionsOf([...wants.values(), at("asking")]);
  return {
    asks: asking.size > 0 ? asking : at("yes-no"),
    introducing: at("introducing"),
    questionWords: at("asking"),
    own: at("own"),
    beginsQuestion,
  };
}

/** How many words after "according to" tell who says it. */
const sourceLength = 3;

/** Positions of the words that tell who says something: those after "according to" in its clause. */
function sourcesIn(
  clauses: readonly Clause[],
  afterWords: ReadonlySet<number>,
): ReadonlySet<number> {
  return new Set(
    [...afterWords].flatMap((at) => {
      const end = clauses.find(({ from, to }) => at >= from && at < to)?.to ?? at;
      return Array.from({ length: sourceLength }, (_, index) => at + 1 + index).filter(
        (position) => position < end,
      );
    }),
  );
}

/** Whether a question wants to hear that something is so, or is not. */
export function asksWhetherSo(signals: { has(signal: Signal): boolean }): boolean {
  return signals.has("yes-no") || signals.has("check");
}

/** Whether a day that a question names is what it takes something to be on: it may be wrong, and tells not what is meant. */
function claimsDay(
  signals: { has(signal: Signal): boolean },
  wants: { has(want: Want): boolean },
): boolean {
  const asksWhen = wants.has("date") && signals.has("asking") && !signals.has("lasting");
  return asksWhetherSo(signals) || asksWhen;
}

/** Positions of the words that ask whether it is too late, or by how much; none where they ask what comes of that. */
function latenessAsked(
  signals: ReadonlyMap<Signal, ReadonlySet<number>>,
  wants: { has(want: Want): boolean },
): Iterable<number> {
  const asksWhether = signals.has("yes-no") || signals.has("days-left");
  return asksWhether && !wants.has("consequence") && !wants.has("reason")
    ? (signals.get("too-late") ?? [])
    : [];
}

function readPhrasing(
  { reader, readFigures, sayingsIn }: LanguageReader,
  newestYear: number,
  text: string,
): Phrasing {
  const { words, units } = reader(wordsOf(text));
  const { wants: found, years } = sayingsIn(words);
  const wants = longest(found);
  const figures = readFigures(text);
  return {
    units: weigh(units, {
      clauses: [],
      sources: new Set(),
      light: positionsOf(wants.values()),
      empty: new Set(),
    }),
    words,
    wants: new Set(wants.keys()),
    years: yearsOf(figures, years.keys(), newestYear),
    figures: [...figures.amounts, ...figures.percents],
  };
}

function languageReader(lexicon: LanguageLexicon, reader: Reader): LanguageReader {
  return {
    reader,
    readFigures: figureReader(lexicon),
    conjunctions: new Set(lexicon.conjunctions.flatMap((word) => [word, fold(word)])),
    months: new Set(lexicon.months.flat().map(fold)),
    sayingsIn: sayingReader(lexicon),
  };
}

function yearsOf(
  { years, days }: Figures,
  offsets: Iterable<number>,
  newestYear: number,
): readonly number[] {
  return [
    ...new Set([
      ...years,
      ...days.flatMap(({ year }) => year ?? []),
      ...[...offsets].map((offset) => newestYear + offset),
    ]),
  ];
}

/** Signals whose words are not about the subject. */
const consuming: readonly Signal[] = [
  "contradiction",
  "days-between",
  "weekday",
  "workdays",
  "next-deadline",
  "difference",
  "divided",
  "less",
  "average",
  "half",
  "third",
  "quarter",
  "double",
  "monthly",
  "check",
  "anew",
  "own-share",
];

/** Signals whose words tell what is wanted of the subject rather than what it is. */
const lightly: readonly Signal[] = ["days-left", "more", "fewer", "next", "often", "purpose"];

/** Signals that tell which side of a matter is asked about. */
const aspects: readonly Signal[] = ["granted", "remaining", "each", "days-left"];

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
