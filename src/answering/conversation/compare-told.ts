import type { Fact } from "../../agreement/fact.js";
import { daysBetween } from "../../shared/local-date.js";
import type { Answer } from "../answer.js";
import type { Engine } from "../engine.js";
import { daysOf } from "../deadlines.js";
import { hasSides } from "../finding/aspects.js";
import type { Question } from "../reading/question.js";
import { isSubject } from "../reading/weighing.js";
import { amountAsked, calculation } from "../reckoning/calculate.js";
import type { EachTeller } from "../reckoning/for-each.js";
import { areParts } from "../reckoning/reckon-with.js";

/**
 * The difference between what the last two answers told, two amounts or two days, or the sum of two amounts that are
 * parts of the same, where a question asks for that and names nothing. Undefined for all others.
 *
 * @param told - the latest answers, oldest first
 */
export function compareTold(
  { isForEach }: Pick<Engine, "isForEach">,
  question: Question,
  told: readonly Answer[] = [],
): Answer | undefined {
  if (!namesNothing(question)) return undefined;
  const facts = [...new Set(told.flatMap(onlyFactOf))];
  if (question.signals.has("difference"))
    return (
      reckonTold(question, lastTwo(question, facts, isForEach), "-") ?? daysApart(question, facts)
    );
  const amounts = lastTwo(question, facts, isForEach);
  const isSum = question.signals.has("sum") && areParts(amounts.map(({ fact }) => fact));
  return isSum ? reckonTold(question, amounts, "+") : undefined;
}

function namesNothing({ units, years, figures, wants }: Question): boolean {
  if (years.length > 0 || wants.has("reason") || figures.amounts.length > 0) return false;
  return !units.some(isSubject);
}

/** The fact that an answer is, where it tells one and nothing is reckoned from it. */
function onlyFactOf(answer: Answer): readonly Fact[] {
  if (answer.kind !== "found" || answer.calculation !== undefined) return [];
  return answer.facts.length === 1 ? answer.facts : [];
}

/** An amount that was told. */
interface ToldAmount {
  readonly fact: Fact;
  readonly kr: number;
}

/** The last two amounts, the larger first; none where one is for each of several and the other for all. */
function lastTwo(
  question: Question,
  told: readonly Fact[],
  isForEach: EachTeller,
): readonly ToldAmount[] {
  const amounts = told
    .flatMap((fact) => {
      const kr = amountAsked(question, fact);
      // Of a total, what is granted and what is left it does not show which was meant.
      return kr === undefined || isReckoned(fact) || hasSides(fact) ? [] : [{ fact, kr }];
    })
    .slice(-2)
    .sort((one, other) => other.kr - one.kr);
  return new Set(amounts.map(({ fact }) => isForEach(question, fact))).size > 1 ? [] : amounts;
}

function reckonTold(
  { language }: Question,
  amounts: readonly ToldAmount[],
  operator: "+" | "-",
): Answer | undefined {
  const [one, other] = amounts;
  if (one === undefined || other === undefined || isSameSum(one, other)) return undefined;
  const made = calculation(
    amounts.map(({ kr }) => ({ kr })),
    [operator],
  );
  if (made === undefined) return undefined;
  const facts = amounts.map(({ fact }) => fact);
  return { kind: "found", language, facts, conflicts: [], timings: [], calculation: made };
}

/** Whether two facts tell one and the same sum, of the same matter. */
function isSameSum(one: ToldAmount, other: ToldAmount): boolean {
  return one.kr === other.kr && one.fact.topics[0] === other.fact.topics[0];
}

/** Whether a fact's amount is a sum or a difference itself. */
function isReckoned({ values: { belopp } }: Fact): boolean {
  return belopp !== undefined && "computed" in belopp && belopp.computed !== undefined;
}

function daysApart({ language }: Question, told: readonly Fact[]): Answer | undefined {
  const facts = told.filter((fact) => daysOf(fact).length === 1).slice(-2);
  const [from, to] = facts.flatMap(daysOf).sort();
  if (from === undefined || to === undefined) return undefined;
  return { kind: "span", language, spans: [{ from, to, days: daysBetween(from, to) }], facts };
}
