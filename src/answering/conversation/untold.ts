import { isFit } from "../finding/fit.js";
import type { Candidate } from "../finding/rank.js";
import type { Memory } from "./follow-up.js";
import type { Want } from "../lexicon.js";
import type { Question } from "../reading/question.js";
import { isSubject } from "../reading/weighing.js";

/** How well a fact must fit what a short question wants to tell it, unless it is asked for just so. */
const fitTelling: Partial<Record<Want, number>> = {
  reason: 0.95,
  consequence: 0.95,
  who: 0.95,
  date: 0.6,
  amount: 0.6,
  place: 0.97,
  way: 0.75,
};

/** Whether a question that says nothing but what it wants would get the last answer once more, which does not tell it. */
export function repeatsWithoutTelling(
  asked: Question,
  { shown }: Memory,
  [best]: readonly Candidate[],
): boolean {
  if (best?.entry.kind !== "fact" || !shown.includes(best.entry.id)) return false;
  if (asked.units.some(isSubject) || asked.wants.size !== 1) return false;
  const { wants } = best;
  return [...asked.wants].some(
    (want) => !wants.has(want) && !isFit(best, asked, fitTelling[want] ?? 0),
  );
}
