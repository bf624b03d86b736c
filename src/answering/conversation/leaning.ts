import { isFit } from "../finding/fit.js";
import type { Candidate } from "../finding/rank.js";
import { asksForNext } from "./next-step.js";
import { sumsIn } from "../reading/figures.js";
import { asksWhetherSo, type Question } from "../reading/question.js";
import { isSubject, isWithin } from "../reading/weighing.js";

/** How much better a question must be answered by itself not to lean: the more, the more it seems to lean. */
export function leadNeeded(
  asked: Question,
  alone: readonly Candidate[],
  together: readonly Candidate[],
): number {
  if (pointsWithin(asked)) return 0;
  if (addsUpTold(asked)) return Infinity;
  if (isComplete(asked)) return 0.1;
  if (asked.signals.has("told-in-other") || asksForNext(asked)) return Infinity;
  return asked.units.some(isSubject) ? leadOfNaming(asked) : leadOfBare(asked, alone, together);
}

/** Whether a message but says what number of things what was told comes to: "so 44 in all". */
function addsUpTold({ figures, units, wants }: Question): boolean {
  const { said } = figures;
  if (said.length === 0 || said.some(({ kind }) => kind !== "count")) return false;
  return wants.size === 0 && !units.some((unit) => isSubject(unit) && unit.topics.length > 0);
}

/** How much better where the question points back or goes on, and where it does neither. */
const ofPointing = 0.4;
const ofOther = 0.15;

function leadOfNaming({ signals }: Question): number {
  return signals.has("pointing") || signals.has("carry-on") ? ofPointing : ofOther;
}

/** The same for a question that names nothing. */
function leadOfBare(
  asked: Question,
  [alone]: readonly Candidate[],
  [together]: readonly Candidate[],
): number {
  const { signals, units, figures } = asked;
  if (signals.has("purpose")) return Infinity;
  if (units.length > 0 && isBesideThePoint(asked, together)) return 0;
  if (figures.years.length > 0) return leadOfNaming(asked);
  return (alone?.likeness ?? 0) > justSo && !signals.has("pointing") ? 0.2 : Infinity;
}

/** Whether what a question points back at is said in the message itself: "we have 40 000 left in the project, where is it to go". */
function pointsWithin({ clauses, units, wants, signals }: Question): boolean {
  const [first] = clauses;
  const last = clauses.at(-1);
  if (first === undefined || first === last || last === undefined || wants.size === 0) return false;
  const named = units.filter((unit) => isSubject(unit) && unit.topics.length > 0);
  return signals.has("own") && named.length > 0 && named.every(({ from }) => from < last.from);
}

/** How well something must fit what a question wants in order to answer it at all. */
const fitting = 0.9;

/** Whether what a question leans on has nothing of what it wants to know. */
function isBesideThePoint(asked: Question, together: Candidate | undefined): boolean {
  if (together === undefined || asked.wants.size === 0) return false;
  if (asked.signals.has("lasting") || asked.signals.has("days-left")) return false;
  const isWanted = [...asked.wants].some((want) => together.wants.has(want));
  return !isWanted && !isFit(together, asked, fitting);
}

/** How alike a question and one that was foreseen are when they say the same. */
const justSo = 0.99;

/** Whether a question says both what it is about and what it wants to know. */
function isComplete({ wants, signals, units, aspects }: Question): boolean {
  return (
    wants.size > 0 &&
    !signals.has("pointing") &&
    units.some((unit) => isSubject(unit) && unit.topics.length > 0 && !isWithin(unit, aspects))
  );
}

/** Scores of what answers a question by itself, and how much what it leans on must tell of its words to come before. */
const byItself = 0.6;
const toldOf = 0.6;

/** Whether what a question leans on tells too little of what it says itself, which is answered alone. */
export function tellsTooLittle(
  asked: Question,
  [alone]: readonly Candidate[],
  [together]: readonly Candidate[],
): boolean {
  if (!asked.units.some(isSubject) || addsUpTold(asked)) return false;
  return (alone?.score ?? 0) > byItself && (together?.coverage ?? 0) < toldOf;
}

/** How alike what is asked alone and a foreseen question must be, and how much more of its words what answers that has. */
const foreseen = 0.9;
const ownWords = 0.5;

/** Whether what a question leans on leaves out what the question itself names, and something else has it. */
export function overlooksNamed(
  { units, signals, aspects }: Question,
  alone: readonly Candidate[],
  [together]: readonly Candidate[],
): boolean {
  const [best] = alone;
  if (best === undefined || best.likeness < foreseen || signals.has("pointing")) return false;
  if (together === undefined || !units.some((unit) => isSubject(unit) && !isWithin(unit, aspects)))
    return false;
  const same = alone.find(({ entry }) => entry === together.entry);
  return best.coverage - (same?.coverage ?? 0) > ownWords;
}

/** Whether what a question points at is a sum that it names itself: "I heard of 25 million, what is that". */
function pointsAtOwnSum({ wants, figures }: Question): boolean {
  return wants.has("meaning") && figures.amounts.length === 1;
}

/** A score at which a question that may lean on the one before is answered by itself. */
const answered = 0.85;

/** Whether a question is answered by itself: it says what it wants and names a figure, as few do that lean on the one before. */
export function standsAlone(question: Question, [best]: readonly Candidate[]): boolean {
  const { signals, figures } = question;
  if (best === undefined || best.score <= answered) return false;
  if (signals.has("carry-on")) return false;
  if (signals.has("pointing") && !pointsAtOwnSum(question)) return false;
  const saysWhat = question.wants.size > 0 || best.likeness > justSo;
  const sums = figures.percents.length + sumsIn(figures).length;
  return asksWhetherSo(signals) ? sums > 0 : saysWhat && sums + figures.days.length > 0;
}
