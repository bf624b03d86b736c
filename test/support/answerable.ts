import { readAgreements, readAssistant } from "../../src/adapters/data/agreement-files.js";
import type { Agreement } from "../../src/agreement/agreement.js";

/** All that answers are given from: the years' agreements, and what the assistant knows of itself. */
export async function readAnswerable(): Promise<readonly Agreement[]> {
  const agreements = await readAgreements("data/agreements");
  const newest = Math.max(...agreements.map(({ year }) => year));
  return [...agreements, await readAssistant("data/assistant", newest)];
}
