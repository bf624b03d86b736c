import { dayOf } from "../deadlines.js";
import type { Fact } from "../../agreement/fact.js";
import type { Knowledge } from "../knowledge.js";
import type { Entry } from "../finding/entries.js";
import type { Candidate } from "../finding/rank.js";
import type { Question } from "../reading/question.js";
import type { Memory } from "./follow-up.js";
import { isSubject } from "../reading/weighing.js";

/** How much likelier what comes next is than the best that was found. */
const ahead = 1.01;

/** What was found, with what comes after what was told last first, where that is asked for and nothing else: "and then?". */
export function nextStepFirst(
  { facts }: Knowledge,
  entries: readonly Entry[],
  asked: Question,
  memory: Memory,
  candidates: readonly Candidate[],
): readonly Candidate[] {
  const [best] = candidates;
  if (!best || !asksForNext(asked)) return candidates;
  const shown = toldIn(memory);
  const steps = entries.flatMap((entry) => {
    const record = facts.get(entry.id);
    // A fact may have been corrected since the entries were read.
    return entry.kind === "fact" && record && isAfter(record, shown) ? { ...entry, record } : [];
  });
  const [step] = steps.sort((a, b) => dayIn(a).localeCompare(dayIn(b)));
  if (step === undefined) return candidates;
  const found = candidates.find(({ entry }) => step.id === entry.id);
  const first = { ...(found ?? { ...best, entry: step }), coverage: 1, score: best.score * ahead };
  return [first, ...candidates.filter((candidate) => candidate !== found)];
}

/** Whether what comes next is asked for, of nothing that is named but what was told. */
export function asksForNext({ signals, units }: Question): boolean {
  return signals.has("next") && (signals.has("pointing") || !units.some(isSubject));
}

/** The facts that were told last, or that were told as nearest to what the sources do not tell. */
function toldIn({ shown, answer }: Memory): readonly string[] {
  return answer.kind === "missing" ? answer.gap.nearest : shown;
}

/** Whether a fact is a day that comes after one of some facts. */
function isAfter(fact: Fact, facts: readonly string[]): boolean {
  return fact.kind === "deadline" && (fact.after ?? []).some((id) => facts.includes(id));
}

/** The day of a step; what has none comes as soon as the one before is done. */
function dayIn({ record }: { readonly record: Fact }): string {
  return dayOf(record) ?? "";
}
