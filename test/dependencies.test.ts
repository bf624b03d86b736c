import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, it } from "mocha";
import { root } from "./support/start-bot.js";

describe("what the program is installed from", () => {
  it("is fixed to the letter: every package has a version and a digest in the lock", async () => {
    const lock = JSON.parse(await readFile(join(root, "package-lock.json"), "utf8")) as {
      readonly packages: Readonly<Record<string, { version?: string; integrity?: string }>>;
    };
    const installed = Object.entries(lock.packages).filter(([path]) => path !== "");

    assert.ok(installed.length > 100);
    for (const [path, { version, integrity }] of installed) {
      assert.match(version ?? "", /^\d+\.\d+\.\d+/, path);
      assert.match(integrity ?? "", /^sha512-/, path);
    }
  });

  it("runs no scripts of packages while it is installed", async () => {
    assert.match(await readFile(join(root, ".npmrc"), "utf8"), /^ignore-scripts=true$/m);
  });
});
