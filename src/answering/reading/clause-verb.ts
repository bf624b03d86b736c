import { positionsOf } from "./positions.js";
import type { Sayings } from "./sayings.js";

/**
 * The signals of a message. One that asks nothing by a question word, and does not begin with a verb, asks whether
 * something is so where its last clause begins with one: "we are late, must we tell RCC".
 *
 * @param sayingsIn - reads what phrases say
 * @param length - how many words the message has
 */
export function withClauseVerb(
  sayingsIn: (words: readonly string[]) => Sayings,
  signals: Sayings["signals"],
  length: number,
  lastClause: readonly string[],
): Sayings["signals"] {
  const at = length - lastClause.length;
  if (at <= 0 || signals.has("asking") || signals.has("yes-no")) return signals;
  const verb = sayingsIn(lastClause).signals.get("yes-no");
  if (verb === undefined) return signals;
  return new Map([...signals, ["yes-no", new Set([...verb].map((position) => position + at))]]);
}

/** Signals, less that it is asked whether something was so where its word asks where: Swedish has one word for both. */
export function withoutWhere(
  signals: Sayings["signals"],
  wants: Sayings["wants"],
): Sayings["signals"] {
  const verb = signals.get("yes-no");
  const ofPlace = positionsOf([wants.get("place") ?? [], wants.get("recipient") ?? []]);
  if (verb === undefined || ![...verb].every((position) => ofPlace.has(position))) return signals;
  return new Map([...signals].filter(([signal]) => signal !== "yes-no"));
}
