import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, describe, it } from "mocha";
import { textOf } from "../support/card-reader.js";
import { assertGoodCard } from "../support/cards.js";
import { createChat } from "../support/chat.js";
import { people, type RunningBot, type SearchResult, startBot } from "../support/start-bot.js";

const { coordinator, projectLead, ro, stranger } = people;

describe("looking up facts from the message box of any chat", () => {
  let bot: RunningBot;

  before(async () => {
    bot = await startBot({ clock: () => new Date("2025-08-20T09:00:00Z") });
  });

  after(() => bot.stop());

  async function search(
    userId: string,
    query: string,
    more: object = {},
  ): Promise<SearchResult | undefined> {
    const parameters = [{ name: "query", value: query }];
    const value = { commandId: "facts", parameters, queryOptions: { skip: 0, count: 25 }, ...more };
    return (await bot.search(userId, value)).composeExtension;
  }

  const shown = (result: SearchResult | undefined): readonly string[] =>
    (result?.attachments ?? []).map(({ content }) => textOf(content).replaceAll("\u00a0", " "));

  it("gives at most ten cards, each with how it looks in the list", async () => {
    const result = await search(ro, "svf");

    assert.equal(result?.type, "result");
    assert.equal(result.attachments?.length, 10);
    for (const { contentType, content, preview } of result.attachments) {
      assert.equal(contentType, "application/vnd.microsoft.card.adaptive");
      assertGoodCard(content);
      assert.ok(preview.content.title.length > 0 && preview.content.text.length > 0);
      assert.doesNotMatch(preview.content.text, /\[\d\]|[{}]/);
    }
  });

  it("shows the fact, its sources and the day it was fetched", async () => {
    const [first = ""] = shown(await search(ro, "när ska delrapporten in?"));

    assert.match(
      first,
      /Projektens delrapport ska till RCC Sydöst senast 1 september 2025\. \[1\]/,
    );
    assert.match(first, /\n\[1\] RCC Sydösts bilder 2025, .+\n/);
    assert.match(first, /Hämtat av ÖK-assistenten 20 augusti 2025$/);
    assert.doesNotMatch(first, /dagar kvar/);
  });

  it("shows both sides where the sources differ, and what RCC Sydöst has settled once it has", async () => {
    const before = shown(await search(projectLead, "slutrapport")).join("\n");
    assert.match(before, /15 september 2025[\s\S]*15 november 2025/);

    const chat = createChat(bot);
    const answer = await chat.say(coordinator, "När ska slutrapporten in?");
    const { card } = await chat.press(coordinator, answer.card, "Avgör frågan");
    await chat.press(coordinator, card, "Spara beskedet", { choice: "1", reason: "Beslut." });

    const [settled = ""] = shown(await search(projectLead, "när ska slutrapporten in"));
    assert.match(settled, /RCC Sydöst har 20 augusti 2025 bestämt: 15 november 2025 gäller/);
  });

  it("finds words while they are being written", async () => {
    for (const begun of ["patol", "livmoderh", "delrap"])
      assert.match(shown(await search(ro, begun))[0] ?? "", new RegExp(begun, "i"), begun);
  });

  it("shows the nearest deadlines of one's own before anything is written", async () => {
    const parameters = [{ name: "initialRun", value: "true" }];

    const [first = ""] = shown(await search(projectLead, "", { parameters }));

    assert.match(first, /1 september 2025/);
    assert.deepEqual(shown(await search(projectLead, "  "))[0], first);
  });

  it("says so kindly when nothing is found", async () => {
    const result = await search(ro, "qwrtzx");

    assert.equal(result?.type, "message");
    assert.match(result.text ?? "", /hittar inget om det\. Pröva ett annat ord/);
  });

  it("is open to whoever may ask, in group chats and channels too", async () => {
    const value = { commandId: "facts", parameters: [{ name: "query", value: "patologi" }] };
    const channel = { conversation: { id: "19:x@thread.tacv2", conversationType: "channel" } };

    const { composeExtension } = await bot.search(stranger, value, channel);

    assert.equal(composeExtension?.type, "result");
  });

  it("takes anything that is sent for a query without harm", async () => {
    for (const value of [undefined, 7, {}, { commandId: "facts", parameters: "x" }])
      assert.deepEqual((await bot.search(ro, value)).composeExtension?.attachments, []);
    assert.match((await search(ro, "x", { commandId: "gone" }))?.text ?? "", /finns inte längre/);
    assert.deepEqual(shown(await search(ro, "svf", { queryOptions: { skip: 10 } })), []);
    assert.equal((await search(ro, "å".repeat(100_000)))?.type, "message");
  });

  it("is what the app package offers", async () => {
    const manifest = JSON.parse(await readFile("appPackage/manifest.json", "utf8")) as {
      composeExtensions: { commands: { id: string }[] }[];
    };
    const searches = bot.app.routes.filter(({ kind }) => kind === "search");

    assert.deepEqual(
      manifest.composeExtensions.flatMap(({ commands }) => commands.map(({ id }) => id)),
      searches.map((route) => route.kind === "search" && route.name),
    );
  });
});
