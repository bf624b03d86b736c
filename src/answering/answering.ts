import type { Agreement } from "../agreement/agreement.js";
import type { Fact } from "../agreement/fact.js";
import type { Language } from "../agreement/value.js";
import type { LocalDate } from "../shared/local-date.js";
import type { Answer } from "./answer.js";
import { withoutIntroduction } from "./conversation/asked-apart.js";
import { tellOfLast } from "./conversation/about-last.js";
import { undecided } from "./conversation/decided.js";
import { asideOf } from "./reading/asides.js";
import { choose } from "./choosing/choose.js";
import { answerInTurn } from "./in-turn.js";
import { compareTold } from "./conversation/compare-told.js";
import { dividedTold } from "./conversation/divided-told.js";
import { ofPicked, type Picked, pickedBy, withListed } from "./conversation/picked.js";
import { aboutFirst, remember } from "./conversation/remember.js";
import { nextDeadlines } from "./next-deadlines.js";
import { daysOf } from "./deadlines.js";
import { createEngine, type Engine, findCandidates, type Found, knowing } from "./engine.js";
import type { Answered, Memory } from "./conversation/follow-up.js";
import { joinAgreements, type Knowledge } from "./knowledge.js";
import type { Lexicon } from "./lexicon.js";
import { tellSection } from "./named-section.js";
import { createLookUp, type FoundAnswer, type LookUp } from "./look-up.js";
import type { Question } from "./reading/question.js";
import { type Gist, gistOf } from "./reading/gist.js";
import { reckonFigures } from "./reckoning/reckoning.js";
import { once } from "../shared/remember.js";
import { aboutOwn, type Own } from "./own-matters.js";
import { answerToOwnSums } from "./own-sums/not-reckoned.js";
import {
  checkOwnSums,
  factsReckonedWith,
  goOnReckoning,
  ownSumsIn,
  reckonsOwnSums,
  withSums,
  withSumsBefore,
} from "./own-sums/in-conversation.js";
import { withShareReached } from "./reckoning/share-reached.js";
import { reckonInTime } from "./reckoning/in-time.js";
import { questionsIn } from "./reading/several.js";
import { fold } from "./reading/words.js";

/** Who asks, when, and after what. */
export interface Asking {
  readonly today: LocalDate;
  /** The conversation so far. */
  readonly memory?: Memory | undefined;
  /** The latest answers of the conversation, oldest first. */
  readonly told?: readonly Answer[];
  /** Topics that concern the asker when a question about deadlines names none. */
  readonly concerns?: readonly string[];
  /** What "we" and "our" stand for, where it is known who asks. */
  readonly own?: Own | undefined;
  /** What is known, where facts have been corrected. */
  readonly knowledge?: Knowledge;
  /** The day of a deadline that someone has settled, in place of the sources' own. */
  readonly settledDay?: (fact: Fact) => LocalDate | undefined;
}

/** Answers messages from the agreements. Pure: nothing is remembered between calls but what is handed in. */
export interface Answering {
  readonly knowledge: Knowledge;
  answer(message: string, asking: Asking): Answered;
  /** See `createLookUp`. */
  lookUp(lookUp: LookUp): readonly FoundAnswer[];
  /** The questions that a message asks, in order: itself, where it asks but one. */
  questionsIn(message: string): readonly string[];
  /** See `gistOf`. */
  gistOf(message: string): Gist | undefined;
  /** Reads all texts in Swedish now, so that whoever asks first need not wait for it. */
  prepare(): void;
}

/** The longest message that is read. */
export const longestMessage = 1000;

/** Builds the index when it is first needed, which takes a second or two; from then on answers are quick. */
export function createAnswering(agreements: readonly Agreement[], lexicon: Lexicon): Answering {
  const knowledge = joinAgreements(agreements);
  const ready = once(() => {
    const engine = createEngine(knowledge, lexicon);
    return { engine, lookUp: createLookUp(engine) };
  });
  const fillers = {
    sv: new Set(lexicon.sv.fillers.map(fold)),
    en: new Set(lexicon.en.fillers.map(fold)),
  };
  return {
    knowledge,
    answer: (message, asking) => answer(knowing(ready().engine, asking.knowledge), message, asking),
    lookUp: (lookUp) => ready().lookUp(lookUp),
    questionsIn: (message) =>
      message.length > longestMessage ? [message] : questionsIn(ready().engine.questions, message),
    gistOf: (message) => {
      const question = ready().engine.questions.read(message.slice(0, longestMessage));
      return gistOf(question, fillers[question.language]);
    },
    prepare: () => {
      const { searches } = ready().engine;
      searches.sv({ units: [], words: [], wants: new Set(), years: [], figures: [] });
    },
  };
}

/** Who asks, and what of a list that was told they point at. */
interface Pointing extends Asking {
  readonly picked?: Picked | undefined;
}

/** A letter or a digit: signs and emoji alone ask nothing, of what was told last neither. */
const saysSomething = /[\p{L}\p{Nd}]/u;

function answer(engine: Engine, message: string, asking: Asking): Answered {
  const { memory } = asking;
  const language = memory?.question.language ?? "sv";
  if (!saysSomething.test(message)) return aside(language, "blank", memory);
  const asked = engine.questions.read(message.slice(0, longestMessage), language);
  if (message.length > longestMessage) return aside(asked.language, "too-long", memory);
  const picked = memory && pickedBy(engine, message, asked, memory);
  const answered = answerWritten(engine, message, { ...asking, picked });
  return withListed(answered, asked, memory, picked);
}

function answerWritten(engine: Engine, message: string, asking: Pointing): Answered {
  const { memory, picked } = asking;
  const told = memory && "facts" in memory.answer ? memory.answer.facts.flatMap(daysOf) : [];
  const written = engine.writeOut(picked?.written ?? message, asking.today, told);
  const question = engine.questions.read(written, memory?.question.language ?? "sv");
  return answerRead(engine, message, written, question, asking);
}

/**
 * Answers a message as it was read.
 *
 * @param written - the message with days like "tomorrow" and sums like "the 817" written out
 */
function answerRead(
  engine: Engine,
  message: string,
  written: string,
  question: Question,
  asking: Pointing,
): Answered {
  const { memory } = asking;
  const remarked = memory && answerRemark(engine, question, memory, asking.today);
  if (remarked) return { answer: remarked, memory };
  const about = reckonsOwnSums(engine, question, written) ? undefined : asideOf(question);
  if (about !== undefined) return aside(question.language, about, memory);
  const given = answerByItself(engine, question, message, asking);
  if (given) return { answer: given, memory: aboutFirst(question, given) };
  // What the sources tell does not hang on figures of the asker's own that were spoken of before the last answer.
  const plain = { ...asking, memory: memory?.plain ?? memory };
  const answered =
    answerGoingOn(engine, question, written, memory) ??
    answerQuestion(engine, message, asAskers(engine, question, written, plain), plain);
  return withSumsBefore(answered, memory);
}

/** What to say to a message about the last answer. Undefined where it is to be understood as a question of its own. */
function answerRemark(
  engine: Engine,
  question: Question,
  memory: Memory,
  today: LocalDate,
): Answer | undefined {
  const remark = engine.aboutLast[question.language](question);
  if (remark === undefined) return undefined;
  return remark === "decided"
    ? undecided(engine, question, memory, today)
    : tellOfLast(engine, remark, memory);
}

/** What comes of going on to reckon with figures of the asker's own. */
function answerGoingOn(
  engine: Engine,
  question: Question,
  message: string,
  memory: Memory | undefined,
): Answered | undefined {
  const checked = checkOwnSums(engine, question, message, memory);
  const made = checked ?? goOnReckoning(engine, question, message, memory);
  if (made === undefined) return undefined;
  const { sums, calculation } = made;
  const { language } = question;
  const facts = memory === undefined || checked ? [] : factsReckonedWith(memory);
  const verdict = checked?.verdict;
  const reckoned: Answer = { kind: "reckoned", language, calculation, facts, verdict };
  return {
    answer: reckoned,
    memory: remember({ ...question, sums }, reckoned, [], engine.knowledge),
  };
}

/** A question with what the asker means by "we", and what their own figures come to. */
function asAskers(
  engine: Engine,
  asked: Question,
  message: string,
  { memory, own }: Asking,
): Question {
  const before = engine.meant.get(asked);
  if (before && before.own === own && before.memory === memory) return before.question;
  const owned = aboutOwn(asked, engine.knowledge, memory, own);
  const reached = withShareReached(owned, memory?.question);
  const sums = ownSumsIn(engine, asked, message, memory);
  const question = sums === undefined ? reached : withSums(reached)(sums);
  engine.meant.set(asked, { own, memory, question });
  return question;
}

/** What is answered without looking for it: a section, the next deadlines, or the difference of what was told last. */
function answerByItself(
  engine: Engine,
  question: Question,
  message: string,
  asking: Asking,
): Answer | undefined {
  const placeless = withoutIntroduction(question, engine.knowledge.topics) ?? question;
  return (
    tellSection(engine, question, message) ??
    nextDeadlines(engine, placeless, asking) ??
    compareTold(engine, question, asking.told)
  );
}

function answerQuestion(
  engine: Engine,
  message: string,
  asked: Question,
  { today, memory, settledDay, picked }: Pointing,
): Answered {
  const likely = findCandidates(engine, asked, memory);
  const found = picked ? ofPicked(likely, picked.listed) : likely;
  const inTime = reckonInTime(engine, found.question, today, settledDay);
  const { knowledge } = engine;
  if (inTime)
    return {
      answer: inTime,
      memory: remember(found.question, inTime, found.candidates, knowledge),
    };
  const divided = memory && dividedTold(engine, asked, memory, today);
  if (divided) return { answer: divided, memory: { ...memory, answer: divided } };
  if (memory && found.isUntold) return untold(asked, found, memory);
  const before = engine.given.get(found);
  if (before?.today === today) return before.answered;
  const answered = answerFound(engine, message, asked, found, today);
  engine.given.set(found, { today, answered });
  return answered;
}

/** What was told last does not tell what is asked for now; the conversation is still about it. */
function untold({ language }: Question, { candidates }: Found, memory: Memory): Answered {
  const [best] = candidates;
  const nearest = best?.entry.kind === "fact" ? [best.entry.record] : [];
  const answer: Answer = { kind: "unknown", language, nearest };
  return { answer, memory: { ...memory, answer } };
}

function answerFound(
  engine: Engine,
  message: string,
  asked: Question,
  { question, candidates }: Found,
  today: LocalDate,
): Answered {
  const given =
    engine.choices[question.language](message, asked, question) ??
    reckonFigures(engine, message, question, candidates) ??
    answerToOwnSums(question, candidates) ??
    answerInTurn(engine, question, candidates, today) ??
    choose(engine, question, candidates, today);
  return { answer: given, memory: remember(question, given, candidates, engine.knowledge) };
}

function aside(
  language: Language,
  about: Extract<Answer, { kind: "aside" }>["about"],
  memory: Memory | undefined,
): Answered {
  return { answer: { kind: "aside", language, about }, memory };
}
