import assert from "node:assert/strict";
import { once } from "node:events";
import { cp, readdir, rm } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { after, afterEach, before, describe, it } from "mocha";
import { type DemoOptions, type RunningDemo, startDemo } from "../support/start-demo.js";
import { storeFolder } from "../support/store-folder.js";

describe("npm start", () => {
  const started: RunningDemo[] = [];

  async function start(options?: DemoOptions): Promise<RunningDemo> {
    const demo = await startDemo(options);
    started.push(demo);
    return demo;
  }

  afterEach(async () => {
    await Promise.all(started.splice(0).map((demo) => demo.end()));
  });

  describe("while it runs", () => {
    let demo: RunningDemo;

    before(async () => {
      demo = await startDemo();
    });

    after(() => demo.end());

    it("has bot and Playground, and has said who, which day and where", async () => {
      assert.match(demo.output(), /Du är +Region Östergötland \(demo\)/);
      assert.match(demo.output(), /Dagen är +24 november 2025/);
      assert.equal((await fetch(`${demo.botUrl}/health`)).status, 200);
      assert.match(await (await fetch(demo.playgroundUrl)).text(), /<html/);
    });

    it("lets nobody but this machine reach the Playground", async () => {
      // The whole of 127/8 is this machine: a server bound to every address answers there too, one bound to 127.0.0.1 not.
      assert.equal(await answers(demo.playgroundUrl.replace("127.0.0.1", "127.0.0.2")), false);
    });

    it("lets no other have its store, which says so", async () => {
      const other = await start({ storeFolder: demo.storeFolder });

      assert.equal(await other.ended, 1);
      assert.ok(other.output().includes(`använder redan mappen ${demo.storeFolder}`));
    });
  });

  it("takes person and day", async () => {
    const demo = await start({ words: ["--as", "gäst", "--today", "2025-12-02"] });

    assert.match(demo.output(), /Du är +Gäst \(demo\)/);
    assert.match(demo.output(), /Dagen är +2 december 2025/);
  });

  it("sends nothing to a chat of an earlier Playground, where nobody would see it", async () => {
    const folder = await storeFolder();
    const addresses = join(folder, "addresses");
    await cp(resolve("test/fixtures/store/1/addresses"), addresses, { recursive: true });
    assert.notDeepEqual(await readdir(addresses), []);

    const demo = await start({ storeFolder: folder });

    assert.deepEqual(await readdir(addresses), []);
    await demo.end();
    await rm(folder, { recursive: true });
  });

  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    it(`stops both at ${signal} and leaves nothing behind`, async () => {
      const demo = await start();

      assert.equal(await demo.end(signal), 0);

      assert.match(demo.output(), /är stoppad\.\n$/);
      assert.equal(await answers(demo.botUrl), false);
      assert.equal(await answers(demo.playgroundUrl), false);
    });

  it("stops both when npm is ended, whose shell tells its children nothing", async () => {
    const demo = await start({ asNpmDoes: true });

    assert.equal(await demo.end("SIGTERM"), null);

    assert.match(demo.output(), /är stoppad\.\n$/);
    assert.equal(await answers(demo.playgroundUrl), false);
  });

  it("takes the Playground along even when it is killed", async () => {
    const demo = await start();

    assert.equal(await demo.end("SIGKILL"), null);

    while (await answers(demo.playgroundUrl)) await pause(50);
  });

  it("says which people there are and stops with 2", async () => {
    const demo = await start({ words: ["--as", "chef"] });

    assert.equal(await demo.ended, 2);
    assert.match(demo.output(), /Det finns ingen ”chef” i demon/);
    for (const person of ["rö", "rjl", "rkl", "projektledare", "koordinator", "ekonomi", "gäst"])
      assert.ok(demo.output().includes(`--as ${person} `), person);
  });

  it("says what is wrong with a day or an option and stops with 2", async () => {
    for (const [words, message] of [
      [["--today", "24 nov"], /”24 nov” är ingen dag\. Skriv år-månad-dag/],
      [["--dag"], /Valet ”--dag” finns inte\./],
    ] as const) {
      const demo = await start({ words });
      assert.equal(await demo.ended, 2);
      assert.match(demo.output(), message);
    }
  });

  it("shows its options", async () => {
    const demo = await start({ words: ["--help"] });

    assert.equal(await demo.ended, 0);
    assert.match(demo.output(), /--today 2025-11-24/);
  });

  it("says that the port is taken", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const { port } = other.address() as AddressInfo;
    try {
      const demo = await start({ environment: { PORT: String(port) } });

      assert.equal(await demo.ended, 1);
      assert.match(demo.output(), new RegExp(`Port ${port} används redan`));
    } finally {
      other.close();
    }
  });
});

/** Whether something answers at an address. */
async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    () => true,
    () => false,
  );
}
