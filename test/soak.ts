import { crash } from "./support/crash.js";

// Kills a process that takes submissions a thousand times, or as many as the first argument says.
const kills = Number(process.argv[2] ?? 1000);
const count = await crash(kills, Math.random);
process.stdout.write(`${JSON.stringify(count)}\n`);
