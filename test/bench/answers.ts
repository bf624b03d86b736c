import { type Ask, createAsker } from "../support/ask.js";
import { readQuestions } from "../support/questions.js";
import { inOtherCapitals } from "./in-other-capitals.js";
import { ms, print } from "./report.js";
import { inTurn, range, sampleOf, timed } from "./statistics.js";

const warmUps = 3;
const rounds = 10;

const limitMilliseconds = 5;

/** How long an answer takes in process: from the message to the reply, without HTTP. */
export async function benchAnswers(): Promise<void> {
  const ask = await createAsker();
  await inTurn(range(warmUps), (round) => answerAll(ask, round));
  const { count, median, p99 } = sampleOf(
    (await inTurn(range(rounds), (round) => answerAll(ask, warmUps + round))).flat(),
  );
  print("Answers in process, after warm-up, questions not asked before", [
    { what: "median", value: ms(median), samples: count },
    {
      what: "p99",
      value: ms(p99),
      samples: count,
      target: `< ${limitMilliseconds} ms`,
      isMet: p99 < limitMilliseconds,
    },
  ]);
}

/** How long each of the evaluation's questions took, worded as in no round before. */
function answerAll(ask: Ask, round: number): Promise<readonly number[]> {
  return inTurn(readQuestions(), ({ q, context, today }) =>
    timed(() =>
      ask(
        [...context, q].map((message) => inOtherCapitals(message, round)),
        today ?? undefined,
      ),
    ).then((milliseconds) => milliseconds / (context.length + 1)),
  );
}
