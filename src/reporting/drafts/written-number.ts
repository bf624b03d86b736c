/** What may stand after any count. A unit that a field names stands there too. */
const counted = "st|stycken|patienter|personer|fall|svar";

/** What is written before a number that is not exact. */
const roughly = /^(?:ca|c:a|cirka|circa|omkring|runt|drygt|knappt|typ|~|≈)\.? ?(?=\d)/i;

/** A number without the unit that the label tells already: "30 dagar" is 30, "212 st" is 212. */
export function withoutUnit(text: string, unit: string | undefined): string {
  const units = unit === undefined ? counted : `st|${unit}`;
  return text.replace(new RegExp(`(?<=\\d) ?(?:${units})\\.?$`, "i"), "");
}

/** What follows "ca" or the like: the number that may be meant. Undefined for a number that claims to be exact. */
export function roughNumber(text: string): string | undefined {
  return roughly.test(text) ? text.replace(roughly, "") : undefined;
}
