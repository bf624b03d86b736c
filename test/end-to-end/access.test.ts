import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "mocha";
import { type Route } from "../../bot/route.js";
import { isAllowed, type Permission } from "../../src/participants/access.js";
import { mentioned, people, type RunningBot, startBot } from "../support/start-bot.js";

const permissions: readonly Permission[] = [
  "ask",
  "report",
  "follow-up",
  "review",
  "compile",
  "rule",
];
const refusal = /Alla får ställa|Rapporter lämnas av|Bara RCC Sydösts koordinatorer/;

describe("access", () => {
  let bot: RunningBot;

  beforeEach(async () => {
    bot = await startBot();
  });

  afterEach(() => bot.stop());

  const verbs = (): readonly Extract<Route, { kind: "verb" }>[] =>
    bot.app.routes.filter((route) => route.kind === "verb");

  it("is declared for every command and verb", () => {
    assert.ok(bot.app.routes.length > 0);
    for (const route of bot.app.routes) assert.ok(permissions.includes(route.access));
  });

  it("is refused to everyone without the permission, for every verb", async () => {
    for (const [name, userId] of Object.entries(people))
      for (const { verb, access } of verbs()) {
        const participant = bot.app.register.participant(userId);
        const { value } = await bot.press(userId, verb);
        const refused = typeof value === "string" && refusal.test(value);

        assert.equal(refused, !isAllowed(participant, access), `${name} pressing ${verb}`);
      }
  });

  it("is refused to everyone without the permission, for every search", async () => {
    const searches = bot.app.routes.filter(({ kind }) => kind === "search");
    assert.ok(searches.length > 0);
    for (const [name, userId] of Object.entries(people))
      for (const route of searches) {
        if (route.kind !== "search") continue;
        const participant = bot.app.register.participant(userId);
        const { composeExtension } = await bot.search(userId, { commandId: route.name });
        const refused = refusal.test(composeExtension?.text ?? "");

        assert.equal(refused, !isAllowed(participant, route.access), `${name}: ${route.name}`);
      }
  });

  it("lets nobody but a question through where others read along", async () => {
    const group = mentioned({ id: "group", conversationType: "groupChat" });
    const [help] = await bot.say(people.ro, "hjälp", group);

    assert.match(help?.text ?? "", /ÖK-assistenten/);
    assert.equal(help?.suggestedActions, undefined);
  });

  it("treats a sender without an Entra object id as nobody", async () => {
    const from = { id: people.ro, name: "Test" };
    const [help] = await bot.say(people.ro, "hjälp", { from });

    assert.match(help?.text ?? "", /deltagarregister/);
  });
});
