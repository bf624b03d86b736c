import { readQuestions } from "../support/questions.js";
import { inOtherCapitals } from "./in-other-capitals.js";
import { type Line, ms, print, ratioLine } from "./report.js";
import { type ServerProcess, startProcess } from "./server-process.js";
import { inTurn, range, sampleOf } from "./statistics.js";
import { keepBusy, type Pace } from "./turning.js";

const connections = 8;
const people = 200;
/** So many that each bot's code has been compiled for good: all of them run for weeks. */
const warmUps = 10;
const rounds = 6;
const milliseconds = 1500;

const questions = readQuestions()
  .filter(({ context }) => context.length === 0)
  .map(({ q }) => q);

/** The questions as they stand, one after the other. */
const asBefore = (number: number): string => questions[number % questions.length] ?? "";

/** The same in other capitals each time: to the bot, questions that nobody has asked. */
const anew = (number: number): string => inOtherCapitals(asBefore(number), number);

/**
 * Turns per second over HTTP beside a bot on the same stack that echoes, by turns: questions that the bot has not been
 * asked before, the same questions again (of another process of it, so that neither disturbs the other), and the echo.
 *
 * First as Teams has it: the reply is a request of its own to Teams' message service, which the SDK's client makes and a
 * server in a process of its own takes. Then the harsher way, that only tests use (`expectReplies`): the reply goes back
 * in the response, so that next to nothing of a turn is the SDK's.
 */
export async function benchTurns(): Promise<void> {
  const [connector, fresh, again, bare] = await Promise.all(
    (["connector", "ours", "ours", "bare"] as const).map((which) => startProcess(which)),
  );
  if (!connector || !fresh || !again || !bare) throw new Error("A process is missing");
  try {
    const bots = { fresh, again, bare };
    const way = `${connections} connections, real questions`;
    await compare(
      `Turns as Teams has them, the reply sent to its service; ${way}`,
      bots,
      `http://127.0.0.1:${connector.port}/`,
    );
    await compare(`Turns answered in the response (expectReplies); ${way}`, bots, undefined);
  } finally {
    await Promise.all([connector, fresh, again, bare].map((each) => each.stop()));
  }
}

type Bots = Readonly<Record<"fresh" | "again" | "bare", ServerProcess>>;

async function compare(
  heading: string,
  { fresh, again, bare }: Bots,
  serviceUrl: string | undefined,
): Promise<void> {
  const traffic = { connections, people, milliseconds, serviceUrl };
  const round = async () => ({
    fresh: await keepBusy(fresh, { ...traffic, next: anew }),
    again: await keepBusy(again, { ...traffic, next: asBefore }),
    bare: await keepBusy(bare, { ...traffic, next: anew }),
  });
  await inTurn(range(warmUps), round);
  const measured = await inTurn(range(rounds), round);
  const line = (what: string, of: keyof Bots): Line => {
    const median = (figure: keyof Pace): number =>
      sampleOf(measured.map((each) => each[of][figure])).median;
    const cpu = ms(median("cpuMillisecondsPerTurn"));
    const value = `${median("turnsPerSecond").toFixed(0)}/s, CPU ${cpu}`;
    return { what, value, samples: rounds };
  };
  const ratios = (what: string, of: keyof Bots): readonly Line[] => {
    const median = (ratio: (each: (typeof measured)[number]) => number): number =>
      sampleOf(measured.map(ratio)).median;
    const paces = median((each) => each[of].turnsPerSecond / each.bare.turnsPerSecond);
    const costs = median(
      (each) => each.bare.cpuMillisecondsPerTurn / each[of].cpuMillisecondsPerTurn,
    );
    return [
      ratioLine(`ratio of turns per second, ${what}`, paces, { atLeast: 0.8 }, rounds),
      { what: `the same by processor time, ${what}`, value: costs.toFixed(2), samples: rounds },
    ];
  };
  print(heading, [
    line("this bot, questions not asked before", "fresh"),
    line("this bot, questions asked before", "again"),
    line("bare bot that echoes", "bare"),
    ...ratios("not asked before", "fresh"),
    ...ratios("asked before", "again"),
  ]);
}
