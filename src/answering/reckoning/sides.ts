import type { Fact } from "../../agreement/fact.js";
import type { Topic } from "../../agreement/topic.js";
import type { WeightedUnit } from "../finding/similarity.js";
import type { Question } from "../reading/question.js";
import { isSubject, isWithin } from "../reading/weighing.js";

/** What a question names on one side of the words that join, and what it says of all sides. */
export interface Side {
  readonly own: readonly WeightedUnit[];
  readonly shared: readonly WeightedUnit[];
}

/** How much what is said of all sides counts in each. */
const saidOfAll = 0.5;

/** Kinds of topics that tell where, for whom or by which agreement: said beside something else, of all sides. */
const framing: readonly (Topic["kind"] | undefined)[] = ["region", "actor", "document"];

/** What is named on each side of "and", "plus", "than", commas …; sides that name no topic are none. */
export function sidesOf(
  { units, joints, clauses, aspects, equals, signals, ends }: Question,
  topics: ReadonlyMap<string, Topic>,
): readonly Side[] {
  const bounds = new Set([
    0,
    ...joints,
    ...clauses.map(({ from }) => from),
    ...(signals.has("less") ? ends.starts : []),
  ]);
  const isAspect = (unit: WeightedUnit): boolean => isWithin(unit, aspects);
  const said = units.filter(
    (unit) => isSubject(unit) && !isAspect(unit) && !isWithin(unit, equals),
  );
  const starts = [...bounds].sort((a, b) => a - b);
  const named = starts
    .map((from, index) =>
      said.filter((unit) => unit.from >= from && unit.from < (starts[index + 1] ?? Infinity)),
    )
    .filter((side) => side.some((unit) => unit.topics.length > 0));
  const parted = signals.has("most") || signals.has("least") ? besideWhole(named, topics) : named;
  const isFrame = (unit: WeightedUnit): boolean =>
    !signals.has("less") &&
    unit.topics.length > 0 &&
    unit.topics.every((id) => framing.includes(topics.get(id)?.kind));
  const namesOther = (side: readonly WeightedUnit[]): boolean =>
    side.some((unit) => unit.topics.length > 0 && !isFrame(unit));
  const isFramed = parted.some(namesOther);
  const shared = [...units.filter(isAspect), ...(isFramed ? said.filter(isFrame) : [])].map(
    (unit) => ({ ...unit, weight: Math.min(unit.weight, saidOfAll) }),
  );
  return parted
    .filter((side) => !isFramed || namesOther(side))
    .map((side) => ({ own: isFramed ? side.filter((unit) => !isFrame(unit)) : side, shared }));
}

/** Sides to find the largest of: a document that several others are named beside is where they stand, and none of them. */
function besideWhole(
  sides: readonly (readonly WeightedUnit[])[],
  topics: ReadonlyMap<string, Topic>,
): readonly (readonly WeightedUnit[])[] {
  const others = sides.filter(
    (side) => !side.every((unit) => unit.topics.every((id) => topics.get(id)?.kind === "document")),
  );
  return others.length > 1 ? others : sides;
}

/** Each of the two things that are named on the only side, as a side of its own; the sides as they are otherwise. */
export function eachApart(sides: readonly Side[]): readonly Side[] {
  const [only, other] = sides;
  if (only === undefined || other !== undefined) return sides;
  const named = only.own.filter((unit) => unit.topics.length > 0);
  return named.length === 2 ? named.map((unit) => ({ own: [unit], shared: only.shared })) : sides;
}

/** Whether something that no topic is of stands among the things that words or commas join: a sum would leave it out. */
export function namesUnknownBeside({ units, joints, clauses }: Question): boolean {
  const subjects = units.filter(isSubject);
  const bounds = [...new Set([0, ...joints, ...clauses.map(({ from }) => from)])].sort(
    (a, b) => a - b,
  );
  const parts = bounds.map((from, index) => ({
    isJoined: joints.has(from),
    named: subjects.filter(
      (unit) => unit.from >= from && unit.from < (bounds[index + 1] ?? Infinity),
    ),
  }));
  const isKnown = ({ named }: (typeof parts)[number]): boolean =>
    named.some(({ topics }) => topics.length > 0);
  const first = parts.findIndex(isKnown);
  const last = parts.findLastIndex(isKnown);
  return parts.some(
    (part, index) =>
      first >= 0 &&
      index > first &&
      (index < last || part.isJoined) &&
      part.named.length > 0 &&
      !isKnown(part),
  );
}

/** The most things that a question may say it adds up: larger numbers are of something else. */
const mostSaid = 8;

/** Whether a question adds up others than all that were understood: "the four together", "more than these two together". */
export function addsUpOthers({ signals, figures }: Question, understood: number): boolean {
  const said = figures.plain.filter((figure) => figure >= 2 && figure <= mostSaid);
  const setsAgainst = understood > 2 && (signals.has("more") || signals.has("fewer"));
  return signals.has("sum") && (setsAgainst || (said.length > 0 && !said.includes(understood)));
}

/** The amounts, in kronor, that the amount of a fact is the sum of: itself, where it is none. */
export function addedBy({ values: { belopp } }: Fact): readonly number[] {
  const formula = belopp !== undefined && "computed" in belopp ? (belopp.computed ?? "") : "";
  return formula.split("+").map((term) => Number(term.replaceAll(/[^\d.]/g, "")));
}
