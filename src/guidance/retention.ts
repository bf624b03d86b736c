/** How many things of a kind are kept for RCC Sydöst to look through, and for how many days. */
const most = 200;
const longestDays = 400;

const dayMilliseconds = 24 * 60 * 60 * 1000;

/**
 * What is to be kept of things that people have said: the newest, and nothing that is too old.
 *
 * @param atOf - when a thing was last said, an instant in UTC
 */
export function keptNewest<Item>(
  items: readonly Item[],
  atOf: (item: Item) => string,
  now: Date,
): Item[] {
  const oldest = new Date(now.getTime() - longestDays * dayMilliseconds).toISOString();
  return items
    .filter((item) => atOf(item) >= oldest)
    .toSorted((one, other) => atOf(one).localeCompare(atOf(other)))
    .slice(-most);
}
