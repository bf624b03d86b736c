import { readAgreements } from "../../src/adapters/data/agreement-files.js";
import { readLexicon } from "../../src/adapters/data/lexicon-files.js";
import type { Agreement } from "../../src/agreement/agreement.js";
import { type Answering, createAnswering } from "../../src/answering/answering.js";
import { localDate } from "../../src/shared/local-date.js";
import { readQuestions } from "../support/questions.js";
import { inOtherCapitals } from "./in-other-capitals.js";
import { ms, print, ratioLine } from "./report.js";
import { inTurn, range, sampleOf, timed } from "./statistics.js";

const manyYears = 50;
const warmUps = 3;
const rounds = 10;

/** How the time of an answer grows from two agreement years in the index to fifty. */
export async function benchGrowth(): Promise<void> {
  const agreements = await readAgreements("data/agreements");
  const newest = agreements.at(-1);
  if (newest === undefined) throw new Error("There is no agreement");
  const few = agreements.slice(-2);
  const older = range(manyYears - few.length).map((index) =>
    copyFor(newest, newest.year - few.length - index),
  );
  const lexicon = readLexicon("data/lexicon");
  const indexes = [few, [...older, ...few]].map((years) => createAnswering(years, lexicon));
  const answerBy = (round: number) => inTurn(indexes, (index) => answerAll(index, round));
  await inTurn(range(warmUps), answerBy);
  const measured = await inTurn(range(rounds), (round) => answerBy(warmUps + round));
  const [small, large] = indexes.map((_, which) =>
    sampleOf(measured.flatMap((round) => round[which] ?? [])),
  );
  if (small === undefined || large === undefined) throw new Error("Nothing was measured");
  print(`Answers with ${few.length} and ${manyYears} agreement years in the index`, [
    { what: `${few.length} years: median`, value: ms(small.median), samples: small.count },
    { what: `${few.length} years: p99`, value: ms(small.p99), samples: small.count },
    { what: `${manyYears} years: median`, value: ms(large.median), samples: large.count },
    { what: `${manyYears} years: p99`, value: ms(large.p99), samples: large.count },
    ratioLine("growth of p99", large.p99 / small.p99, { atMost: 2 }, large.count),
  ]);
}

function answerAll(answering: Answering, round: number): Promise<readonly number[]> {
  return inTurn(readQuestions(), ({ q, today }) => {
    const message = inOtherCapitals(q, round);
    return timed(() => answering.answer(message, { today: localDate(today ?? "2025-06-01") }));
  });
}

/** An agreement as if it were another year's: every year in it moved as far, every identifier its own. */
function copyFor(agreement: Agreement, year: number): Agreement {
  const moved = JSON.stringify(agreement)
    .replaceAll(/20[12]\d/g, (text) => String(Number(text) + year - agreement.year))
    .replaceAll(/"([A-Z]\d{2,3}[a-z]?)"/g, `"$1-${year}"`);
  return { ...(JSON.parse(moved) as Agreement), year };
}
