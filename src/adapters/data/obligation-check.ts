import { existsSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod/v4";
import type { Problem } from "../../agreement/problem.js";
import { unfilledIn } from "../../agreement/unfilled.js";
import {
  type DueProblem,
  obligationFaults,
} from "../../reporting/obligations/check-obligations.js";
import type { Form } from "../../reporting/forms/form.js";
import { type Obligation, obligationSchema } from "../../reporting/obligations/obligations.js";
import { readJsonFile } from "./json-files.js";
import { idOf, schemaProblem, type YearFiles } from "./year-files.js";

interface ObligationFileFault {
  readonly file: string;
  readonly path: string;
  readonly problem: Problem | DueProblem;
}

/**
 * Checks a year's obligations.json, where there is one.
 *
 * @param known - `forms` undefined while they cannot be read: obligations are then not held against them
 */
export function checkObligations(
  folder: string,
  known: {
    readonly found: YearFiles;
    readonly years: readonly YearFiles[];
    readonly forms: readonly Form[] | undefined;
  },
): readonly ObligationFileFault[] {
  const { found, years, forms } = known;
  const file = join(String(found.year), "obligations.json");
  if (!existsSync(join(folder, file))) return [];
  const { sound, faults } = readObligations(join(folder, file));
  if (forms === undefined || faults.length > 0) return faults.map((fault) => ({ ...fault, file }));
  const context = {
    year: found.year,
    forms,
    facts: found.entries.facts.map(({ entry }) => entry),
    isKnown: isKnownIn(years),
  };
  return obligationFaults(context, sound).map((fault) => ({ ...fault, file }));
}

type Fault = Omit<ObligationFileFault, "file">;

function readObligations(path: string): {
  readonly sound: readonly Obligation[];
  readonly faults: readonly Fault[];
} {
  const sound: Obligation[] = [];
  const faults: Fault[] = [];
  readJsonFile(path, z.array(z.record(z.string(), z.unknown()))).forEach((record, index) => {
    const { formId } = record;
    const name = typeof formId === "string" ? formId : `[${index}]`;
    const unfilled = unfilledIn(record);
    const parsed = obligationSchema.safeParse(record);
    if (parsed.success) sound.push(parsed.data);
    for (const fault of unfilled) faults.push({ ...fault, path: `${name}.${fault.path}` });
    if (unfilled.length === 0)
      for (const issue of parsed.error?.issues ?? [])
        faults.push({ path: [name, ...issue.path].join("."), problem: schemaProblem(issue) });
  });
  return { sound, faults };
}

function isKnownIn(years: readonly YearFiles[]): (kind: string, id: string) => boolean {
  const sections = years.flatMap(({ entries }) =>
    entries.documents.flatMap(({ entry }) => entry.sections.map(({ id }) => id)),
  );
  const matters = years.flatMap(({ entries: { conflicts, gaps } }) =>
    [...conflicts, ...gaps].map(({ entry }) => entry.id),
  );
  const unsound = years.flatMap((year) => year.unsound.flatMap(({ entry }) => idOf(entry) ?? []));
  const ids = new Set([...sections, ...matters, ...unsound]);
  return (kind, id) => ids.has(id) || (kind === "section" && ids.has(id.slice(0, 3)));
}
