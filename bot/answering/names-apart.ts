import type { Fact } from "../../src/agreement/fact.js";
import type { Language, Value } from "../../src/agreement/value.js";
import type { Knowledge } from "../../src/answering/knowledge.js";

/** What each amount of several is for, or else its year. Undefined where neither tells them apart. */
export function namesApart(
  knowledge: Knowledge,
  facts: readonly Fact[],
  language: Language,
  operands: readonly Value[],
): readonly string[] | undefined {
  if (facts.length !== operands.length || !facts.every((fact, at) => tells(fact, operands[at])))
    return undefined;
  const isApart = (names: readonly string[]): boolean => new Set(names).size === names.length;
  const subjects = facts.map((fact) => subjectOf(knowledge, fact, language));
  if (isApart(subjects)) return subjects;
  const years = facts.map((fact) => yearOf(knowledge, fact));
  return isApart(years) ? years : undefined;
}

function tells({ values }: Fact, operand: Value | undefined): boolean {
  return Object.values(values).some(
    (value) => "kr" in value && operand !== undefined && "kr" in operand && value.kr === operand.kr,
  );
}

/** What a fact is about, the agreement itself left aside, without what its name has in parentheses. */
function subjectOf({ topics }: Knowledge, fact: Fact, language: Language): string {
  const named = fact.topics.flatMap((id) => topics.get(id) ?? []);
  const { name } =
    named.find(({ kind }) => kind !== "document" && kind !== "region") ?? named[0] ?? {};
  return name?.[language].replace(/ \(.*\)$/, "") ?? "";
}

function yearOf({ yearOf }: Knowledge, { id, values: { ar } }: Fact): string {
  return ar !== undefined && "year" in ar ? String(ar.year) : String(yearOf.get(id));
}
