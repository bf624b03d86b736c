import type { Fact } from "../../agreement/fact.js";
import type { Candidate } from "../finding/rank.js";
import type { Knowledge } from "../knowledge.js";
import type { Question } from "../reading/question.js";
import { isSubject } from "../reading/weighing.js";

/** Kinds of facts that hold for the year that they are told of and no other. */
const yearly: readonly Fact["kind"][] = ["amount", "deadline", "requirement", "list", "process"];

/** Those whose figure is never that of another year, even of one that there is an agreement of. */
const figuresOfYear: readonly Fact["kind"][] = ["amount", "deadline"];

/** The years that a question asks about when what was found tells of another, and may not stand for them; else none. */
export function untoldYears(
  { years: held, agreementTopics }: Knowledge,
  question: Question,
  { entry }: Candidate,
): readonly number[] {
  if (entry.kind === "conflict") return [];
  if (entry.kind !== "fact") return allUntold(question, entry, held);
  const { kind } = entry.record;
  if (!figuresOfYear.includes(kind))
    return yearly.includes(kind) ? allUntold(question, entry, held) : [];
  const { years } = question;
  const isOfAgreement = asksOfAgreement(question, [...agreementTopics.values()]);
  // An agreement that is not here has no figure, though another may have been made in its year.
  if (isOfAgreement && years.length === 1 && years.every((year) => !held.has(year))) return years;
  return kind === "amount" && comparesYears(question)
    ? untoldOf(question, entry)
    : allUntold(question, entry);
}

/** The years of a question where an entry tells of none of them, nor is one of those that it may stand for; else none. */
function allUntold(
  question: Question,
  entry: Candidate["entry"],
  mayStandFor: { has(year: number): boolean } = new Set<number>(),
): readonly number[] {
  const untold = untoldOf(question, entry).filter((year) => !mayStandFor.has(year));
  return untold.length === question.years.length ? untold : [];
}

/** The years of a question that an entry does not tell of, nor a day of the question names. */
function untoldOf({ years, figures }: Question, entry: Candidate["entry"]): readonly number[] {
  const told = new Set([...entry.years, ...figures.days.flatMap(({ year }) => year ?? [])]);
  return years.filter((year) => !told.has(year));
}

/** Whether amounts of several years are set against each other, so that each of them must be known. */
function comparesYears({ years, signals }: Question): boolean {
  return years.length > 1 && (signals.has("difference") || signals.has("compare"));
}

/** Whether an amount is asked for of an agreement itself and of nothing in it. */
function asksOfAgreement({ units, wants }: Question, agreements: readonly string[]): boolean {
  const named = units.filter((unit) => isSubject(unit) && unit.topics.length > 0);
  const isAgreement = ({ topics }: (typeof named)[number]): boolean =>
    topics.some((id) => agreements.includes(id));
  return wants.has("amount") && named.length > 0 && named.every(isAgreement);
}
