import type { RecordFault } from "./check-values.js";

/** What a text begins with until someone has read it against the new year's sources. */
export const reviewMark = "KONTROLLERA: ";

/** Lists that hold nothing until someone fills them in. */
const neverEmpty: ReadonlySet<string> = new Set(["sources", "sections"]);

/**
 * What is left to fill in of a record: every null, every text that nobody has read through, every list of sources
 * or sections that is empty. `path` leads there from the record.
 *
 * @param record - as it stands in its file, unchecked
 */
export function unfilledIn(record: unknown, path = ""): readonly RecordFault[] {
  if (record === null) return [{ path, problem: { kind: "unfilled", what: "value" } }];
  if (typeof record === "string")
    return record.startsWith(reviewMark)
      ? [{ path, problem: { kind: "unfilled", what: "text" } }]
      : [];
  if (typeof record !== "object") return [];
  const name = path.split(".").at(-1) ?? "";
  if (Array.isArray(record) && record.length === 0 && neverEmpty.has(name))
    return [{ path, problem: { kind: "unfilled", what: "source" } }];
  return Object.entries(record).flatMap(([key, part]) =>
    unfilledIn(part, path === "" ? key : `${path}.${key}`),
  );
}
