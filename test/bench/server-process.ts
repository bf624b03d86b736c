import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { get } from "node:http";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A server in a process of its own. */
export interface ServerProcess {
  readonly port: number;
  /** From the start of the process until it answered, in milliseconds. */
  readonly startMilliseconds: number;
  /** The processor time that it has used so far, in milliseconds. */
  cpuMilliseconds(): Promise<number>;
  stop(): Promise<void>;
}

const scripts = {
  ours: ["dist/src/main.js", "--dev"],
  bare: ["dist/test/bench/bare-bot.js"],
  connector: ["dist/test/bench/connector-process.js"],
};

/**
 * Starts this bot, with an empty store unless one is told that is to be kept, the bare one, or what stands in for Teams'
 * message service, and waits until it answers.
 */
export async function startProcess(
  which: keyof typeof scripts,
  environment: Readonly<Record<string, string>> = {},
): Promise<ServerProcess> {
  const port = await freePort();
  const kept = environment["STORE_DIR"];
  const store = kept ?? (await mkdtemp(join(tmpdir(), "bench-")));
  const begun = performance.now();
  const child = spawn(
    process.execPath,
    ["--import", "./dist/test/bench/report-cpu.js", ...scripts[which]],
    {
      env: { ...process.env, PORT: String(port), STORE_DIR: store, ...environment },
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    },
  );
  await healthy(port, child);
  const startMilliseconds = performance.now() - begun;
  return {
    port,
    startMilliseconds,
    cpuMilliseconds: async () => {
      const told = once(child, "message");
      child.send("cpu");
      const [{ user, system }] = (await told) as [NodeJS.CpuUsage];
      return (user + system) / 1000;
    },
    stop: async () => {
      child.kill("SIGKILL");
      await once(child, "exit");
      if (kept === undefined) await rm(store, { recursive: true, force: true });
    },
  };
}

async function healthy(port: number, child: ChildProcess): Promise<void> {
  while (child.exitCode === null) {
    if (await answers(port)) return;
    await new Promise((wake) => setTimeout(wake, 5));
  }
  throw new Error(`The bot ended with ${child.exitCode}`);
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    get({ port, host: "127.0.0.1", path: "/health", agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    }).on("error", () => {
      resolve(false);
    });
  });
}

/** A port that nothing listens to at the moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}
