import type { AdaptiveCard } from "../../bot/reply.js";
import { freePort, startBotProcess } from "../bench/bot-process.js";
import { pressed } from "./card-reader.js";
import { readQuestions } from "./questions.js";
import { activity, people, type SentActivity } from "./start-bot.js";

/** What a bot under load was seen to do. */
export interface LoadCount {
  readonly seconds: number;
  readonly turns: number;
  readonly saved: number;
  /** Turns and saves that were not answered as they should be. */
  readonly failed: number;
  readonly milliseconds: { readonly median: number; readonly p99: number; readonly most: number };
  /** The process' memory in MiB after each tenth of the time. */
  readonly memory: readonly number[];
}

/** How many people ask. */
const askers = 200;

/** Between two drafts that are saved, in turns. */
const turnsPerSave = 100;

/**
 * Asks a bot in a process of its own so many questions a second, whether it keeps up or not, and saves drafts beside it.
 */
export async function load(perSecond: number, minutes: number): Promise<LoadCount> {
  const metricsPort = await freePort();
  const bot = await startBotProcess("ours", { METRICS_PORT: String(metricsPort) });
  const questions = readQuestions().map(({ q }) => q);
  const times: number[] = [];
  const memory: number[] = [];
  const under: Promise<void>[] = [];
  const total = Math.round(perSecond * minutes * 60);
  let [failed, saved] = [0, 0];
  const counted = async (work: Promise<boolean>): Promise<void> => {
    const begun = performance.now();
    if (!(await work.catch(() => false))) failed += 1;
    times.push(performance.now() - begun);
  };
  const begun = performance.now();
  try {
    for (let turn = 0; turn < total; turn += 1) {
      await until(begun + (turn * 1000) / perSecond);
      const asked = `${questions[turn % questions.length] ?? ""} ${turn % 97}`;
      under.push(counted(ask(bot.port, `asker-${turn % askers}`, asked, turn)));
      if (turn % turnsPerSave === 0) {
        saved += 1;
        under.push(counted(save(bot.port, turn)));
      }
      if ((turn + 1) % Math.ceil(total / 10) === 0) memory.push(await memoryOf(metricsPort));
      if (under.length > 1000) await Promise.all(under.splice(0, 500));
    }
    await Promise.all(under);
  } finally {
    await bot.stop();
  }
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number): number => Math.round(sorted[Math.floor(sorted.length * share)] ?? 0);
  return {
    seconds: Math.round((performance.now() - begun) / 1000),
    turns: total,
    saved,
    failed,
    milliseconds: { median: at(0.5), p99: at(0.99), most: Math.round(sorted.at(-1) ?? 0) },
    memory,
  };
}

async function until(instant: number): Promise<void> {
  const left = instant - performance.now();
  if (left > 0) await new Promise((resolve) => setTimeout(resolve, left));
}

function post(port: number, body: object): Promise<Response> {
  return fetch(`http://127.0.0.1:${port}/api/messages`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
}

async function say(port: number, userId: string, text: string, id: string) {
  const response = await post(port, { ...activity(userId, id), type: "message", text });
  const { activities } = (await response.json()) as { readonly activities: SentActivity[] };
  return activities.find(({ type }) => type === "message");
}

async function ask(port: number, userId: string, text: string, turn: number): Promise<boolean> {
  const reply = await say(port, userId, text, `q${turn}`);
  return reply !== undefined && !(reply.text ?? "").includes("felnummer");
}

/** Opens a report, writes something and saves it: on the disk before it is answered. */
async function save(port: number, turn: number): Promise<boolean> {
  const opened = await say(port, people.ro, "kort rapport", `s${turn}`);
  const card = opened?.attachments?.[0]?.content as AdaptiveCard;
  const { verb, data } = pressed(card, "Spara utkast", { "activities.0.activity": `Sak ${turn}` });
  const response = await post(port, {
    ...activity(people.ro, `p${turn}`),
    deliveryMode: undefined,
    type: "invoke",
    name: "adaptiveCard/action",
    value: { action: { type: "Action.Execute", verb, data } },
  });
  return response.ok && (await response.text()).includes(`Sak ${turn}`);
}

async function memoryOf(port: number): Promise<number> {
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  const bytes = /^process_resident_memory_bytes (\S+)$/m.exec(text)?.[1];
  return Math.round(Number(bytes) / 1024 / 1024);
}
