import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { z } from "zod/v4";

const shared = resolve("..", "shared");

/** True where the source documents lie beside the repository; they are no part of it. */
export const sourcesArePresent = existsSync(join(shared, "sources"));

const sectionsSchema = z.record(
  z.string(),
  z.object({ seed: z.string(), lines: z.tuple([z.int(), z.int()]) }),
);

/** The text of every citable section, white space folded, by identifier ("001#5.3"). */
export function readSections(): ReadonlyMap<string, string> {
  const sections = sectionsSchema.parse(
    JSON.parse(readFileSync(join(shared, "domain", "sections.json"), "utf8")),
  );
  const lines = new Map(
    readdirSync(join(shared, "sources"))
      .filter((name) => /^\d{3}_.*\.txt$/.test(name))
      .map((name) => [
        name.slice(0, 3),
        readFileSync(join(shared, "sources", name), "utf8").split("\n"),
      ]),
  );
  return new Map(
    Object.entries(sections).map(
      ([
        id,
        {
          seed,
          lines: [first, last],
        },
      ]) => [
        id,
        (lines.get(seed) ?? [])
          .slice(first - 1, last)
          .join(" ")
          .replaceAll(/\s+/g, " ")
          .toLowerCase(),
      ],
    ),
  );
}
