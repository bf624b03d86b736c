import type { Fact } from "../../agreement/fact.js";
import type { LocalDate } from "../../shared/local-date.js";
import { dayOf, daysOf } from "../deadlines.js";
import type { Candidate } from "../finding/rank.js";

/** The least sure that we may be of a fact whose day is reckoned with, and how far behind the best found it may lie. */
const sureEnough = 0.5;
const closeBehind = 0.2;

/** The best found fact that has a day, with its day, or both where the sources tell two. */
export function datedIn(
  candidates: readonly Candidate[],
): { readonly fact: Fact; readonly days: readonly LocalDate[] } | undefined {
  const leastScore = Math.max(sureEnough, (candidates[0]?.score ?? 0) - closeBehind);
  for (const { entry, score } of candidates) {
    if (score < leastScore) return undefined;
    if (entry.kind !== "fact") continue;
    const day = dayOf(entry.record);
    if (day === undefined) continue;
    const days = "senare" in entry.record.values ? daysOf(entry.record) : [day];
    return { fact: entry.record, days };
  }
  return undefined;
}
