import assert from "node:assert/strict";
import { readdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, before, describe, it } from "mocha";
import { botId, startProductionBot } from "../support/production-bot.js";
import { activity, people, type RunningBot } from "../support/start-bot.js";
import { type Claims, createTokenSigner, startTokenIssuer } from "../support/token-issuer.js";

const serviceUrl = "https://smba.trafficmanager.net/emea/";
const fromTeams = { ...activity(people.ro, "1"), type: "message", text: "hej", serviceUrl };

const seconds = (offset: number): number => Math.floor(Date.now() / 1000) + offset;
const claims = (change: Partial<Claims> = {}): Claims => ({
  iss: "https://api.botframework.com",
  aud: botId,
  serviceurl: serviceUrl,
  nbf: seconds(-60),
  exp: seconds(3600),
  ...change,
});
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

/** Whether anything has been run for a person: everyone who is let in has their address kept. */
const wasHeard = async ({ storeFolder }: RunningBot, userId: string): Promise<boolean> =>
  (await readdir(join(storeFolder, "addresses"))).includes(`${userId}.json`);

describe("the endpoint in production", () => {
  let issuer: Awaited<ReturnType<typeof startTokenIssuer>>;
  let bot: RunningBot;

  before(async () => {
    issuer = await startTokenIssuer();
    bot = await startProductionBot(issuer.metadataUrl);
  });

  after(async () => {
    await bot.stop();
    issuer.stop();
  });

  it("answers Teams' service", async () => {
    const message = { ...activity(people.rjl, "1"), type: "message", text: "hej", serviceUrl };
    const response = await bot.post(message, bearer(issuer.sign(claims())));

    assert.equal(response.status, 200);
    const { activities } = (await response.json()) as { activities: { text: string }[] };
    assert.match(activities[0]?.text ?? "", /./);
    assert.ok(await wasHeard(bot, people.rjl));
  });

  const stranger = createTokenSigner();
  const unsigned = (token: string): string => token.slice(0, token.lastIndexOf(".") + 1);
  const wrong: readonly (readonly [string, () => Record<string, string>])[] = [
    ["no token", () => ({})],
    ["an empty token", () => ({ authorization: "Bearer " })],
    ["a made-up token", () => bearer("made.up.token")],
    ["another kind of proof", () => ({ authorization: "Basic Ym90OnNlY3JldA==" })],
    ["a token for another bot", () => bearer(issuer.sign(claims({ aud: "other-bot" })))],
    ["a token for several bots", () => bearer(issuer.sign({ ...claims(), aud: [botId] as never }))],
    ["another issuer's token", () => bearer(issuer.sign(claims({ iss: "https://other.example" })))],
    ["a token signed with another key", () => bearer(stranger.sign(claims()))],
    ["a token whose key is unknown", () => bearer(issuer.sign(claims(), { kid: "other" }))],
    ["a token without a signature", () => bearer(unsigned(issuer.sign(claims())))],
    [
      "a token that says it needs no signature",
      () => bearer(`${unsigned(issuer.sign(claims(), { alg: "none" }))}x`),
    ],
    [
      "a token signed with the public key as a secret",
      () => bearer(issuer.sign(claims(), { alg: "HS256" })),
    ],
    ["a token that has expired", () => bearer(issuer.sign(claims({ exp: seconds(-600) })))],
    ["a token that is not valid yet", () => bearer(issuer.sign(claims({ nbf: seconds(600) })))],
    [
      "a token for another service address",
      () => bearer(issuer.sign(claims({ serviceurl: "https://smba.trafficmanager.net/amer/" }))),
    ],
    [
      "a token that is bound to no service address",
      () => bearer(issuer.sign({ ...claims(), serviceurl: undefined as never })),
    ],
    [
      "a token from the Emulator",
      () =>
        bearer(
          issuer.sign(
            claims({ iss: "https://sts.windows.net/t/", tid: "t", ver: "1.0", appid: botId }),
          ),
        ),
    ],
    ["a token of a tenant that is not ours", () => bearer(issuer.sign(claims({ tid: "other" })))],
    [
      "a token of another bot",
      () => bearer(issuer.sign(claims({ ver: "1.0", appid: "other-bot" }))),
    ],
  ];

  for (const [what, headers] of wrong)
    it(`turns away a sender with ${what}, and runs nothing`, async () => {
      const response = await bot.post(fromTeams, headers());

      assert.equal(response.status, 401);
      assert.deepEqual(Object.keys((await response.json()) as object), ["error"]);
      assert.equal(await wasHeard(bot, people.ro), false);
    });

  it("remembers no tenant that an unchecked token names", async () => {
    const { ToBotFromBotOrEmulatorTokenValidationParameters: known } = createRequire(
      import.meta.url,
    )("botframework-connector/lib/auth/tokenValidationParameters.js") as {
      readonly ToBotFromBotOrEmulatorTokenValidationParameters: { readonly issuer: string[] };
    };
    const before = known.issuer.length;

    for (let tenant = 0; tenant < 5; tenant += 1)
      await bot.post(fromTeams, bearer(stranger.sign(claims({ tid: `tenant-${tenant}` }))));

    assert.equal(known.issuer.length, before);
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
    it(`refuses an activity that names ${what}, whatever its token`, async () => {
      const { serviceUrl: named } = { ...fromTeams, ...change };
      const token = issuer.sign(claims({ serviceurl: named }));

      assert.equal((await bot.post({ ...fromTeams, ...change }, bearer(token))).status, 403);
      assert.equal(await wasHeard(bot, people.ro), false);
    });
});

describe("the endpoint in production, when the keys of tokens cannot be had", () => {
  it("answers 503 and runs nothing", async () => {
    const issuer = await startTokenIssuer();
    const bot = await startProductionBot(issuer.metadataUrl);
    issuer.stop();

    const { status } = await bot.post(fromTeams, bearer(issuer.sign(claims())));

    assert.equal(status, 503);
    assert.equal(await wasHeard(bot, people.ro), false);
    await bot.stop();
  });
});
