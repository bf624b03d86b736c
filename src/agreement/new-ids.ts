/**
 * Identifiers for the records of a new year that are carried over from another. The year's last digit goes before
 * the two digits that a record has had from the start, so that "B19a" becomes "B619a" in 2026 and "B719a" in 2027.
 * Where that is taken, the next free number.
 *
 * @param ids - identifiers to carry over, such as "B19a"
 * @param taken - identifiers of every year
 * @returns the new identifiers, by the old ones
 */
export function newIds(
  ids: readonly string[],
  year: number,
  taken: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const used = new Set(taken);
  return new Map(
    ids.map((old) => {
      const [, letter = "", digits = "", suffix = ""] = /^([A-Z])(\d+)([a-z]?)$/.exec(old) ?? [];
      const first = (year % 10) * 100 + Number(digits.slice(-2));
      const id = numbersFrom(first)
        .map((number) => `${letter}${String(number).padStart(3, "0")}${suffix}`)
        .find((candidate) => !used.has(candidate));
      if (id === undefined) throw new RangeError(`No identifier like ${old} is free`);
      used.add(id);
      return [old, id];
    }),
  );
}

/** The next free number for a document, three digits. */
export function newDocumentIds(
  ids: readonly string[],
  taken: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const free = numbersFrom(1)
    .map((number) => String(number).padStart(3, "0"))
    .filter((id) => !taken.has(id));
  return new Map(ids.map((old, index) => [old, free[index] ?? old]));
}

/** Every number of three digits, from one on and round to it again. */
function numbersFrom(first: number): readonly number[] {
  return Array.from({ length: 1000 }, (_, index) => (first + index) % 1000);
}
