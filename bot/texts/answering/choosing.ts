/** How people name one of several things by its place, the first first. */
const places: readonly RegExp[] = [
  /^(?:1|1:a|ett|första|first|one)$/,
  /^(?:2|2:a|två|andra|second|two)$/,
  /^(?:3|3:e|tre|tredje|third|three)$/,
];

/** What may stand before and after what is chosen. */
const around =
  /^(?:(?:jag menar|menar|det är|alternativ|nummer|nr|i mean|the|den|det)\s+)+|\s+(?:one|tack|please)$/g;

/** The shortest part of a name that chooses it. */
const shortestPart = 4;

/** Which of several names a message chooses, by its place or a part of its name. Undefined when none or several. */
export function chosenAmong(names: readonly string[], message: string): number | undefined {
  const said = message
    .toLowerCase()
    .replace(/[.!?]+$/, "")
    .trim()
    .replaceAll(around, "");
  const place = places.findIndex((pattern) => pattern.test(said));
  if (place >= 0) return place < names.length ? place : undefined;
  if (/^(?:sista|sist|last)$/.test(said)) return names.length - 1;
  if (said.length < shortestPart) return undefined;
  const fitting = [...names.keys()].filter((at) => names[at]?.toLowerCase().includes(said));
  return fitting.length === 1 ? fitting[0] : undefined;
}
