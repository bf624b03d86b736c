import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import PQueue from "p-queue";
import { freePort, startProcess } from "../bench/server-process.js";
import { createChat } from "./chat.js";
import { createHandingIn, reportersRegister } from "./handing-in.js";
import { readQuestions } from "./questions.js";
import { type Speaker, speakTo } from "./start-bot.js";

/** What a bot under load was seen to do. */
export interface LoadCount {
  readonly seconds: number;
  /** Questions asked: fewer than were to be when the bot did not keep up. */
  readonly turns: number;
  /** Reports whose receipts came, all of them found whole in the end. */
  readonly submitted: number;
  /** Questions and reports that were not answered as they should be. */
  readonly failed: number;
  /** What went wrong, and how often. */
  readonly failures: Readonly<Record<string, number>>;
  /** How long questions took. */
  readonly milliseconds: { readonly median: number; readonly p99: number; readonly most: number };
  /** The process' memory in MiB after each tenth of the time. */
  readonly memory: readonly number[];
}

/** How many people ask, and how many of them may wait for an answer at once. */
const askers = 200;
const mostWaiting = 32;

/** Between two reports that are handed in, in turns. */
const turnsPerReport = 100;

/**
 * Asks a bot in a process of its own so many questions a second, or as many as it keeps up with, and hands in reports
 * beside it. In the end the process is killed and started again, and every report that it gave a receipt for must be there.
 *
 * @param tell - told after each tenth how it stands
 */
export async function load(
  perSecond: number,
  minutes: number,
  tell: (standing: object) => void,
): Promise<LoadCount> {
  const folder = await mkdtemp(join(tmpdir(), "load-"));
  const metricsPort = await freePort();
  const environment = await settings(folder, metricsPort);
  const bot = await startProcess("ours", environment);
  const speaker = speakTo(`http://127.0.0.1:${bot.port}`);
  const reports = createHandingIn(createChat(speaker));
  const questions = readQuestions().map(({ q }) => q);
  const tally = createTally();
  const memory: number[] = [];
  const people = new PQueue({ concurrency: mostWaiting });
  const begun = performance.now();
  const tenth = minutes * 6000;
  let turns = 0;
  try {
    for (; performance.now() < begun + 10 * tenth; turns += 1) {
      await until(begun + (turns * 1000) / perSecond);
      await people.onSizeLessThan(1);
      const [turn, asked] = [turns, `${questions[turns % questions.length] ?? ""} ${turns % 97}`];
      void people.add(() => tally.timed(ask(speaker, `asker-${turn % askers}`, asked)));
      if (turn % turnsPerReport === 0) void tally.counted(reports.handIn(turn / turnsPerReport));
      if (performance.now() < begun + (memory.length + 1) * tenth) continue;
      memory.push(await memoryOf(metricsPort));
      tell({ turns, memory: memory.at(-1), ...tally.sum() });
    }
    await people.onIdle();
    await tally.settled();
  } finally {
    await bot.stop();
  }
  const seconds = Math.round((performance.now() - begun) / 1000);
  await restartOnce(environment);
  const submitted = await reports.check(environment.STORE_DIR);
  await rm(folder, { recursive: true });
  return { seconds, turns, submitted, ...tally.sum(), memory };
}

/** Counts what goes wrong, and how long things take. */
function createTally() {
  const times: number[] = [];
  const failures: Record<string, number> = {};
  const under = new Set<Promise<void>>();
  const note = async (work: Promise<boolean>): Promise<void> => {
    const failure = await work.then(
      (isRight) => (isRight ? undefined : "answered wrongly"),
      (error: unknown) => reasonOf(error),
    );
    if (failure !== undefined) failures[failure] = (failures[failure] ?? 0) + 1;
  };
  const counted = async (work: Promise<boolean>): Promise<void> => {
    const noted = note(work);
    under.add(noted);
    await noted;
    under.delete(noted);
  };
  return {
    counted,
    timed: async (work: Promise<boolean>): Promise<void> => {
      const begun = performance.now();
      await counted(work);
      times.push(performance.now() - begun);
    },
    settled: async (): Promise<void> => {
      await Promise.all(under);
    },
    sum: (): Pick<LoadCount, "failed" | "failures" | "milliseconds"> => ({
      failed: Object.values(failures).reduce((sum, times) => sum + times, 0),
      failures: { ...failures },
      milliseconds: spread(times),
    }),
  };
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? error.cause.message : "";
  return `${error.message} ${cause}`.trim().slice(0, 100);
}

async function settings(folder: string, metricsPort: number) {
  const REGISTER_FILE = join(folder, "register.json");
  await writeFile(REGISTER_FILE, JSON.stringify(reportersRegister));
  const METRICS_PORT = String(metricsPort);
  // Nobody's chat is anywhere that a reminder could be sent to.
  return {
    STORE_DIR: join(folder, "store"),
    REGISTER_FILE,
    METRICS_PORT,
    REMINDERS: "off",
    TODAY: "2025-11-24",
  };
}

/** Starts the bot again on the store of one that was killed, and stops it. */
async function restartOnce(environment: Awaited<ReturnType<typeof settings>>): Promise<void> {
  // The lock of the process that was killed; the program takes it over by itself after ten seconds.
  const unlock = (): Promise<void> =>
    rm(`${environment.STORE_DIR}.lock`, { recursive: true, force: true });
  await unlock();
  await (await startProcess("ours", environment)).stop();
  await unlock();
}

function spread(times: readonly number[]): LoadCount["milliseconds"] {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number): number => Math.round(sorted[Math.floor(sorted.length * share)] ?? 0);
  return { median: at(0.5), p99: at(0.99), most: Math.round(sorted.at(-1) ?? 0) };
}

async function until(instant: number): Promise<void> {
  const left = instant - performance.now();
  if (left > 0) await new Promise((resolve) => setTimeout(resolve, left));
}

async function ask(speaker: Speaker, userId: string, text: string): Promise<boolean> {
  const [reply] = await speaker.say(userId, text);
  return reply !== undefined && !(reply.text ?? "").includes("felnummer");
}

async function memoryOf(port: number): Promise<number> {
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  const bytes = /^process_resident_memory_bytes (\S+)$/m.exec(text)?.[1];
  return Math.round(Number(bytes) / 1024 / 1024);
}
