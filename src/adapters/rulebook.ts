import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Agreement } from "../agreement/agreement.js";
import type { Form } from "../reporting/form.js";
import { type Obligation, obligationsSchema } from "../reporting/obligations.js";
import { readAgreements } from "./agreement-files.js";
import { readForms } from "./form-files.js";
import { readJsonFile } from "./json-files.js";

/** What the data says of every agreement year, and of what is owed in the one that runs. */
export interface Rulebook {
  readonly agreements: readonly Agreement[];
  readonly forms: readonly Form[];
  /** The year that is reported on: the latest with obligations. */
  readonly year: number;
  readonly obligations: readonly Obligation[];
}

/** Reads and checks the agreements' folder. Throws an Error that names every file, field and reason at fault. */
export async function readRulebook(folder: string): Promise<Rulebook> {
  const agreements = await readAgreements(folder);
  const pathOf = (year: number): string => join(folder, String(year), "obligations.json");
  const year = agreements.findLast((agreement) => existsSync(pathOf(agreement.year)))?.year;
  if (year === undefined) throw new Error(`${folder}: no year has a file obligations.json`);
  return {
    agreements,
    forms: readForms(folder, agreements),
    year,
    obligations: readJsonFile(pathOf(year), obligationsSchema),
  };
}
