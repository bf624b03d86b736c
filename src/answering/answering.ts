import type { Agreement } from "../agreement/agreement.js";
import type { Language } from "../agreement/value.js";
import type { LocalDate } from "../shared/local-date.js";
import type { Answer } from "./answer.js";
import { asideOf } from "./asides.js";
import { choose } from "./choose.js";
import { upcomingDeadlines } from "./deadlines.js";
import { createEngine, type Engine, findCandidates } from "./engine.js";
import type { Memory } from "./follow-up.js";
import type { Knowledge } from "./knowledge.js";
import type { Lexicon } from "./lexicon.js";
import { type Question, topicsIn } from "./question.js";
import type { Candidate } from "./rank.js";

/** Who asks, when, and after what. */
export interface Asking {
  readonly today: LocalDate;
  /** The conversation so far. */
  readonly memory?: Memory | undefined;
  /** Topics that concern the asker when a question about deadlines names none. */
  readonly concerns?: readonly string[];
}

/** An answer and what to remember of it. */
export interface Answered {
  readonly answer: Answer;
  readonly memory: Memory | undefined;
}

/** Answers messages from the agreements. Pure: nothing is remembered between calls but what is handed in. */
export interface Answering {
  readonly knowledge: Knowledge;
  answer(message: string, asking: Asking): Answered;
}

/** The longest message that is read. */
export const longestMessage = 1000;

/** Builds the index once; answers are quick. */
export function createAnswering(agreements: readonly Agreement[], lexicon: Lexicon): Answering {
  const engine = createEngine(agreements, lexicon);
  return {
    knowledge: engine.knowledge,
    answer: (message, asking) => answer(engine, message, asking),
  };
}

function answer(engine: Engine, message: string, asking: Asking): Answered {
  const { memory } = asking;
  const language = memory?.question.language ?? "sv";
  if (message.trim() === "") return aside(language, "blank", memory);
  const asked = engine.questions.read(message.slice(0, longestMessage), memory?.question.language);
  if (message.length > longestMessage) return aside(asked.language, "too-long", memory);
  const about = asideOf(asked);
  if (about !== undefined) return aside(asked.language, about, memory);
  const deadlines = nextDeadlines(engine, asked, asking);
  if (deadlines) return { answer: deadlines, memory: { question: asked, years: [] } };
  const { question, candidates } = findCandidates(engine, asked, memory);
  const given =
    reckoned(engine, message, question, candidates) ??
    choose(engine, question, candidates, asking.today);
  return { answer: given, memory: { question, years: yearsOf(given, candidates) } };
}

function aside(
  language: Language,
  about: Extract<Answer, { kind: "aside" }>["about"],
  memory: Memory | undefined,
): Answered {
  return { answer: { kind: "aside", language, about }, memory };
}

function yearsOf(given: Answer, [best]: readonly Candidate[]): readonly number[] {
  return given.kind === "found" && best ? [...best.entry.years] : [];
}

function nextDeadlines(
  { knowledge }: Engine,
  question: Question,
  { today, concerns = [] }: Asking,
): Answer | undefined {
  if (!question.signals.has("next-deadline")) return undefined;
  const named = topicsIn(question, knowledge.topics).filter((id) => id !== "tidplan");
  return {
    kind: "deadlines",
    language: question.language,
    deadlines: upcomingDeadlines(
      knowledge.facts.values(),
      today,
      named.length > 0 ? named : concerns,
    ),
  };
}

/** Sums written out in the question, with facts that have the same figures. */
function reckoned(
  { arithmetic }: Engine,
  message: string,
  question: Question,
  candidates: readonly Candidate[],
): Answer | undefined {
  const calculation = arithmetic[question.language](message);
  if (calculation === undefined) return undefined;
  const figures = calculation.operands.flatMap((value) =>
    "kr" in value ? [value.kr, value.kr / 1_000_000] : "count" in value ? value.count : [],
  );
  const facts = candidates.flatMap(({ entry }) =>
    entry.kind === "fact" &&
    entry.values.filter(
      (value) =>
        ("kr" in value && figures.includes(value.kr)) ||
        ("count" in value && figures.includes(value.count)),
    ).length > 1
      ? [entry.record]
      : [],
  );
  return { kind: "reckoned", language: question.language, calculation, facts: facts.slice(0, 1) };
}
