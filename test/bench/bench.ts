import { spawnSync } from "node:child_process";
import { availableParallelism, cpus, loadavg, totalmem } from "node:os";
import { fileURLToPath } from "node:url";
import { benchAnswers } from "./answers.js";
import { benchGrowth } from "./growth.js";
import { benchReminders } from "./reminders.js";
import { benchStartUp } from "./start-up.js";
import { benchSubmits } from "./submits.js";
import { benchTurns } from "./turns.js";
import { benchWord } from "./word.js";

const parts: Readonly<Record<string, () => Promise<void>>> = {
  turns: benchTurns,
  answers: benchAnswers,
  growth: benchGrowth,
  "start-up": benchStartUp,
  submits: benchSubmits,
  word: benchWord,
  reminders: benchReminders,
};

const [name] = process.argv.slice(2);
const part = name === undefined ? undefined : parts[name];
if (part !== undefined) await part();
else if (name === undefined) runAll();
else {
  process.stderr.write(`There is no part ${name}. The parts: ${Object.keys(parts).join(", ")}\n`);
  process.exitCode = 2;
}

/** Each part in a process of its own, so that none finds another's memory and warm code. */
function runAll(): void {
  const [cpu] = cpus();
  const gigabytes = (totalmem() / 2 ** 30).toFixed(0);
  const load = loadavg()[0]?.toFixed(1) ?? "?";
  process.stdout.write(
    `Node ${process.version}, ${availableParallelism()} x ${cpu?.model ?? "?"}, ${gigabytes} GB, load ${load}\n` +
      "Ratios within this run tell; the times are this machine's, and other load on it shows in them.\n",
  );
  for (const each of Object.keys(parts)) {
    const { status } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), each], {
      stdio: "inherit",
    });
    if (status !== 0) process.exitCode = 1;
  }
}
