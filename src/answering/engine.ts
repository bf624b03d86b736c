import type { Language } from "../agreement/value.js";
import type { LocalDate } from "../shared/local-date.js";
import { aboutAgreement } from "./agreement-meant.js";
import { type EachTeller, eachTeller } from "./reckoning/for-each.js";
import { type ArithmeticReader, arithmeticReader } from "./reckoning/calculate.js";
import { askingTheSame, mayBeReached } from "./conversation/another-figure.js";
import { askedApart, withoutIntroduction } from "./conversation/asked-apart.js";
import { type ChoiceFinder, createChoiceFinder } from "./choices.js";
import { entriesOf, type Entry } from "./finding/entries.js";
import {
  type Answered,
  completed,
  isOfReportSpokenOf,
  leansBack,
  type Memory,
  ofReportSpokenOf,
} from "./conversation/follow-up.js";
import type { Knowledge } from "./knowledge.js";
import type { Own } from "./own-matters.js";
import { ofSameKind } from "./conversation/parallel.js";
import { type ReadersOfTold, readersOfTold } from "./conversation/readers-of-told.js";
import { spokenOf } from "./conversation/spoken-of.js";
import { sumsIn } from "./reading/figures.js";
import { inBoth } from "./reading/language.js";
import { leadNeeded, overlooksNamed, standsAlone, tellsTooLittle } from "./conversation/leaning.js";
import type { Lexicon, Signal } from "./lexicon.js";
import type { OwnSums } from "./own-sums/sums.js";
import { type SumsReader, sumsReader } from "./own-sums/read-sums.js";
import { phraseMatcher } from "./reading/phrases.js";
import { createQuestionReader, type Question, type QuestionReader } from "./reading/question.js";
import { isSubject } from "./reading/weighing.js";
import { type SectionReader, sectionReaders } from "./named-section.js";
import { type Candidate, rankMatches } from "./finding/rank.js";
import { createReader, type Reader } from "./reading/reader.js";
import { nextStepFirst } from "./conversation/next-step.js";
import { repeatsWithoutTelling, tellingFirst } from "./conversation/untold.js";
import { rememberLatest } from "../shared/remember.js";
import { createSearch, type Match, type Search } from "./finding/search.js";
import { createTermMaker } from "./reading/terms.js";
import { createTellingRanker, type TellingRanker } from "./finding/telling.js";
import { type WriterOut, writerOut } from "./write-out.js";
import type { Denials, Proposals } from "./choosing/verdict.js";

/** Everything that answering needs, built once. */
export interface Engine extends ReadersOfTold {
  readonly knowledge: Knowledge;
  /** What the indexes were built from. */
  readonly indexed: Knowledge;
  readonly entries: readonly Entry[];
  readonly readers: Readonly<Record<Language, Reader>>;
  readonly searches: Readonly<Record<Language, Search>>;
  readonly arithmetic: Readonly<Record<Language, ArithmeticReader>>;
  readonly readSums: Readonly<Record<Language, SumsReader>>;
  /** What has been read of figures in the questions that have been read lately. */
  readonly sumsRead: WeakMap<Question, OwnSums>;
  readonly isForEach: EachTeller;
  readonly denials: Readonly<Record<Language, Denials>>;
  readonly proposals: Readonly<Record<Language, Proposals>>;
  readonly questions: QuestionReader;
  /** Writes out days and sums that are not named in full. */
  readonly writeOut: WriterOut;
  readonly choices: Readonly<Record<Language, ChoiceFinder>>;
  readonly byTelling: TellingRanker;
  /** Reads what section a message asks about. */
  readonly sectionAsked: Readonly<Record<Language, SectionReader>>;
  /** The questions that have been read lately, as their askers meant them the last time, after what. */
  readonly meant: WeakMap<Question, Meant>;
  /** What was found for the questions that have been read lately. */
  readonly found: WeakMap<Question, Found>;
  /** What was found for those that may lean on the one before, the last time, after what. */
  readonly leaning: WeakMap<Question, { readonly memory: Memory; readonly found: Found }>;
  /** What was answered to them, and on what day. */
  readonly given: WeakMap<Found, Given>;
  /** The engines on knowledge in which facts have been corrected. */
  readonly corrected: WeakMap<Knowledge, Engine>;
}

/** A question as it is to be understood, and what may answer it. */
export interface Found {
  readonly question: Question;
  readonly candidates: readonly Candidate[];
  /** Whether the best found is only what was told last, which does not tell what is asked for now. */
  readonly isUntold?: boolean;
}

/** A question as somebody meant it, with what that hangs on. */
interface Meant {
  readonly own: Own | undefined;
  readonly memory: Memory | undefined;
  readonly question: Question;
}

/** An answer, with the day that it was given on: it may tell how many days are left. */
interface Given {
  readonly today: LocalDate;
  readonly answered: Answered;
}

/** How many questions are remembered as they were read, since many ask the same. */
const rememberedQuestions = 500;

/** Reads all texts and builds the indexes: the Swedish ones at once, the English ones when a question is in English. */
export function createEngine(knowledge: Knowledge, lexicon: Lexicon): Engine {
  const entries = entriesOf(knowledge);
  const readers = inBoth((language) =>
    createReader(
      createTermMaker(language, lexicon[language]),
      [...knowledge.topics.values()],
      entries.flatMap(({ texts }) => [texts[language].own, ...texts[language].phrasings]),
    ),
  );
  const questions = createQuestionReader(lexicon, readers, knowledge.newestYear);
  return {
    knowledge,
    indexed: knowledge,
    entries,
    readers,
    questions: { ...questions, read: rememberRead(questions.read) },
    writeOut: writerOut(lexicon, knowledge, entries),
    byTelling: createTellingRanker(lexicon),
    sectionAsked: sectionReaders(lexicon),
    ...nothingAskedYet(),
    corrected: new WeakMap(),
    searches: inBoth((language) =>
      createSearch(
        language,
        readers[language],
        (text) => questions.readPhrasing(language, text),
        entries,
      ),
    ),
    ...readersOfTold(lexicon),
    choices: inBoth((language) => createChoiceFinder(lexicon[language], knowledge.topics)),
    sumsRead: new WeakMap(),
    readSums: inBoth((language) =>
      sumsReader(lexicon[language], (words) => readers[language](words).words),
    ),
    isForEach: eachTeller(lexicon.sv),
    arithmetic: inBoth((language) => arithmeticReader(lexicon[language])),
    proposals: inBoth((language) => ({
      proposes: phraseMatcher(lexicon[language].proposals),
      leavesOpen: phraseMatcher(lexicon[language].undecided),
    })),
    denials: inBoth((language) => ({
      negates: phraseMatcher(lexicon[language].signals.negation),
      lacksDemand: phraseMatcher(lexicon[language].lacksDemand),
      leavesChoice: phraseMatcher(lexicon[language].alternatives),
      bounds: phraseMatcher(lexicon[language].bounds),
      distributes: phraseMatcher(lexicon[language].distributes),
    })),
  };
}

/** A reader that gives the same object for a question that it has read lately. */
function rememberRead(read: QuestionReader["read"]): QuestionReader["read"] {
  const reader = (fallback: Language) =>
    rememberLatest(
      rememberedQuestions,
      (message: string) => read(message, fallback),
      (message) => message,
    );
  const languages = { sv: reader("sv"), en: reader("en") };
  return (message, fallback = "sv") => languages[fallback](message);
}

/** What may answer one question, best first. */
export function candidatesFor(
  { knowledge, indexed, searches, byTelling }: Engine,
  question: Question,
): readonly Candidate[] {
  const { units, words, wants, years, figures } = question;
  const asked = { units, words, wants, years, figures: [...sumsIn(figures), ...figures.percents] };
  const matches = searches[question.language](asked);
  const known = knowledge === indexed ? matches : matches.map((match) => asKnown(knowledge, match));
  return byTelling(question, rankMatches(knowledge, question, known));
}

/** What was found, as it reads now: a fact may have been corrected since the index was built. */
function asKnown({ facts }: Knowledge, match: Match): Match {
  const { entry } = match;
  const record = entry.kind === "fact" ? facts.get(entry.id) : undefined;
  return record === undefined || entry.kind !== "fact" || record === entry.record
    ? match
    : { ...match, entry: { ...entry, record } };
}

/** The engine on knowledge in which facts have been corrected. */
export function knowing(engine: Engine, knowledge: Knowledge = engine.knowledge): Engine {
  if (knowledge === engine.knowledge) return engine;
  const before = engine.corrected.get(knowledge);
  if (before !== undefined) return before;
  const corrected = { ...engine, knowledge, ...nothingAskedYet() };
  engine.corrected.set(knowledge, corrected);
  return corrected;
}

function nothingAskedYet(): Pick<Engine, "meant" | "found" | "leaning" | "given"> {
  return {
    meant: new WeakMap(),
    found: new WeakMap(),
    leaning: new WeakMap(),
    given: new WeakMap(),
  };
}

/** A question, completed by the one before where it leans on it, and what may answer it. */
export function findCandidates(engine: Engine, asked: Question, memory: Memory | undefined): Found {
  const alone = engine.found.get(asked) ?? findAlone(engine, asked);
  engine.found.set(asked, alone);
  if (memory === undefined || asked.signals.has("anew")) return alone;
  const mayLean = leansBack(asked) || isOfReportSpokenOf(asked, memory, engine.knowledge);
  if (!mayLean || standsAlone(asked, alone.candidates)) return ofSumTold(asked, memory, alone);
  const before = engine.leaning.get(asked);
  if (before?.memory === memory) return before.found;
  const found = findTogether(engine, asked, alone, memory);
  engine.leaning.set(asked, { memory, found });
  return found;
}

/** What was found for a question that names nothing but a sum: what told that sum last is the likeliest. */
function ofSumTold(asked: Question, { shown }: Memory, found: Found): Found {
  if (asked.units.some(isSubject) || sumsIn(asked.figures).length !== 1) return found;
  return { ...found, candidates: preferring(shown, found.candidates, justTold) };
}

function findTogether(engine: Engine, asked: Question, alone: Found, memory: Memory): Found {
  const same = askingTheSame(asked, memory.question);
  const question = completed(same, spokenOf(asked, memory, engine.knowledge), engine.knowledge);
  const together = { question, candidates: candidatesFor(engine, question) };
  if (bestOf(alone) > bestOf(together) + leadNeeded(asked, alone.candidates, together.candidates))
    return alone;
  if (tellsTooLittle(asked, alone.candidates, together.candidates)) return alone;
  if (overlooksNamed(asked, alone.candidates, together.candidates)) return alone;
  if (!mayBeReached(asked, together.candidates[0]?.entry.values ?? [])) return alone;
  const ofSame = ofReportSpokenOf(engine.knowledge, asked, question, together.candidates);
  const parallel = ofSameKind(engine.knowledge, asked, memory, ofSame);
  const preferred = preferring(memory.shown, parallel, likelierOf(asked, question));
  const { knowledge, entries } = engine;
  const stepwise = nextStepFirst(knowledge, entries, asked, memory, preferred);
  const shown = tellingFirst(asked, memory, stepwise);
  return { question, candidates: shown, isUntold: repeatsWithoutTelling(asked, memory, shown) };
}

function bestOf({ candidates: [best] }: Found): number {
  return best?.score ?? 0;
}

/** Signs that something else than what was told is asked for: what comes next, what holds for all, what money is for. */
const ofAnother: readonly Signal[] = ["next", "everywhere", "purpose"];

/** How much likelier what was just told is to be asked about. */
function likelierOf(asked: Question, completed: Question): number {
  if (ofAnother.some((signal) => asked.signals.has(signal))) return 1;
  const namesYear =
    asked.years.length > 0 || asked.signals.has("year-before") || asked.signals.has("year-after");
  const saysSomething = completed.units.some(
    (unit) => asked.units.includes(unit) && isSubject(unit),
  );
  if (!saysSomething) return namesYear ? 1 : justTold;
  return asked.signals.has("pointing") ? pointedAt : 1;
}

function findAlone(engine: Engine, said: Question): Found {
  const asked = withoutIntroduction(said, engine.knowledge.topics) ?? said;
  const whole = findAsked(engine, asked);
  if (bestOf(whole) > wellFound) return whole;
  const apart = askedApart(asked, engine.knowledge.topics);
  const found = apart && findAsked(engine, apart);
  return found && bestOf(found) > bestOf(whole) + muchBetter ? found : whole;
}

/** A score from which what is said beside the question does not stand in its way, and how much better what only the question asks must be answered. */
const wellFound = 0.5;
const muchBetter = 0.1;

function findAsked(engine: Engine, asked: Question): Found {
  const question = aboutAgreement(asked, engine.knowledge);
  return { question, candidates: candidatesFor(engine, question) };
}

/** How much likelier it is that a question is about what was just told when it names nothing, or points back. */
const justTold = 1.25;
const pointedAt = 1.12;

function preferring(
  shown: readonly string[],
  candidates: readonly Candidate[],
  likelier: number,
): readonly Candidate[] {
  return candidates
    .map((candidate) =>
      shown.includes(candidate.entry.id)
        ? { ...candidate, score: candidate.score * likelier }
        : candidate,
    )
    .sort((a, b) => b.score - a.score);
}
