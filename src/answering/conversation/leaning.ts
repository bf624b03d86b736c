import type { Candidate } from "../finding/rank.js";
import { asksWhetherSo, type Question } from "../reading/question.js";
import { isSubject } from "../reading/weighing.js";

/** How much better a question must be answered by itself not to lean: the more, the more it seems to lean. */
export function leadNeeded(asked: Question): number {
  if (isComplete(asked)) return 0.1;
  const saysSomething = asked.units.some(isSubject);
  if (!saysSomething && asked.figures.years.length === 0) return Infinity;
  return asked.signals.has("pointing") || asked.signals.has("carry-on") ? 0.25 : 0.15;
}

/** Whether a question says both what it is about and what it wants to know. */
function isComplete({ wants, signals, units }: Question): boolean {
  return (
    wants.size > 0 &&
    !signals.has("pointing") &&
    units.some((unit) => isSubject(unit) && unit.topics.length > 0)
  );
}

/** Scores of what answers a question by itself, and how much what it leans on must tell of its words to come before. */
const byItself = 0.6;
const toldOf = 0.6;

/** Whether what a question leans on tells too little of what it says itself, which is answered alone. */
export function tellsTooLittle(
  [alone]: readonly Candidate[],
  [together]: readonly Candidate[],
): boolean {
  return (alone?.score ?? 0) > byItself && (together?.coverage ?? 0) < toldOf;
}

/** A score at which a question that may lean on the one before is answered by itself. */
const answered = 0.85;

/** Whether a question is answered by itself: it says what it wants and names a figure, as few do that lean on the one before. */
export function standsAlone(
  { wants, signals, figures }: Question,
  [best]: readonly Candidate[],
): boolean {
  if (signals.has("pointing") || signals.has("carry-on")) return false;
  if (wants.size === 0 && !asksWhetherSo(signals)) return false;
  return figures.percents.length + figures.amounts.length > 0 && (best?.score ?? 0) > answered;
}
