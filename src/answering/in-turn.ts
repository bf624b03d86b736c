import type { LocalDate } from "../shared/local-date.js";
import type { Answer } from "./answer.js";
import { found } from "./choosing/choose.js";
import { factsOfEach } from "./choosing/comparing.js";
import { mistakenRegion } from "./choosing/mistaken-region.js";
import type { Engine } from "./engine.js";
import type { Candidate } from "./finding/rank.js";
import type { Question } from "./reading/question.js";
import { overLimit } from "./reckoning/over-limit.js";
import { rankNamed } from "./reckoning/rank-named.js";
import { reckonNamed } from "./reckoning/reckon-named.js";
import { changeInPercent } from "./reckoning/change-in-percent.js";
import { partOfNamed } from "./reckoning/part-of-named.js";
import { percentOfNamed } from "./reckoning/percent-of-named.js";
import { reckonSpan } from "./reckoning/spans.js";
import { toGoal } from "./reckoning/to-goal.js";
import { tellWeekday } from "./reckoning/weekdays.js";

/** A way to answer a question from what was found. Undefined where it asks for something else. */
type Way = (
  engine: Engine,
  question: Question,
  candidates: readonly Candidate[],
  today: LocalDate,
) => Answer | undefined;

/** What a question may ask for beside what a fact tells, the most particular first. */
const inTurn: readonly Way[] = [
  tellWeekday,
  reckonSpan,
  (engine, question, _, today) => mistakenRegion(engine, question, today),
  overLimit,
  toGoal,
  (engine, question, _, today) => rankNamed(engine, question, today),
  reckonNamed,
  percentOfNamed,
  partOfNamed,
  changeInPercent,
  compared,
];

/** What the first way answers that may. Undefined where none does: a fact or a gap then tells it all. */
export function answerInTurn(...asked: Parameters<Way>): Answer | undefined {
  for (const way of inTurn) {
    const given = way(...asked);
    if (given !== undefined) return given;
  }
  return undefined;
}

function compared(
  engine: Engine,
  question: Question,
  candidates: readonly Candidate[],
  today: LocalDate,
): Answer | undefined {
  const facts = factsOfEach(engine, question, candidates);
  return facts.length > 0 ? found(engine, question, facts, { today }) : undefined;
}
