import { Agent, request } from "node:http";
import { activity } from "../support/start-bot.js";
import { readQuestions } from "../support/questions.js";
import { type BotProcess, startBotProcess } from "./bot-process.js";
import { print, ratioLine } from "./report.js";
import { inTurn, range, sampleOf } from "./statistics.js";

const connections = 8;
const people = 200;
const rounds = 12;
const roundMilliseconds = 1500;

/** Turns per second over HTTP beside a bot on the same stack that echoes: rounds of each by turns, the same questions. */
export async function benchTurns(): Promise<void> {
  const [ours, bare] = await inTurn(["ours", "bare"] as const, startBotProcess);
  if (ours === undefined || bare === undefined) throw new Error("A bot is missing");
  try {
    await inTurn([ours, bare, ours, bare], (bot) => turnsPerSecond(bot));
    const pairs = await inTurn(range(rounds), async () => ({
      ours: await turnsPerSecond(ours),
      bare: await turnsPerSecond(bare),
    }));
    const ratios = sampleOf(pairs.map((pair) => pair.ours / pair.bare));
    const perSecond = (of: "ours" | "bare"): string =>
      `${sampleOf(pairs.map((pair) => pair[of])).median.toFixed(0)} turns/s`;
    print(`Turns over HTTP, ${connections} connections, real questions`, [
      { what: "this bot", value: perSecond("ours"), samples: rounds },
      { what: "bare bot that echoes", value: perSecond("bare"), samples: rounds },
      ratioLine("ratio, median of the rounds", ratios.median, { atLeast: 0.8 }, rounds),
    ]);
  } finally {
    await Promise.all([ours.stop(), bare.stop()]);
  }
}

const questions = readQuestions()
  .filter(({ context }) => context.length === 0)
  .map(({ q }) => q);

let sent = 0;

/** Keeps every connection busy for a round. */
async function turnsPerSecond({ port }: BotProcess): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const begun = performance.now();
  const counts = await Promise.all(
    range(connections).map(async () => {
      let count = 0;
      while (performance.now() - begun < roundMilliseconds) {
        await turn(agent, port);
        count += 1;
      }
      return count;
    }),
  );
  const seconds = (performance.now() - begun) / 1000;
  agent.destroy();
  return counts.reduce((sum, count) => sum + count, 0) / seconds;
}

/** One of many people asks a question, in other capitals each time, so that no two are the same. */
function turn(agent: Agent, port: number): Promise<void> {
  sent += 1;
  const body = JSON.stringify({
    ...activity(`someone-${sent % people}`, `m-${sent}`),
    type: "message",
    text: inOtherCapitals(questions[sent % questions.length] ?? "", sent),
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

/** The same text with other letters in upper case, by the bits of a number. */
export function inOtherCapitals(text: string, number: number): string {
  return Array.from(text, (letter, index) =>
    (number >> (index % 20)) % 2 === 1 ? letter.toUpperCase() : letter,
  ).join("");
}
