import type { Fact } from "../agreement/fact.js";
import type { Value } from "../agreement/value.js";
import type { Decision, RuledEvent, Settled } from "./ruling.js";

type CorrectionDecision = Extract<Decision, { readonly kind: "correction" }>;

/** A fact that RCC Sydöst has corrected. */
export interface Correction {
  /** As the sources have it. */
  readonly original: Fact;
  /** What holds. Its only source is the correction, by the identifier that `correctionSource` gives. */
  readonly corrected: Fact;
  readonly event: RuledEvent & { readonly decision: CorrectionDecision };
}

/** What stands for a correction among a fact's sources. */
export function correctionSource(factId: string): string {
  return `correction#${factId}`;
}

/** The corrections in force. */
export function correctionsOf(
  facts: ReadonlyMap<string, Fact>,
  settled: Settled,
): readonly Correction[] {
  return [...settled].flatMap(([id, event]) => {
    const original = facts.get(id);
    const { decision } = event;
    if (original === undefined || decision.kind !== "correction") return [];
    return {
      original,
      corrected: correctedFact(original, decision),
      event: { ...event, decision },
    };
  });
}

/**
 * A fact with other values in place of its own. Where the wording is new too, only the new values are left of it: nothing
 * may be reckoned from what it no longer says.
 */
function correctedFact(original: Fact, { values, statement }: CorrectionDecision): Fact {
  const sources = [correctionSource(original.id)];
  if (statement === undefined)
    return { ...original, sources, values: { ...original.values, ...values } };
  const worded: Fact = {
    ...original,
    sources,
    values,
    statement: { sv: statement, en: statement },
    remark: undefined,
  };
  return worded.kind === "list" ? { ...worded, items: [], itemsEn: [] } : worded;
}

/**
 * Whether a fact rests on what a correction has changed without being corrected itself: it says the same of the same
 * thing, is reckoned from it, or is the whole that it is a part of. What is reckoned from such a fact may be wrong.
 */
export function isTouched(
  fact: Fact,
  { original, corrected }: Correction,
  facts: ReadonlyMap<string, Fact>,
): boolean {
  if (fact.id === original.id) return false;
  const gone = Object.entries(original.values)
    .filter(([name, value]) => !isSameValue(corrected.values[name], value))
    .map(([, value]) => value);
  if (gone.length === 0) return false;
  const saysTheSame =
    fact.topics.includes(original.topics[0] ?? "") &&
    Object.values(fact.values).some((value) => gone.some((old) => isSameValue(old, value)));
  return saysTheSame || isReckonedFrom(fact, gone) || wholesOf(original, facts).includes(fact.id);
}

function isReckonedFrom({ values }: Fact, gone: readonly Value[]): boolean {
  const numbers = gone.flatMap((value) => numberIn(value) ?? []);
  return Object.values(values).some((value) => {
    const formula = "computed" in value ? (value.computed ?? "") : "";
    return (formula.match(/\d+(?:\.\d+)?/g) ?? []).some((figure) =>
      numbers.includes(Number(figure)),
    );
  });
}

function numberIn(value: Value): number | undefined {
  if ("kr" in value) return value.kr;
  if ("percent" in value) return value.percent;
  return "count" in value ? value.count : undefined;
}

/** The amounts that a fact is a part of, nearest first. */
function wholesOf(fact: Fact, facts: ReadonlyMap<string, Fact>): readonly string[] {
  const wholes: string[] = [];
  for (let part: Fact | undefined = fact; part?.kind === "amount";) {
    const { partOf }: { partOf?: string | undefined } = part;
    if (partOf === undefined || wholes.includes(partOf)) break;
    wholes.push(partOf);
    part = facts.get(partOf);
  }
  return wholes;
}

/** Whether two values mean the same, however they came about. */
export function isSameValue(one: Value | undefined, other: Value | undefined): boolean {
  return JSON.stringify(bare(one)) === JSON.stringify(bare(other));
}

function bare(value: Value | undefined): readonly [string, unknown][] {
  return Object.entries(value ?? {}).filter(
    ([name]) => name !== "computed" && name !== "approximate",
  );
}
