import type { Agreement } from "../../agreement/agreement.js";
import type { AgreementEntries } from "../../agreement/check-agreements.js";
import { inEnglish } from "../../agreement/problem.js";
import { readYears } from "./year-files.js";

/**
 * Reads every year's agreement, oldest first. Drafts are passed over: they are still being filled in.
 *
 * @param folder - holds a folder for each year, named by it
 * @throws one Error that names every fault in every file, for whoever keeps the files
 */
export async function readAgreements(folder: string): Promise<readonly Agreement[]> {
  const { years, faults } = await readYears(folder);
  if (faults.length > 0) {
    const lines = faults.map(
      ({ file, path, problem }) => `  ${file}: ${path}: ${inEnglish(problem)}`,
    );
    throw new Error([`The agreement in ${folder} has faults:`, ...new Set(lines)].join("\n"));
  }
  return years.map(({ year, entries }) => agreementOf(year, entries));
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
