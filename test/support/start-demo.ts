import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const program = fileURLToPath(new URL("../../src/start.js", import.meta.url));

export interface DemoOptions {
  /** The words after `npm start --`. */
  readonly words?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** Keep the store of an earlier demo. */
  readonly storeFolder?: string;
  /** Start it as npm does: as the child of a shell, which is then what a signal reaches. */
  readonly asNpmDoes?: boolean;
}

/**
 * Starts the program of `npm start` as a process of its own, on free ports, with a store of its own and no browser.
 * Resolves when it has said that it runs, or has ended.
 */
export async function startDemo({
  words = [],
  environment = {},
  storeFolder,
  asNpmDoes = false,
}: DemoOptions = {}) {
  const folder = storeFolder ?? (await mkdtemp(join(tmpdir(), "ok-assistenten-")));
  const [file, ...parameters] = commandOf(words, asNpmDoes);
  const child = spawn(file, parameters, {
    env: {
      ...process.env,
      npm_lifecycle_event: asNpmDoes ? "start" : undefined,
      PORT: "0",
      STORE_DIR: folder,
      // What comes unasked comes in the way of what a test has asked for.
      REMINDERS: "off",
      ...environment,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  // Nothing is left running when a test fails before it ends the demo.
  const kill = (): void => void child.kill("SIGKILL");
  process.once("exit", kill);
  let output = "";
  const ended = once(child, "close").then(([code]) => {
    process.off("exit", kill);
    return code as number | null;
  });
  const running = new Promise<void>((resolve) => {
    const read = (chunk: Buffer): void => {
      output += chunk.toString("utf8");
      if (/Stoppa med Ctrl-C\.$/m.test(output)) resolve();
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
  });
  await Promise.race([running, ended]);
  const [playgroundUrl = "", botUrl = ""] = output.match(/http:\/\/\S+/g) ?? [];
  return {
    botUrl,
    playgroundUrl,
    storeFolder: folder,
    /** Everything that it has written in the console so far. */
    output: () => output,
    /** Sends a signal and resolves with the exit code; null when the signal killed it. */
    end: async (signal: NodeJS.Signals = "SIGTERM") => {
      child.kill(signal);
      const code = await ended;
      if (storeFolder === undefined) await rm(folder, { recursive: true, force: true });
      return code;
    },
    /** The exit code, when it has ended by itself. */
    ended,
  };
}

function commandOf(words: readonly string[], asNpmDoes: boolean): readonly [string, ...string[]] {
  const command = [process.execPath, program, "--no-open", ...words] as const;
  return asNpmDoes ? ["sh", "-c", 'true && "$@"', "sh", ...command] : command;
}

export type RunningDemo = Awaited<ReturnType<typeof startDemo>>;
