import { readAgreements } from "../../src/adapters/data/agreement-files.js";
import { readLexicon } from "../../src/adapters/data/lexicon-files.js";
import type { Agreement } from "../../src/agreement/agreement.js";
import { createAnswering } from "../../src/answering/answering.js";
import { localDate } from "../../src/shared/local-date.js";
import { readQuestions } from "../support/questions.js";
import { inOtherCapitals } from "./in-other-capitals.js";
import { inTurn, range, timed } from "./statistics.js";

/**
 * Answers with as many agreement years in the index as it is told, in a process of its own: for each round that it is
 * sent, it tells how long each answer took in milliseconds.
 */
const [years] = process.argv.slice(2).map(Number);
if (years === undefined) throw new Error("How many years?");
const answering = createAnswering(await agreementsOf(years), readLexicon("data/lexicon"));
process.on("message", (round: number) => {
  void inTurn(readQuestions(), ({ q, today }) => {
    const message = inOtherCapitals(q, round);
    return timed(() => answering.answer(message, { today: localDate(today ?? "2025-06-01") }));
  }).then((milliseconds) => process.send?.(milliseconds));
});

/** The newest agreements, and as many copies of the newest as are wanted beside them. */
async function agreementsOf(howMany: number): Promise<readonly Agreement[]> {
  const few = (await readAgreements("data/agreements")).slice(-2);
  const newest = few.at(-1);
  if (newest === undefined) throw new Error("There is no agreement");
  const older = range(howMany - few.length).map((index) =>
    copyFor(newest, newest.year - few.length - index),
  );
  return [...older, ...few];
}

/** An agreement as if it were another year's: every year in it moved as far, every identifier its own. */
function copyFor(agreement: Agreement, year: number): Agreement {
  const moved = JSON.stringify(agreement)
    .replaceAll(/20[12]\d/g, (text) => String(Number(text) + year - agreement.year))
    .replaceAll(/"([A-Z]\d{2,3}[a-z]?)"/g, `"$1-${year}"`);
  return { ...(JSON.parse(moved) as Agreement), year };
}
