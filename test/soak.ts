import { spawnSync } from "node:child_process";
import { crash } from "./support/crash.js";
import { load } from "./support/load.js";

// Runs that are too long for the suite, in sizes of one's own:
//   npm run soak -- kills 1000      kills a process that takes submissions so many times
//   npm run soak -- load 30 50      asks so many minutes, so many times a second, beside reports that are handed in
//   npm run soak -- fuzz 1000000    sends so many made-up bodies
const [kind = "kills", ...sizes] = process.argv.slice(2);
const [first, second] = sizes.map(Number);

switch (kind) {
  case "kills":
    print(await crash(first ?? 1000, Math.random));
    break;
  case "load":
    print(await load(second ?? 50, first ?? 30, print));
    break;
  case "fuzz": {
    const test = "dist/test/end-to-end/fuzz.test.js";
    const words = ["node_modules/mocha/bin/mocha.js", "--no-package", "--timeout", "0", test];
    const env = { ...process.env, FUZZ_BODIES: String(first ?? 1_000_000) };
    process.exitCode = spawnSync(process.execPath, words, { env, stdio: "inherit" }).status ?? 1;
    break;
  }
  default:
    process.stderr.write("kills [TIMES], load [MINUTES] [PER SECOND] or fuzz [BODIES]\n");
    process.exitCode = 2;
}

function print(count: object): void {
  process.stdout.write(`${JSON.stringify(count)}\n`);
}
