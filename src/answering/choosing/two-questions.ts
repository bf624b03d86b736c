import type { Clause } from "../reading/clauses.js";
import type { Want } from "../lexicon.js";
import type { Question } from "../reading/question.js";
import { isIn, isSubject } from "../reading/weighing.js";
import type { WeightedUnit } from "../finding/similarity.js";

/** What is asked of one of several things; what a clause says alone, where it is one of two that ask. */
export type Part = Question & { readonly alone?: Question };

/** How much what the other question names counts in each of two, and in one that names nothing itself. */
const saidBeside = 0.4;
const leanedOn = 0.8;

/** Two questions in one message, each with what it wants, and less of what the other names; the second may name nothing. */
export function twoQuestionsIn(question: Question): readonly Part[] {
  const { clauses, units } = question;
  const names = (clause: Clause): boolean =>
    units.some((unit) => isSubject(unit) && isIn(clause, unit));
  const asking = clauses.filter(
    (clause) => clause.asks && (names(clause) || wantsIn(question, clause).size > 0),
  );
  const [first] = asking;
  if (asking.length !== 2 || first === undefined || !names(first)) return [];
  return asking.map((clause) => {
    const wants = wantsIn(question, clause);
    const share = names(clause) ? saidBeside : leanedOn;
    const isOwn = (unit: WeightedUnit): boolean =>
      isIn(clause, unit) || unit.from >= question.words.length;
    const beside = units.map((unit) =>
      isOwn(unit) ? unit : { ...unit, weight: unit.weight * share },
    );
    const part = { ...question, units: beside, wants };
    if (!names(clause)) return part;
    const own = units.filter(isOwn);
    const words = question.words.slice(clause.from, clause.to);
    return { ...part, alone: { ...question, units: own, words, wants } };
  });
}

/** What a clause wants to know. */
function wantsIn({ wantsAt }: Question, { from, to }: Clause): ReadonlySet<Want> {
  return new Set(
    [...wantsAt]
      .filter(([, positions]) => [...positions].some((at) => at >= from && at < to))
      .map(([want]) => want),
  );
}
