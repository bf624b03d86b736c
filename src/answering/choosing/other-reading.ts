import type { Fact } from "../../agreement/fact.js";
import type { Candidate } from "../finding/rank.js";
import { wordsOf } from "../reading/words.js";

/** How far behind what is told another fact may lie that may as well be what was asked for. */
const asLikely = 0.08;

/** The same behind what is told as nothing but the nearest. */
const nearlyAsLikely = 0.2;

/** A score from which the best is nearly always what was asked for: nine times in ten, of the same phrasings. */
const surelyMeant = 0.8;

/**
 * A fact that a question may as well be about as the best that was found, so that whoever asks sees both at once. None
 * that says much the same, or the same of another region. Measured on phrasings left out of the index: where two facts
 * lie within `asLikely`, the first is right in 52 of 100 and the second in 21.
 */
export function otherReadingOf(
  [best, next]: readonly Candidate[],
  isUnsure: boolean,
): Fact | undefined {
  if (best?.entry.kind !== "fact" || next?.entry.kind !== "fact") return undefined;
  const isNear = next.score > best.score - (isUnsure ? nearlyAsLikely : asLikely);
  if (!isNear || best.score > surelyMeant) return undefined;
  const isOfSame = [...next.entry.regions].every((id) => best.entry.regions.has(id));
  return isOfSame && isWorthTelling(best.entry.record, next.entry.record)
    ? next.entry.record
    : undefined;
}

/** Whether a fact has no sum of our own, which might be taken for the figure that is missing. */
export function isStated({ values }: Fact): boolean {
  return !Object.values(values).some((value) => "computed" in value);
}

function isWorthTelling(told: Fact, other: Fact): boolean {
  return isStated(other) && isPlain(other) && areShort(told, other) && !saysTheSame(told, other);
}

/** Whether nothing need be told with a fact: neither a contradiction nor a day that may have been moved. */
function isPlain({ kind, conflicts }: Fact): boolean {
  return kind !== "deadline" && conflicts.length === 0;
}

function areShort(...facts: readonly Fact[]): boolean {
  return facts.every(({ kind }) => kind !== "list");
}

/** How much of the shorter of two facts may be words of the other and both be worth telling. */
const mostShared = 0.7;

function saysTheSame(one: Fact, other: Fact): boolean {
  const said = wordsIn(one);
  const also = wordsIn(other);
  const shared = [...also].filter((word) => said.has(word)).length;
  return shared > mostShared * Math.min(said.size, also.size);
}

function wordsIn({ statement }: Fact): ReadonlySet<string> {
  return new Set(wordsOf(statement.sv));
}
