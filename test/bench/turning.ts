import { Agent, request } from "node:http";
import { activity } from "../support/start-bot.js";
import type { ServerProcess } from "./server-process.js";
import { range } from "./statistics.js";

/** How fast a bot took turns, and the processor time that each cost it. */
export interface Pace {
  readonly turnsPerSecond: number;
  readonly cpuMillisecondsPerTurn: number;
}

/** What is sent and how it is answered. */
export interface Traffic {
  readonly connections: number;
  readonly people: number;
  readonly milliseconds: number;
  /** The next message; `number` is never the same twice. */
  readonly next: (number: number) => string;
  /** Where replies go; undefined: they come back in the response to the message. */
  readonly serviceUrl: string | undefined;
}

/** Keeps every connection busy for a while. */
export async function keepBusy(bot: ServerProcess, traffic: Traffic): Promise<Pace> {
  const { connections, milliseconds } = traffic;
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const cpuBefore = await bot.cpuMilliseconds();
  const begun = performance.now();
  const counts = await Promise.all(
    range(connections).map(async () => {
      let count = 0;
      while (performance.now() - begun < milliseconds) {
        await turn(agent, bot.port, traffic);
        count += 1;
      }
      return count;
    }),
  );
  const seconds = (performance.now() - begun) / 1000;
  const cpu = (await bot.cpuMilliseconds()) - cpuBefore;
  agent.destroy();
  const turns = counts.reduce((sum, count) => sum + count, 0);
  return { turnsPerSecond: turns / seconds, cpuMillisecondsPerTurn: cpu / turns };
}

let sent = 0;

/** One of many people writes a message; resolves when the bot is done with it. */
function turn(agent: Agent, port: number, { people, next, serviceUrl }: Traffic): Promise<void> {
  sent += 1;
  const body = JSON.stringify({
    ...activity(`someone-${sent % people}`, `m-${sent}`),
    ...(serviceUrl !== undefined && { serviceUrl, deliveryMode: undefined }),
    type: "message",
    text: next(sent),
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
            const isAnswered = serviceUrl !== undefined || reply.includes('"type":"message"');
            if (response.statusCode === 200 && isAnswered) resolve();
            else reject(new Error(`No reply but ${response.statusCode}: ${reply}`));
          });
      },
    )
      .on("error", reject)
      .end(body);
  });
}
