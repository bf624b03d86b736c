import { readAgreements, readAssistant } from "../../src/adapters/data/agreement-files.js";
import { readLexicon } from "../../src/adapters/data/lexicon-files.js";
import type { Agreement } from "../../src/agreement/agreement.js";
import { type Answering, createAnswering } from "../../src/answering/answering.js";
import { once } from "../../src/shared/remember.js";

/** All that answers are given from: the years' agreements, and what the assistant knows of itself. */
export async function readAnswerable(): Promise<readonly Agreement[]> {
  const agreements = await readAgreements("data/agreements");
  const newest = Math.max(...agreements.map(({ year }) => year));
  return [...agreements, await readAssistant("data/assistant", newest)];
}

/** Answers from the real data: the same for all tests, as for all people, since its index takes seconds to build. */
export const realAnswering = once(async (): Promise<Answering> =>
  createAnswering(await readAnswerable(), readLexicon("data/lexicon")),
);
