import { Agent, request } from "node:http";
import { activity } from "../support/start-bot.js";
import { readQuestions } from "../support/questions.js";
import { type BotProcess, startBotProcess } from "./bot-process.js";
import { inOtherCapitals } from "./in-other-capitals.js";
import { type Line, print, ratioLine } from "./report.js";
import { inTurn, range, sampleOf } from "./statistics.js";

const connections = 8;
const people = 200;
const warmUps = 2;
const rounds = 8;
const roundMilliseconds = 1500;

/**
 * Turns per second over HTTP beside a bot on the same stack that echoes, by turns: questions that the bot has not been
 * asked before, the same questions again, and the echo.
 */
export async function benchTurns(): Promise<void> {
  const [ours, bare] = await inTurn(["ours", "bare"] as const, (which) => startBotProcess(which));
  if (ours === undefined || bare === undefined) throw new Error("A bot is missing");
  const round = async () => ({
    fresh: await turnsPerSecond(ours, freshQuestion),
    again: await turnsPerSecond(ours, askedQuestion),
    bare: await turnsPerSecond(bare, freshQuestion),
  });
  try {
    await inTurn(range(warmUps), round);
    const measured = await inTurn(range(rounds), round);
    const line = (what: string, of: "fresh" | "again" | "bare"): Line => ({
      what,
      value: `${sampleOf(measured.map((each) => each[of])).median.toFixed(0)} turns/s`,
      samples: rounds,
    });
    const ratio = (what: string, of: "fresh" | "again"): Line => {
      const ratios = sampleOf(measured.map((each) => each[of] / each.bare));
      return ratioLine(what, ratios.median, { atLeast: 0.8 }, rounds);
    };
    print(`Turns over HTTP, ${connections} connections, real questions`, [
      line("this bot, questions not asked before", "fresh"),
      line("this bot, questions asked before", "again"),
      line("bare bot that echoes", "bare"),
      ratio("ratio, not asked before, median of the rounds", "fresh"),
      ratio("ratio, asked before, median of the rounds", "again"),
    ]);
  } finally {
    await Promise.all([ours.stop(), bare.stop()]);
  }
}

const questions = readQuestions()
  .filter(({ context }) => context.length === 0)
  .map(({ q }) => q);

let sent = 0;

/** The next of the questions, as it stands. */
function askedQuestion(): string {
  return questions[sent % questions.length] ?? "";
}

/** The next of the questions, in other capitals than before. */
function freshQuestion(): string {
  return inOtherCapitals(askedQuestion(), sent);
}

/** Keeps every connection busy for a round. */
async function turnsPerSecond({ port }: BotProcess, next: () => string): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const begun = performance.now();
  const counts = await Promise.all(
    range(connections).map(async () => {
      let count = 0;
      while (performance.now() - begun < roundMilliseconds) {
        await turn(agent, port, next());
        count += 1;
      }
      return count;
    }),
  );
  const seconds = (performance.now() - begun) / 1000;
  agent.destroy();
  return counts.reduce((sum, count) => sum + count, 0) / seconds;
}

/** One of many people writes a message. */
function turn(agent: Agent, port: number, text: string): Promise<void> {
  sent += 1;
  const body = JSON.stringify({
    ...activity(`someone-${sent % people}`, `m-${sent}`),
    type: "message",
    text,
  });
  return new Promise((resolve, reject) => {
    request(
      {
        agent,
        port,
        host: "127.0.0.1",
        path: "/api/messages",
        method: "POST",
        headers: { "content-type": "application/json", "content-length": Buffer.byteLength(body) },
      },
      (response) => {
        let reply = "";
        response
          .setEncoding("utf8")
          .on("data", (chunk: string) => {
            reply += chunk;
          })
          .on("end", () => {
            if (response.statusCode === 200 && reply.includes('"type":"message"')) resolve();
            else reject(new Error(`No reply but ${response.statusCode}: ${reply}`));
          });
      },
    )
      .on("error", reject)
      .end(body);
  });
}
