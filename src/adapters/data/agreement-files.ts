import type { Agreement } from "../../agreement/agreement.js";
import type { AgreementEntries, AgreementFault } from "../../agreement/check-agreements.js";
import { inEnglish } from "../../agreement/problem.js";
import { readRecords, readYears } from "./year-files.js";

/**
 * Reads every year's agreement, oldest first. Drafts are passed over: they are still being filled in.
 *
 * @param folder - holds a folder for each year, named by it
 * @throws one Error that names every fault in every file, for whoever keeps the files
 */
export async function readAgreements(folder: string): Promise<readonly Agreement[]> {
  const { years, faults } = await readYears(folder);
  assertSound(folder, faults);
  return years.map(({ year, entries }) => agreementOf(year, entries));
}

/**
 * Reads what the assistant knows of itself, which holds whatever the year.
 *
 * @param folder - laid out as a year's
 * @param year - the newest: nobody asks how the assistant was last year
 * @throws as `readAgreements` does
 */
export async function readAssistant(folder: string, year: number): Promise<Agreement> {
  const { entries, faults } = await readRecords(folder);
  assertSound(folder, faults);
  return agreementOf(year, entries);
}

function assertSound(folder: string, faults: readonly AgreementFault[]): void {
  if (faults.length === 0) return;
  const lines = faults.map(
    ({ file, path, problem }) => `  ${file}: ${path}: ${inEnglish(problem)}`,
  );
  throw new Error([`What stands in ${folder} has faults:`, ...new Set(lines)].join("\n"));
}

function agreementOf(year: number, entries: AgreementEntries): Agreement {
  return {
    year,
    facts: entries.facts.map(({ entry }) => entry),
    documents: entries.documents.map(({ entry }) => entry),
    topics: entries.topics.map(({ entry }) => entry),
    conflicts: entries.conflicts.map(({ entry }) => entry),
    gaps: entries.gaps.map(({ entry }) => entry),
  };
}
