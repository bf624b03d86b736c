import type { Agreement } from "../agreement/agreement.js";
import type { Language } from "../agreement/value.js";
import { type ArithmeticReader, arithmeticReader } from "./calculate.js";
import { entriesOf } from "./entries.js";
import { completed, leansBack, type Memory } from "./follow-up.js";
import { joinAgreements, type Knowledge } from "./knowledge.js";
import type { Lexicon } from "./lexicon.js";
import { type PhraseMatcher, phraseMatcher } from "./phrases.js";
import { createQuestionReader, type Question, type QuestionReader } from "./question.js";
import { type Candidate, rankMatches } from "./rank.js";
import { createReader, type Reader } from "./reader.js";
import { createSearch, type Search } from "./search.js";
import { createTermMaker } from "./terms.js";

/** Everything that answering needs, built once. */
export interface Engine {
  readonly knowledge: Knowledge;
  readonly readers: Readonly<Record<Language, Reader>>;
  readonly searches: Readonly<Record<Language, Search>>;
  readonly arithmetic: Readonly<Record<Language, ArithmeticReader>>;
  readonly negations: Readonly<Record<Language, PhraseMatcher>>;
  readonly questions: QuestionReader;
}

/** Reads all texts and builds the indexes. */
export function createEngine(agreements: readonly Agreement[], lexicon: Lexicon): Engine {
  const knowledge = joinAgreements(agreements);
  const entries = entriesOf(knowledge);
  const inBoth = <Made>(make: (language: Language) => Made): Record<Language, Made> => ({
    sv: make("sv"),
    en: make("en"),
  });
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
    readers,
    questions,
    searches: inBoth((language) =>
      createSearch(
        language,
        readers[language],
        (text) => questions.readIn(language, text),
        entries,
      ),
    ),
    arithmetic: inBoth((language) => arithmeticReader(lexicon[language])),
    negations: inBoth((language) => phraseMatcher(lexicon[language].signals.negation)),
  };
}

/** What may answer one question, best first. */
export function candidatesFor(
  { knowledge, searches }: Engine,
  question: Question,
): readonly Candidate[] {
  return rankMatches(knowledge, question, searches[question.language](question));
}

/** A question, completed by the one before where it leans on it, and what may answer it. */
export function findCandidates(
  engine: Engine,
  asked: Question,
  memory: Memory | undefined,
): { readonly question: Question; readonly candidates: readonly Candidate[] } {
  const find = (question: Question): readonly Candidate[] => candidatesFor(engine, question);
  const alone = { question: asked, candidates: find(asked) };
  if (memory === undefined || !leansBack(asked)) return alone;
  const question = completed(asked, memory, engine.knowledge.topics);
  const together = { question, candidates: find(question) };
  const best = ({ candidates }: typeof alone): number => candidates[0]?.score ?? 0;
  const standsAlone = asked.units.some(({ weight }) => weight === 1) && asked.wants.size > 0;
  return standsAlone && best(alone) > best(together) + 0.1 ? alone : together;
}
