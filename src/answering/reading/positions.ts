/** All positions of several sets as one. */
export function positionsOf(all: Iterable<Iterable<number>>): ReadonlySet<number> {
  return new Set([...all].flatMap((positions) => [...positions]));
}
