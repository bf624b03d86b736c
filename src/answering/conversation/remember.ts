import type { Answer } from "../answer.js";
import type { Candidate } from "../finding/rank.js";
import type { Knowledge } from "../knowledge.js";
import { unitsOf } from "../own-matters.js";
import type { Question } from "../reading/question.js";
import type { Memory } from "./follow-up.js";

/** What is remembered of a question and its answer, which told of the best that was found. */
export function remember(
  question: Question,
  answer: Answer,
  [best]: readonly Candidate[],
  { topics }: Knowledge,
): Memory {
  if (answer.kind !== "found") return { question, years: [], shown: [], answer };
  return {
    question: aboutRegionTold(question, answer, topics),
    years: best ? [...best.entry.years] : [],
    shown: answer.facts.map(({ id }) => id),
    answer,
  };
}

/** A question as one about the region that was told of instead of the one that it names: "no, that is another's money". */
function aboutRegionTold(
  question: Question,
  { facts: [told] }: Extract<Answer, { kind: "found" }>,
  topics: Knowledge["topics"],
): Question {
  const isRegion = (id: string): boolean => topics.get(id)?.kind === "region";
  const regions = told?.topics.filter(isRegion) ?? [];
  const isOther = (unit: Question["units"][number]): boolean =>
    unit.topics.some(isRegion) && !unit.topics.some((id) => regions.includes(id));
  if (regions.length !== 1 || !question.units.some(isOther)) return question;
  const units = question.units.filter((unit) => !isOther(unit));
  return { ...question, units: [...units, ...unitsOf(regions, question)] };
}

/** What is remembered of an answer that needed no looking for: of several days or of a section, the first that is told is spoken of. */
export function aboutFirst(question: Question, answer: Answer): Memory {
  const [first] =
    answer.kind === "deadlines"
      ? answer.deadlines.map(({ fact }) => fact)
      : answer.kind === "section"
        ? answer.facts
        : [];
  if (first === undefined) return { question, years: [], shown: [], answer };
  const { id, topics } = first;
  const units = [...question.units, ...unitsOf(topics.slice(0, 1), question)];
  return { question: { ...question, units }, years: [], shown: [id], answer };
}
