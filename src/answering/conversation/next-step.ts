import { dayOf } from "../deadlines.js";
import type { Entry } from "../finding/entries.js";
import type { Candidate } from "../finding/rank.js";
import type { Question } from "../reading/question.js";
import { isSubject } from "../reading/weighing.js";

/** How much likelier what comes next is than the best that was found. */
const ahead = 1.01;

/**
 * What was found, with what comes after what was told last first, where that is asked for and nothing else: "and then?".
 *
 * @param shown - identifiers of the facts that were told last
 */
export function nextStepFirst(
  entries: readonly Entry[],
  asked: Question,
  shown: readonly string[],
  candidates: readonly Candidate[],
): readonly Candidate[] {
  const [best] = candidates;
  if (!best || !asked.signals.has("next") || asked.units.some(isSubject)) return candidates;
  const steps = entries.filter((entry) => isAfter(entry, shown));
  const [step] = steps.sort((a, b) => dayIn(a).localeCompare(dayIn(b)));
  if (step === undefined) return candidates;
  const found = candidates.find(({ entry }) => step.id === entry.id);
  const first = { ...(found ?? { ...best, entry: step }), coverage: 1, score: best.score * ahead };
  return [first, ...candidates.filter((candidate) => candidate !== found)];
}

/** Whether an entry is a day that comes after one of some facts. */
function isAfter(entry: Entry, facts: readonly string[]): boolean {
  if (entry.kind !== "fact" || entry.record.kind !== "deadline") return false;
  return (entry.record.after ?? []).some((id) => facts.includes(id));
}

/** The day of a step; what has none comes as soon as the one before is done. */
function dayIn(entry: Entry): string {
  return (entry.kind === "fact" ? dayOf(entry.record) : undefined) ?? "";
}
