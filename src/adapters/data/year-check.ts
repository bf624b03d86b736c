import { existsSync } from "node:fs";
import { join } from "node:path";
import { inconsistencies, wholeAmounts } from "../../agreement/consistency.js";
import type { Problem } from "../../agreement/problem.js";
import { unfilledIn } from "../../agreement/unfilled.js";
import type { DueProblem } from "../../reporting/obligations/check-obligations.js";
import type { Form } from "../../reporting/forms/form.js";
import { readForms } from "./form-files.js";
import { readJsonFolder } from "./json-files.js";
import { checkObligations } from "./obligation-check.js";
import { readYears, type YearFiles } from "./year-files.js";

/** Something to mend in a year's folder. `path` begins with the record's identifier where there is one. */
export interface YearFault {
  readonly file: string;
  readonly path: string;
  readonly problem: Problem | DueProblem;
}

/** A year with its faults, none when all is well. */
export type YearCheck =
  | { readonly outcome: "unknown-year"; readonly years: readonly number[] }
  | {
      readonly outcome: "checked";
      readonly isDraft: boolean;
      readonly faults: readonly YearFault[];
      readonly facts: number;
      readonly wholes: ReturnType<typeof wholeAmounts>;
    };

/**
 * Checks everything that a year's folder holds: every file, how the records agree, the sums, the days, the forms and
 * when they are due.
 *
 * @param folder - holds a folder for each year; the others are read for what the year refers to
 */
export async function checkYear(folder: string, year: number): Promise<YearCheck> {
  const { years, faults } = await readYears(folder, (draft) => draft === year);
  const found = years.find((candidate) => candidate.year === year);
  if (found === undefined)
    return { outcome: "unknown-year", years: years.map((known) => known.year) };
  const facts = found.entries.facts.map(({ entry }) => entry);
  const forms = checkForms(folder, found, years);
  return {
    outcome: "checked",
    isDraft: found.isDraft,
    facts: facts.length,
    wholes: wholeAmounts(facts),
    faults: [
      ...faults.filter(({ file }) => isIn(year, file)),
      ...inconsistencies(year, found.entries.facts, incompleteWholes(found)),
      ...forms.faults,
      ...checkObligations(folder, { found, years, forms: forms.sound }),
    ],
  };
}

function isIn(year: number, file: string): boolean {
  return file.startsWith(String(year));
}

/** The wholes that some part is still missing from. */
function incompleteWholes({ unsound }: YearFiles): ReadonlySet<string> {
  return new Set(
    unsound.flatMap(({ entry }) =>
      typeof entry === "object" && entry !== null && "partOf" in entry
        ? [String(entry.partOf)]
        : [],
    ),
  );
}

/** Forms can be read as such once they, and the lists that they take choices from, are filled in. */
function checkForms(
  folder: string,
  { year, unsound }: YearFiles,
  years: readonly YearFiles[],
): { readonly sound: readonly Form[] | undefined; readonly faults: readonly YearFault[] } {
  const part = join(String(year), "forms");
  const files = existsSync(join(folder, part)) ? [...readJsonFolder(join(folder, part))] : [];
  const unfilled = files.flatMap(([name, contents]) =>
    unfilledIn(contents).map(({ path, problem }) => ({
      file: join(part, `${name}.json`),
      path: `${name}.${path}`,
      problem,
    })),
  );
  if (unfilled.length > 0 || unsound.length > 0) return { sound: undefined, faults: unfilled };
  const facts = years.flatMap(({ entries }) => entries.facts.map(({ entry }) => entry));
  try {
    return { sound: readForms(folder, [{ year, facts }]), faults: [] };
  } catch (error) {
    const lines = error instanceof Error ? error.message.split("\n").slice(1) : [String(error)];
    return {
      sound: undefined,
      faults: lines.map((line) => {
        const [, file = part, path = "-", detail = line] =
          /^ *(.*?): (.*?): (.*)$/.exec(line) ?? [];
        return { file, path, problem: { kind: "schema", detail } };
      }),
    };
  }
}
