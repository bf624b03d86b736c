import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { ms, print, ratioLine } from "./report.js";
import { inTurn, range, sampleOf } from "./statistics.js";

const fewYears = 2;
const manyYears = 50;
const warmUps = 3;
const rounds = 10;

/**
 * How the time of an answer grows from two agreement years in the index to fifty. Each index has a process of its own, as
 * a bot has: in one together, the small one would wait while the memory of the large one is looked through, and would seem
 * as slow. They answer by turns, so that other load on the machine shows in both.
 */
export async function benchGrowth(): Promise<void> {
  const indexes = [fewYears, manyYears].map(indexOf);
  const answerBy = (round: number) => inTurn(indexes, ({ answerAll }) => answerAll(round));
  await inTurn(range(warmUps), answerBy);
  const measured = await inTurn(range(rounds), (round) => answerBy(warmUps + round));
  for (const index of indexes) index.stop();
  const [small, large] = indexes.map((_, which) =>
    sampleOf(measured.flatMap((round) => round[which] ?? [])),
  );
  if (small === undefined || large === undefined) throw new Error("Nothing was measured");
  print(`Answers with ${fewYears} and ${manyYears} agreement years in the index`, [
    { what: `${fewYears} years: median`, value: ms(small.median), samples: small.count },
    { what: `${fewYears} years: p99`, value: ms(small.p99), samples: small.count },
    { what: `${manyYears} years: median`, value: ms(large.median), samples: large.count },
    { what: `${manyYears} years: p99`, value: ms(large.p99), samples: large.count },
    ratioLine("growth of p99", large.p99 / small.p99, { atMost: 2 }, large.count),
  ]);
}

/** An index of so many years in a process of its own. */
function indexOf(years: number): {
  readonly answerAll: (round: number) => Promise<readonly number[]>;
  readonly stop: () => void;
} {
  const script = fileURLToPath(new URL("growth-process.js", import.meta.url));
  const child = fork(script, [String(years)]);
  return {
    answerAll: async (round) => {
      const told = once(child, "message");
      child.send(round);
      const [milliseconds] = (await told) as [readonly number[]];
      return milliseconds;
    },
    stop: () => {
      child.kill();
    },
  };
}
