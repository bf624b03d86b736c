import type { Signal } from "../lexicon.js";

/**
 * Signals, and those that overrule them where all their words say just that: "not spent" is what is left, and "isn't the
 * target 80?" denies nothing but suggests that it is so.
 */
const overruling: readonly (readonly [Signal, Signal])[] = [
  ["spent", "remaining"],
  ["negation", "suggested"],
];

/** Signals with the positions of their words, less those that are overruled. */
export function withoutOverruled(
  signals: ReadonlyMap<Signal, ReadonlySet<number>>,
): ReadonlyMap<Signal, ReadonlySet<number>> {
  const overruled = overruling.flatMap(([signal, by]) => {
    const positions = [...(signals.get(signal) ?? [])];
    return positions.every((position) => signals.get(by)?.has(position)) ? [signal] : [];
  });
  return new Map([...signals].filter(([signal]) => !overruled.includes(signal)));
}
