import assert from "node:assert/strict";
import { readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, it } from "mocha";
import { createLogger } from "../../src/adapters/logger.js";
import { startProductionBot } from "../support/production-bot.js";
import { activity, people, startBot } from "../support/start-bot.js";
import { storeFolder as newFolder } from "../support/store-folder.js";
import { createTokenSigner, startTokenIssuer } from "../support/token-issuer.js";

describe("the program's log", () => {
  let storeFolder: string;
  let text: string;
  const logger = createLogger("info", {
    write: (line) => {
      text += line;
    },
  });

  beforeEach(async () => {
    storeFolder = await newFolder();
    text = "";
  });

  afterEach(() => rm(storeFolder, { recursive: true }));

  const entries = (): readonly Record<string, unknown>[] =>
    text
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, unknown>);

  function assertNobodyIn(): void {
    for (const id of [
      ...Object.values(people),
      ...Object.values(people).map((one) => `chat-${one}`),
    ])
      assert.ok(!text.includes(id), text);
  }

  it("tells of every refusal by an alias: a command, a button, another's card", async () => {
    const bot = await startBot({ storeFolder, logger });
    await bot.say(people.ro, "logg");
    await bot.press(people.stranger, "form.submit");
    const card = { form: "2025/kort-rapport", step: "1", go: "", nonce: "forged", base: "0.0" };
    const forged = { ...card, subject: "rjl" };
    await bot.press(people.ro, "form.submit", forged);
    await fetch(`${bot.address}/files/made.up`);
    await bot.stop();

    const refused = entries().filter(({ msg }) => msg === "Someone was refused");
    assert.deepEqual(
      refused.map(({ act, why }) => [act, why]),
      [
        ["audit-log", "not-allowed"],
        ["form.submit", "not-allowed"],
        ["form.submit", "not-your-subject"],
        ["file.open", "unknown"],
      ],
    );
    for (const { by } of refused.slice(0, 3)) assert.match(String(by), /^person-[0-9a-f]{16}$/);
    assert.equal(refused[0]?.["by"], refused[2]?.["by"]);
    assertNobodyIn();
  });

  it("names no person where a file that is about them is damaged, or cannot be written", async () => {
    const first = await startBot({ storeFolder, logger });
    await first.say(people.ro, "hjälp");
    await first.stop();
    for (const kind of ["addresses", "persons"])
      for (const name of await readdir(join(storeFolder, kind)))
        await writeFile(join(storeFolder, kind, name), "{");
    const path = join(storeFolder, "choices", `${people.ro}.json.new`);
    logger.error("Something failed", new Error(`ENOSPC: no space left on device, open '${path}'`));

    await (await startBot({ storeFolder, logger })).stop();

    assert.match(text, /"file":"addresses\/\*\.json"/);
    assert.match(text, /choices\/\*\.json\.new/);
    assertNobodyIn();
  });

  it("has no secret and no token, of a sender who is let in or not", async () => {
    const issuer = await startTokenIssuer();
    const bot = await startProductionBot(issuer.metadataUrl, { logger });
    const serviceUrl = "https://smba.trafficmanager.net/emea/";
    const soon = Math.floor(Date.now() / 1000) + 600;
    const claims = {
      iss: "https://api.botframework.com",
      aud: "bot-id",
      serviceurl: serviceUrl,
      nbf: soon - 1200,
      exp: soon,
    };
    const tokens = [issuer.sign(claims), createTokenSigner().sign(claims)];
    for (const token of tokens)
      await bot.post(
        {
          ...activity(people.ro, "1"),
          deliveryMode: undefined,
          type: "message",
          text: "hej",
          serviceUrl,
        },
        { authorization: `Bearer ${token}` },
      );
    await bot.stop();
    issuer.stop();

    assert.match(text, /A reply could not be sent/);
    assert.match(text, /without a token of Teams' service/);
    for (const token of tokens)
      for (const part of token.split(".").slice(1)) assert.ok(!text.includes(part));
    assert.ok(!text.includes("hemligt lösenord"));
    assertNobodyIn();
  });

  it("has nothing of an error but what it is called, says and where it comes from", () => {
    const request = { headers: { authorization: "Bearer abc" } };
    const cause = Object.assign(new Error("inner", { cause: "told" }), { request });
    logger.error(
      "m",
      Object.assign(new Error("outer", { cause }), { request, statusCode: 401, code: "E" }),
    );
    logger.error("m", "no error");

    assert.doesNotMatch(text, /abc/);
    const [outer, other] = entries().map(({ err }) => err as Record<string, unknown>);
    assert.deepEqual(
      [outer?.["message"], outer?.["statusCode"], outer?.["code"]],
      ["outer", 401, "E"],
    );
    assert.match(JSON.stringify(outer?.["cause"]), /inner.*told/);
    assert.equal(other?.["message"], "no error");
  });
});
