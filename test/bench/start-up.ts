import { startProcess } from "./server-process.js";
import { ms, print } from "./report.js";
import { inTurn, range, sampleOf } from "./statistics.js";

const rounds = 7;

/** The time from the start of the process until it answers, beside the bare bot's. */
export async function benchStartUp(): Promise<void> {
  const start = async (which: "ours" | "bare"): Promise<number> => {
    const bot = await startProcess(which);
    await bot.stop();
    return bot.startMilliseconds;
  };
  await inTurn(["ours", "bare"] as const, start);
  const pairs = await inTurn(range(rounds), async () => ({
    ours: await start("ours"),
    bare: await start("bare"),
  }));
  const ours = sampleOf(pairs.map((pair) => pair.ours));
  const bare = sampleOf(pairs.map((pair) => pair.bare));
  const times = sampleOf(pairs.map((pair) => pair.ours / pair.bare));
  print("Start-up, until /health answers", [
    { what: "this bot, median", value: ms(ours.median), samples: rounds },
    { what: "bare bot, median", value: ms(bare.median), samples: rounds },
    { what: "times the bare bot's, median", value: times.median.toFixed(2), samples: rounds },
  ]);
}
