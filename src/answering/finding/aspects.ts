import type { Fact } from "../../agreement/fact.js";
import type { Value, Values } from "../../agreement/value.js";
import type { Signal } from "../lexicon.js";

/** Sides of a matter that may be asked about, and the values that tell them: what is granted is no longer there to spend. */
const aspects = [
  { signal: "granted", value: "beviljat" },
  { signal: "remaining", value: "kvar" },
  { signal: "spent", value: "beviljat" },
] as const;

/** Whether a question asks about a side of a matter: what is granted of it, or left. */
export function asksAboutSide(signals: ReadonlySet<Signal>): boolean {
  return aspects.some(({ signal }) => signals.has(signal));
}

/** Whether a fact tells a side of a matter that is asked about. */
export function tellsSide(signals: ReadonlySet<Signal>, { values }: Fact): boolean {
  return valuesOfSide(signals, values).length > 0;
}

/** The same, and in the source's own figures. */
export function statesSide(signals: ReadonlySet<Signal>, { values }: Fact): boolean {
  return valuesOfSide(signals, values).some((value) => !("computed" in value));
}

/** Whether a fact tells any side of a matter beside the whole of it. */
export function hasSides({ values }: Fact): boolean {
  return aspects.some(({ value }) => value in values);
}

function valuesOfSide(signals: ReadonlySet<Signal>, values: Values): readonly Value[] {
  return aspects.flatMap(({ signal, value }) => (signals.has(signal) ? (values[value] ?? []) : []));
}
