import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import appManifest from "@microsoft/app-manifest";
import { unzipSync } from "fflate";
import { before, describe, it } from "mocha";
import { PNG } from "pngjs";

const botId = "11111111-2222-3333-4444-555555555555";

/** Makes a package as `npm run package` does and returns its files by name. */
async function makePackage(environment: Record<string, string>): Promise<Record<string, Buffer>> {
  const folder = await mkdtemp(join(tmpdir(), "ok-assistenten-"));
  const file = join(folder, "app.zip");
  const { PATH } = process.env;
  await promisify(execFile)(process.execPath, ["appPackage/make-package.mjs", file], {
    env: { PATH, ...environment },
  });
  const files = unzipSync(await readFile(file));
  await rm(folder, { recursive: true });
  return Object.fromEntries(
    Object.entries(files).map(([name, bytes]) => [name, Buffer.from(bytes)]),
  );
}

interface Manifest {
  readonly manifestVersion: string;
  readonly id: string;
  readonly icons: { readonly color: string; readonly outline: string };
  readonly bots: readonly {
    readonly botId: string;
    readonly commandLists: readonly { readonly commands: readonly object[] }[];
  }[];
  readonly validDomains: readonly string[];
}

describe("the app package for Teams", () => {
  let files: Record<string, Buffer>;
  let text: string;
  let manifest: Manifest;

  before(async () => {
    files = await makePackage({ BOT_ID: botId, PUBLIC_URL: "https://bot.example.org:8443/" });
    text = String(files["manifest.json"]);
    manifest = JSON.parse(text) as Manifest;
  });

  it("has a manifest that satisfies Teams' schema", async () => {
    const errors = await appManifest.AppManifestUtils.validateAgainstSchema(
      manifest as never,
      await officialSchema(manifest.manifestVersion),
    );

    assert.deepEqual(errors, []);
  });

  it("would be told of a fault by the schema", async () => {
    const errors = await appManifest.AppManifestUtils.validateAgainstSchema(
      { ...manifest, id: "${{TEAMS_APP_ID}}" } as never,
      await officialSchema(manifest.manifestVersion),
    );

    assert.equal(errors.length, 1);
  });

  it("fills in the bot's id and domain", () => {
    assert.equal(manifest.id, botId);
    assert.equal(manifest.bots[0]?.botId, botId);
    assert.deepEqual(manifest.validDomains, ["bot.example.org"]);
    assert.doesNotMatch(text, /\$\{/);
  });

  it("takes an app id of its own", async () => {
    const appId = "66666666-7777-8888-9999-000000000000";
    const other = await makePackage({ BOT_ID: botId, TEAMS_APP_ID: appId });

    assert.match(String(other["manifest.json"]), new RegExp(`"id": "${appId}"`));
  });

  it("makes a package with placeholders when nothing is set", async () => {
    const other = await makePackage({});

    assert.match(String(other["manifest.json"]), /"id": "00000000-0000-0000-0000-000000000000"/);
  });

  it("keeps to Teams' number of prompts", () => {
    const lists = manifest.bots.flatMap(({ commandLists }) => commandLists);

    assert.ok(lists.length <= 3);
    for (const { commands } of lists) assert.ok(commands.length <= 12);
  });

  it("has the icons in Teams' sizes, the outline in white on nothing", () => {
    const color = PNG.sync.read(files[manifest.icons.color] ?? Buffer.alloc(0));
    const outline = PNG.sync.read(files[manifest.icons.outline] ?? Buffer.alloc(0));

    assert.deepEqual([color.width, color.height], [192, 192]);
    assert.deepEqual([outline.width, outline.height], [32, 32]);
    const pixels = Array.from({ length: 32 * 32 }, (_, index) => [
      ...outline.data.subarray(index * 4, index * 4 + 4),
    ]);
    assert.ok(pixels.every(([red, green, blue]) => red === 255 && green === 255 && blue === 255));
    assert.ok(pixels.some(([, , , alpha]) => alpha === 255));
    assert.ok(pixels.some(([, , , alpha]) => alpha === 0));
  });
});

async function officialSchema(version: string): Promise<never> {
  const main = createRequire(import.meta.url).resolve("@microsoft/app-manifest");
  const file = join(dirname(main), `json-schemas/teams/v${version}/MicrosoftTeams.schema.json`);
  return JSON.parse(await readFile(file, "utf8")) as never;
}
