import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod/v4";
import { agreementParts } from "../../agreement/agreement.js";
import {
  type AgreementEntries,
  type AgreementFault,
  agreementFaults,
  type Placed,
} from "../../agreement/check-agreements.js";
import type { Problem } from "../../agreement/problem.js";
import { unfilledIn } from "../../agreement/unfilled.js";

/** A year's folder, as far as its records are sound. */
export interface YearFiles {
  readonly year: number;
  readonly isDraft: boolean;
  readonly entries: AgreementEntries;
  /** Records that broke their schema or are not filled in, as they stand in the file. */
  readonly unsound: readonly Placed<unknown>[];
}

/** What the folder says of itself in year.json, which a finished year needs not have. */
const yearSchema = z.strictObject({
  /** While true the bot does not read the year. */
  draft: z.boolean(),
  /** Files that the year was made with and still needs, from its folder. */
  files: z.array(z.string()).default([]),
});

/** Where files are read from, and what is found wrong so far. */
interface Reading {
  readonly folder: string;
  readonly faults: AgreementFault[];
  readonly unsound: Placed<unknown>[];
}

/**
 * Reads the folder of every year, oldest first, and every fault in them. A year whose year.json says that it is a
 * draft is passed over, whatever stands in it.
 *
 * @param folder - holds a folder for each year, named by it
 * @param wantsDraft - years to read though they are drafts
 */
export async function readYears(
  folder: string,
  wantsDraft: (year: number) => boolean = () => false,
): Promise<{ readonly years: readonly YearFiles[]; readonly faults: readonly AgreementFault[] }> {
  const faults: AgreementFault[] = [];
  const years: YearFiles[] = [];
  for (const name of await namesIn({ folder, faults }, ".", /^\d{4}$/)) {
    const reading = { folder, faults, unsound: [] };
    const year = Number(name);
    const isDraft = await readDraft(reading, name);
    if (isDraft && !wantsDraft(year)) continue;
    const entries = await readYear(reading, name);
    years.push({ year, isDraft, entries, unsound: reading.unsound });
  }
  const together: AgreementEntries = {
    facts: years.flatMap(({ entries }) => entries.facts),
    documents: years.flatMap(({ entries }) => entries.documents),
    topics: years.flatMap(({ entries }) => entries.topics),
    conflicts: years.flatMap(({ entries }) => entries.conflicts),
    gaps: years.flatMap(({ entries }) => entries.gaps),
  };
  const unsound = years.flatMap((year) => year.unsound.map(({ entry }) => idOf(entry) ?? ""));
  faults.push(...agreementFaults(together, new Set(unsound)));
  return { years, faults };
}

/** Reads a folder that is laid out as a year's, with every fault in it, such as a reference to what stands in no file of it. */
export async function readRecords(
  folder: string,
): Promise<{ readonly entries: AgreementEntries; readonly faults: readonly AgreementFault[] }> {
  const reading: Reading = { folder, faults: [], unsound: [] };
  const entries = await readYear(reading, ".");
  const unsound = reading.unsound.map(({ entry }) => idOf(entry) ?? "");
  return { entries, faults: [...reading.faults, ...agreementFaults(entries, new Set(unsound))] };
}

/** The identifier of a record that is perhaps none. */
export function idOf(record: unknown): string | undefined {
  const named = typeof record === "object" && record !== null && "id" in record;
  return named && typeof record.id === "string" ? record.id : undefined;
}

async function readDraft(reading: Reading, year: string): Promise<boolean> {
  const file = join(year, "year.json");
  try {
    const parsed = yearSchema.safeParse(await readJson(join(reading.folder, file)));
    for (const name of parsed.data?.files ?? [])
      if (!existsSync(join(reading.folder, year, name)))
        add(reading, join(year, name), "-", { kind: "missing" });
    if (parsed.success) return parsed.data.draft;
    for (const issue of parsed.error.issues)
      add(reading, file, issue.path.join("."), schemaProblem(issue));
  } catch (error) {
    const problem = problemOf(error);
    if (problem.kind !== "missing") add(reading, file, "-", problem);
  }
  return false;
}

async function readYear(reading: Reading, year: string): Promise<AgreementEntries> {
  const {
    "sources.json": documents,
    "conflicts.json": conflicts,
    "gaps.json": gaps,
  } = agreementParts;
  return {
    facts: await readAll(reading, join(year, "facts"), agreementParts.facts),
    topics: await readAll(reading, join(year, "topics"), agreementParts.topics),
    documents: await readEntries(reading, join(year, "sources.json"), documents),
    conflicts: await readEntries(reading, join(year, "conflicts.json"), conflicts),
    gaps: await readEntries(reading, join(year, "gaps.json"), gaps),
  };
}

async function readAll<Schema extends z.ZodType>(
  reading: Reading,
  part: string,
  schema: z.ZodArray<Schema>,
): Promise<readonly Placed<z.output<Schema>>[]> {
  const read: Placed<z.output<Schema>>[] = [];
  for (const name of await namesIn(reading, part, /\.json$/))
    read.push(...(await readEntries(reading, join(part, name), schema)));
  return read;
}

/** The entries of a file that satisfy the schema; those that do not become faults. */
async function readEntries<Schema extends z.ZodType>(
  reading: Reading,
  file: string,
  schema: z.ZodArray<Schema>,
): Promise<readonly Placed<z.output<Schema>>[]> {
  const contents = await readJson(join(reading.folder, file)).catch((error: unknown) => {
    add(reading, file, "-", problemOf(error));
    return [];
  });
  if (!Array.isArray(contents)) {
    add(reading, file, "-", { kind: "not-array" });
    return [];
  }
  return contents.flatMap((contained: unknown, index) => {
    const unfilled = unfilledIn(contained);
    const { success, data, error } = schema.element.safeParse(contained);
    if (success && unfilled.length === 0) return [{ file, entry: data }];
    const name = idOf(contained) ?? `[${index}]`;
    reading.unsound.push({ file, entry: contained });
    for (const { path, problem } of unfilled) add(reading, file, `${name}.${path}`, problem);
    for (const issue of error?.issues ?? [])
      if (!unfilled.some(({ path }) => `${path}.`.startsWith([...issue.path, ""].join("."))))
        add(reading, file, [name, ...issue.path].join("."), schemaProblem(issue));
    return [];
  });
}

async function readJson(path: string): Promise<unknown> {
  return JSON.parse(await readFile(path, "utf8"));
}

async function namesIn(
  reading: Pick<Reading, "folder" | "faults">,
  part: string,
  pattern: RegExp,
): Promise<readonly string[]> {
  try {
    const found = await readdir(join(reading.folder, part));
    const names = found.filter((name) => !name.startsWith(".")).sort();
    for (const name of names.filter((name) => !pattern.test(name)))
      add(reading, join(part, name), "-", { kind: "stray" });
    return names.filter((name) => pattern.test(name));
  } catch (error) {
    add(reading, part, "-", problemOf(error));
    return [];
  }
}

function add(
  { faults }: Pick<Reading, "faults">,
  file: string,
  path: string,
  problem: Problem,
): void {
  faults.push({ file, path, problem });
}

/** What a schema objects to, so far that it can be put into words. */
export function schemaProblem(issue: z.core.$ZodIssue): Problem {
  const { message } = issue;
  if (issue.code === "unrecognized_keys")
    return { kind: "schema", detail: message, strange: issue.keys };
  return { kind: "schema", detail: message, isAbsent: message.endsWith("received undefined") };
}

function problemOf(error: unknown): Problem {
  if (error instanceof Error && "code" in error && error.code === "ENOENT")
    return { kind: "missing" };
  return { kind: "unreadable", detail: error instanceof Error ? error.message : String(error) };
}
