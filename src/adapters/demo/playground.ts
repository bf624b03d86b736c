import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import process from "node:process";

export interface PlaygroundSettings {
  /** Address that the bot listens on: "http://127.0.0.1:3978". */
  readonly botUrl: string;
  /** Port to prefer; another free one when it is taken. */
  readonly port: number;
  /** What `playgroundConfig` returns. */
  readonly config: unknown;
  /** Inherited by the process, to find its way on this machine. */
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Microsoft 365 Agents Playground, running: Teams' place in a browser, for one person on this machine. */
export interface Playground {
  readonly url: string;
  /** Resolves when it has ended, whoever ended it. */
  readonly ended: Promise<void>;
  /** Ends it and takes away its files. */
  stop(): Promise<void>;
}

/** Starts the Playground on loopback, without telemetry. The bot must listen already. Throws when it ends at once. */
export async function startPlayground(settings: PlaygroundSettings): Promise<Playground> {
  const folder = await mkdtemp(join(tmpdir(), "playground-"));
  await writeFile(join(folder, "config.json"), JSON.stringify(settings.config));
  const child = spawn(process.execPath, programArguments(settings), {
    env: environmentOf(settings, folder),
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    // A group of its own: Ctrl-C reaches the process that started it only, which ends it in order.
    detached: true,
    windowsHide: true,
  });
  const ended = once(child, "exit").then(() => rm(folder, { recursive: true, force: true }));
  const port = await portOf(child, ended);
  return {
    url: `http://127.0.0.1:${port}`,
    ended,
    stop: async () => {
      child.kill();
      await ended;
    },
  };
}

function playgroundProgram(): string {
  const packageFile = createRequire(import.meta.url).resolve(
    "@microsoft/m365agentsplayground/package.json",
  );
  return join(dirname(packageFile), "cli.js");
}

function programArguments({ botUrl, port }: PlaygroundSettings): string[] {
  const endpoint = ["--app-endpoint", `${botUrl}/api/messages`, "--channel-id", "msteams"];
  const preload = ["--import", new URL("playground-preload.js", import.meta.url).href];
  const start = ["start", "--port", String(port), "--disable-telemetry"];
  return [...preload, playgroundProgram(), ...start, ...endpoint];
}

/** With Swedish time, which the activities then tell as the sender's. */
function environmentOf({ environment }: PlaygroundSettings, folder: string): NodeJS.ProcessEnv {
  return {
    ...environment,
    M365_AGENTS_PLAYGROUND_CONFIG_PATH: join(folder, "config.json"),
    M365_AGENTS_PLAYGROUND_LOGFILE: join(folder, "playground.log"),
    SEND_INSTALLATION_ACTIVITY: "true",
    TEAMSAPPTESTER_BROWSER: "none",
    TZ: "Europe/Stockholm",
  };
}

/** The port that the Playground says it listens on. */
async function portOf(child: ChildProcess, ended: Promise<void>): Promise<number> {
  let output = "";
  const port = new Promise<number>((resolve) => {
    const read = (chunk: Buffer): void => {
      output += chunk.toString("utf8");
      const found = /Listening on (\d+)/.exec(output)?.[1];
      if (found !== undefined) resolve(Number(found));
    };
    child.stdout?.on("data", read);
    child.stderr?.on("data", read);
  });
  const failure = ended.then(() => {
    throw new Error(`The Agents Playground did not start:\n${output}`);
  });
  return Promise.race([port, failure]);
}
