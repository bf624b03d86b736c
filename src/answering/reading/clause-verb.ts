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
