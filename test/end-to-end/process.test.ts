import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, describe, it } from "mocha";
import { root } from "../support/start-bot.js";

describe("the program", () => {
  let folder: string;
  const children: ChildProcess[] = [];

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "ok-assistenten-"));
  });

  afterEach(async () => {
    for (const child of children.splice(0)) child.kill("SIGKILL");
    await rm(folder, { recursive: true, force: true });
  });

  function run(args: readonly string[], environment: Record<string, string>) {
    const child = spawn(process.execPath, [join(root, "dist/src/main.js"), ...args], {
      env: { PATH: process.env["PATH"], STORE_DIR: folder, PORT: "0", ...environment },
    });
    children.push(child);
    return child;
  }

  /** What a process that ended said on standard error, and its exit code. */
  async function end(child: ReturnType<typeof run>): Promise<[string, unknown]> {
    const [output, exit] = await Promise.all([text(child.stderr), once(child, "exit")]);
    return [output, (exit as unknown[])[0]];
  }

  /** The log's line of the moment when the program began to listen. */
  async function listening(child: ReturnType<typeof run>): Promise<{ address: string }> {
    for await (const line of createInterface(child.stdout))
      if (line.includes("Listening")) return JSON.parse(line) as { address: string };
    throw new Error("The program ended before it listened");
  }

  it("starts alone for development, and stops cleanly when told to", async () => {
    const child = run(["--dev"], {});
    const { address } = await listening(child);
    assert.match(address, /^http:\/\/127\.0\.0\.1:\d+$/);
    assert.equal((await fetch(`${address}/health`)).status, 200);

    child.kill("SIGTERM");

    assert.deepEqual(await once(child, "exit"), [0, null]);
  });

  it("says loudly that development is without authentication", async () => {
    const child = run(["--dev"], {});
    const [chunk] = (await once(child.stdout, "data")) as [Buffer];

    assert.match(chunk.toString("utf8"), /AUTHENTICATION IS OFF/);
  });

  it("listens to this machine only without authentication, whatever is asked for", async () => {
    const { address } = await listening(run(["--dev"], { HOST: "0.0.0.0", BOT_ID: "id" }));

    assert.match(address, /^http:\/\/127\.0\.0\.1:/);
  });

  it("refuses to start in production without settings, and names them", async () => {
    const child = run([], {});
    const [output, code] = await end(child);

    assert.equal(code, 1);
    for (const name of ["BOT_ID", "BOT_PASSWORD", "ALLOWED_TENANTS"])
      assert.ok(output.includes(name), name);
  });

  it("lets no second process have the same store", async () => {
    await listening(run(["--dev"], {}));
    const second = run(["--dev"], {});
    const [output, code] = await end(second);

    assert.equal(code, 1);
    assert.match(output, /in use by another process/);
  });

  it("does not load the demo register in production, and turns away who has no token", async () => {
    const settings = {
      BOT_ID: "id",
      BOT_PASSWORD: "secret",
      BOT_TENANT_ID: "tenant",
      ALLOWED_TENANTS: "tenant",
      PUBLIC_URL: "https://bot.example",
      FILE_LINK_SECRET: "x".repeat(32),
      REGISTER_FILE: join(root, "data/demo/register.json"),
    };
    const child = run([], settings);
    const [output, code] = await end(child);

    assert.equal(code, 1);
    assert.match(output, /the demo register is not for production/);
  });
});
