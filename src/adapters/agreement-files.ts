import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { z } from "zod/v4";
import { type Agreement, agreementParts } from "../agreement/agreement.js";
import {
  type AgreementEntries,
  type AgreementFault,
  agreementFaults,
  type Placed,
} from "../agreement/check-agreements.js";

interface Year {
  readonly year: number;
  readonly entries: AgreementEntries;
}

/**
 * Reads every year's agreement, oldest first.
 *
 * @param folder - holds a folder for each year, named by it
 * @throws one Error that names every fault in every file, for whoever keeps the files
 */
export async function readAgreements(folder: string): Promise<readonly Agreement[]> {
  const faults: AgreementFault[] = [];
  const years: Year[] = [];
  for (const name of await namesIn({ folder, faults }, ".", /^\d{4}$/))
    years.push({ year: Number(name), entries: await readYear({ folder, faults }, name) });
  faults.push(
    ...agreementFaults({
      facts: years.flatMap(({ entries }) => entries.facts),
      documents: years.flatMap(({ entries }) => entries.documents),
      topics: years.flatMap(({ entries }) => entries.topics),
      conflicts: years.flatMap(({ entries }) => entries.conflicts),
      gaps: years.flatMap(({ entries }) => entries.gaps),
    }),
  );
  if (faults.length > 0) {
    const lines = faults.map(({ file, path, reason }) => `  ${file}: ${path}: ${reason}`);
    throw new Error([`The agreement in ${folder} has faults:`, ...new Set(lines)].join("\n"));
  }
  return years.map(({ year, entries }) => ({
    year,
    facts: entries.facts.map(({ entry }) => entry),
    documents: entries.documents.map(({ entry }) => entry),
    topics: entries.topics.map(({ entry }) => entry),
    conflicts: entries.conflicts.map(({ entry }) => entry),
    gaps: entries.gaps.map(({ entry }) => entry),
  }));
}

/** Where files are read from, and the faults found so far. */
interface Reading {
  readonly folder: string;
  readonly faults: AgreementFault[];
}

async function readYear(reading: Reading, year: string): Promise<AgreementEntries> {
  return {
    facts: await readAll(reading, join(year, "facts"), agreementParts.facts),
    topics: await readAll(reading, join(year, "topics"), agreementParts.topics),
    documents: await readEntries(
      reading,
      join(year, "sources.json"),
      agreementParts["sources.json"],
    ),
    conflicts: await readEntries(
      reading,
      join(year, "conflicts.json"),
      agreementParts["conflicts.json"],
    ),
    gaps: await readEntries(reading, join(year, "gaps.json"), agreementParts["gaps.json"]),
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
  { folder, faults }: Reading,
  file: string,
  schema: z.ZodArray<Schema>,
): Promise<readonly Placed<z.output<Schema>>[]> {
  const contents = await readJson(join(folder, file)).catch((error: unknown) => {
    faults.push({ file, path: "-", reason: reasonOf(error) });
    return [];
  });
  if (!Array.isArray(contents)) {
    faults.push({ file, path: "-", reason: "is not an array" });
    return [];
  }
  return contents.flatMap((contained: unknown, index) => {
    const { success, data, error } = schema.element.safeParse(contained);
    if (success) return [{ file, entry: data }];
    for (const issue of error.issues)
      faults.push({
        file,
        path: [nameOf(contained, index), ...issue.path].join("."),
        reason: issue.message,
      });
    return [];
  });
}

async function readJson(path: string): Promise<unknown> {
  return JSON.parse(await readFile(path, "utf8"));
}

async function namesIn(
  { folder, faults }: Reading,
  part: string,
  pattern: RegExp,
): Promise<readonly string[]> {
  try {
    const found = await readdir(join(folder, part));
    const names = found.filter((name) => !name.startsWith(".")).sort();
    for (const name of names.filter((name) => !pattern.test(name)))
      faults.push({ file: join(part, name), path: "-", reason: "does not belong here" });
    return names.filter((name) => pattern.test(name));
  } catch (error) {
    faults.push({ file: part, path: "-", reason: reasonOf(error) });
    return [];
  }
}

function nameOf(contained: unknown, index: number): string {
  const named = typeof contained === "object" && contained !== null && "id" in contained;
  return named && typeof contained.id === "string" ? contained.id : `[${index}]`;
}

function reasonOf(error: unknown): string {
  if (error instanceof Error && "code" in error && error.code === "ENOENT") return "is missing";
  return error instanceof Error ? error.message : String(error);
}
