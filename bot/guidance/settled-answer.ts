import type { Fact } from "../../src/agreement/fact.js";
import type { Answer } from "../../src/answering/answer.js";
import type { Knowledge } from "../../src/answering/knowledge.js";
import { gapOf, type Matter, matterWith } from "../../src/guidance/matter.js";
import { ruledDay, type RuledEvent, type Settled } from "../../src/guidance/ruling.js";
import type { LocalDate } from "../../src/shared/local-date.js";

/** A matter that RCC Sydöst has settled. */
export interface SettledMatter extends Matter {
  readonly event: RuledEvent;
}

/** What RCC Sydöst has settled of that which an answer is about. */
export function settledIn(
  knowledge: Knowledge,
  settled: Settled,
  answer: Answer,
): readonly SettledMatter[] {
  if (settled.size === 0) return [];
  const ids = [...new Set(matterIdsIn(knowledge, answer))];
  return ids.flatMap((id) => settledMatter(knowledge, settled, id) ?? []);
}

/** The day that RCC Sydöst has settled for a deadline. Undefined for other facts, and where it has settled none. */
export function settledDayOf(
  knowledge: Knowledge,
  settled: Settled,
  fact: Fact,
): LocalDate | undefined {
  if (settled.size === 0 || fact.kind !== "deadline") return undefined;
  const [day] = mattersOf(knowledge, fact).flatMap((id) => {
    const event = settled.get(id);
    return (event && ruledDay(event)) ?? [];
  });
  return day;
}

function settledMatter(
  knowledge: Knowledge,
  settled: Settled,
  id: string,
): SettledMatter | undefined {
  const event = settled.get(id);
  const matter = matterWith(knowledge, id);
  return event && matter && { ...matter, event };
}

function matterIdsIn(knowledge: Knowledge, answer: Answer): readonly string[] {
  if (answer.kind === "disputed") return [answer.conflict.id];
  if (answer.kind === "missing") return [answer.gap.id];
  if (answer.kind === "section") return answer.conflicts.map(({ id }) => id);
  if (answer.kind !== "found") return [];
  return [
    ...answer.conflicts.map(({ id }) => id),
    ...answer.facts.flatMap((fact) => mattersOf(knowledge, fact)),
  ];
}

/** What the sources leave open about a fact. */
function mattersOf(knowledge: Knowledge, fact: Fact): readonly string[] {
  const gap = gapOf(knowledge, fact);
  return gap === undefined ? fact.conflicts : [...fact.conflicts, gap.id];
}

/** What is left to tell of an answer beside what is settled. Undefined when nothing is. */
export function besideSettled(
  answer: Answer,
  matters: readonly SettledMatter[],
): Answer | undefined {
  if (matters.length === 0) return answer;
  if (answer.kind === "missing") return undefined;
  if (answer.kind === "found") return foundBeside(answer, matters);
  if (answer.kind !== "disputed") return answer;
  const { language } = answer;
  const facts = factsBeside(answer.facts, matters);
  return facts.length === 0
    ? undefined
    : { kind: "found", language, facts, conflicts: [], timings: [] };
}

/** The days that the sources name are told as sides of the conflict: not once more. */
function factsBeside(facts: readonly Fact[], matters: readonly SettledMatter[]): readonly Fact[] {
  const isDaySettled = matters.some(({ event }) => ruledDay(event) !== undefined);
  return facts.filter(({ kind }) => !(isDaySettled && kind === "deadline"));
}

/** Nor is told how far off those days are. */
function foundBeside(
  answer: Extract<Answer, { readonly kind: "found" }>,
  matters: readonly SettledMatter[],
): Answer | undefined {
  const facts = factsBeside(answer.facts, matters);
  const conflicts = answer.conflicts.filter(({ id }) => matters.every((other) => other.id !== id));
  if (facts.length === 0 && conflicts.length === 0) return undefined;
  return { ...answer, facts, conflicts, verdict: undefined, timings: [] };
}
