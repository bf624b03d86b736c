import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "mocha";
import {
  activity,
  demoTenant,
  people,
  type RunningBot,
  startBot,
  temporaryFile,
} from "../support/start-bot.js";

describe("the endpoint in production", () => {
  let bot: RunningBot;

  beforeEach(async () => {
    const register = JSON.stringify({ demo: false, participants: [], projects: [] });
    bot = await startBot({
      config: {
        registerFile: await temporaryFile("register.json", register),
        trust: {
          mode: "production",
          credentials: { id: "bot-id", password: "secret", tenantId: demoTenant },
          allowedTenants: [demoTenant],
        },
      },
    });
  });

  afterEach(() => bot.stop());

  const fromTeams = {
    ...activity(people.ro, "1"),
    type: "message",
    text: "hej",
    serviceUrl: "https://smba.trafficmanager.net/emea/",
  };

  it("turns away a sender without a token", async () => {
    assert.equal((await bot.post(fromTeams)).status, 401);
  });

  it("turns away a sender with a made-up token", async () => {
    const response = await bot.post(fromTeams, { authorization: "Bearer made.up.token" });

    assert.equal(response.status, 401);
  });

  for (const [what, change] of [
    [
      "another tenant",
      { conversation: { id: "c", tenantId: "other" }, channelData: { tenant: { id: "other" } } },
    ],
    ["two tenants at once", { channelData: { tenant: { id: "other" } } }],
    ["no tenant", { conversation: { id: "c" }, channelData: {} }],
    ["another service", { serviceUrl: "https://smba.trafficmanager.net.example/" }],
    ["a service without TLS", { serviceUrl: "http://smba.trafficmanager.net/emea/" }],
    ["no service", { serviceUrl: "none" }],
  ] as const)
    it(`refuses an activity that names ${what}`, async () => {
      assert.equal((await bot.post({ ...fromTeams, ...change })).status, 403);
    });
});
