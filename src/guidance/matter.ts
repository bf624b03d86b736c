import type { Conflict } from "../agreement/conflict.js";
import type { Fact } from "../agreement/fact.js";
import type { Gap } from "../agreement/gap.js";
import type { Text, Values } from "../agreement/value.js";
import { dayOf } from "../answering/deadlines.js";
import type { Knowledge } from "../answering/knowledge.js";

/** Something that the sources leave open and RCC Sydöst may settle: a conflict, or what they do not tell. */
export interface Matter {
  readonly id: string;
  readonly kind: Conflict["kind"] | "gap";
  /** What is open; its figures in braces. */
  readonly title: Text;
  readonly values: Values;
  /** What the sources say, each side; none where they say nothing. */
  readonly positions: Conflict["positions"];
}

/** The matter with an identifier. Undefined when there is no such conflict or gap. */
export function matterWith(
  { conflicts, gaps }: Pick<Knowledge, "conflicts" | "gaps">,
  id: string,
): Matter | undefined {
  const conflict = conflicts.get(id);
  if (conflict !== undefined) return conflict;
  const gap = gaps.get(id);
  return gap && { id, kind: "gap", title: gap.statement, values: gap.values, positions: [] };
}

/** The gap that says that a deadline's day is not told. Undefined for facts that name one or are no deadlines. */
export function gapOf({ gaps }: Pick<Knowledge, "gaps">, fact: Fact): Gap | undefined {
  if (fact.kind !== "deadline" || dayOf(fact) !== undefined) return undefined;
  const shared = ({ topics }: Gap): number =>
    topics.filter((id) => fact.topics.includes(id)).length;
  const [best] = [...gaps.values()]
    .filter((gap) => isAboutDay(gap) && fact.topics.includes(gap.topics[0] ?? ""))
    .sort((one, other) => shared(other) - shared(one));
  return best;
}

/** The topic of what is about days. */
const timetable = "tidplan";

/** Whether what is not told is a day: someone may settle it for all. */
export function isAboutDay({ topics }: Gap): boolean {
  return topics.includes(timetable);
}

/** Kinds of conflict in which a side can be taken; the others are slips and traps that only need to be known. */
const decidable: ReadonlySet<Conflict["kind"]> = new Set([
  "contradiction",
  "arithmetic",
  "unclear",
]);

/** The newest agreement's conflicts that may be worth settling, the gravest first. */
export function openConflicts({ conflicts, newestYear, yearOf }: Knowledge): readonly Conflict[] {
  return [...conflicts.values()]
    .filter(({ id, kind, weight }) => {
      return weight > 1 && decidable.has(kind) && yearOf.get(id) === newestYear;
    })
    .sort((one, other) => other.weight - one.weight);
}
