import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "mocha";
import { createAnswerKeeping } from "../../../bot/guidance/answer-keeping.js";
import type { Reply } from "../../../bot/reply.js";
import { createRecentlySeen } from "../../../bot/teams/recently-seen.js";
import { createTeamsBot } from "../../../bot/teams/teams-bot.js";
import { createAdapter } from "../../../bot/teams/teams-adapter.js";
import { createTeamsEndpoint } from "../../../bot/teams/teams-endpoint.js";
import { createHttpServer } from "../../../src/adapters/web/http-server.js";
import { createLogger } from "../../../src/adapters/logger.js";
import { createRegister } from "../../../src/participants/register.js";
import { startConnector } from "../../support/connector.js";
import { createMemoryRepository } from "../../support/memory-repository.js";
import { activity, people } from "../../support/start-bot.js";

/** A bot that gives one fixed reply, on a real HTTP server. */
async function startFixedBot(reply: Reply) {
  const logger = createLogger("silent");
  const bot = createTeamsBot({
    dispatcher: {
      onMessage: () => Promise.resolve(reply),
      onFiles: () => Promise.resolve({}),
      onVerb: () => Promise.resolve(reply),
      onSearch: () => Promise.resolve({ items: [] }),
    },
    surroundings: {
      register: createRegister({ demo: true, participants: [], projects: [] }),
      clock: () => new Date("2025-11-24T09:00:00Z"),
      today: undefined,
    },
    limiter: undefined,
    seen: createRecentlySeen(10),
    addresses: createMemoryRepository(),
    answers: createAnswerKeeping({
      givenAnswers: createMemoryRepository(),
      judgedAnswers: createMemoryRepository(),
      unansweredQuestions: createMemoryRepository(),
      newId: () => "id",
      logger,
    }),
    takeConsent: () => Promise.resolve({}),
    newId: () => "id",
    logger,
  });
  const server = createHttpServer({
    handleActivity: createTeamsEndpoint({
      bot,
      adapter: createAdapter(undefined, logger),
      origin: { mode: "development" },
      replacing: { replace: () => undefined },
      logger,
    }),
    readiness: () => ({ isReady: true }),
    onRequest: () => () => undefined,
    openFile: () => Promise.reject(new Error("no files here")),
    onError: (error) => {
      throw error;
    },
  });
  const port = await server.listen(0, "127.0.0.1");
  return { server, address: `http://127.0.0.1:${port}/api/messages` };
}

const reply: Reply = {
  text: "Delrapporten ska in 1 september 2025 [1] [2].",
  citations: [
    { position: 1, name: "ÖK 2025, avsnitt 5.3", abstract: "Standardiserade vårdförlopp" },
    { position: 2, name: "N".repeat(100), abstract: "a".repeat(200) },
  ],
};

describe("citations on the wire", () => {
  let connector: Awaited<ReturnType<typeof startConnector>>;
  let fixed: Awaited<ReturnType<typeof startFixedBot>>;
  let sent: { text: string; entities: Record<string, unknown>[] };

  beforeEach(async () => {
    connector = await startConnector();
    fixed = await startFixedBot(reply);
    const body = JSON.stringify({
      ...activity(people.ro, "1"),
      deliveryMode: undefined,
      type: "message",
      text: "när?",
      serviceUrl: connector.serviceUrl,
    });
    const headers = { "content-type": "application/json" };
    await fetch(fixed.address, { method: "POST", headers, body });
    await connector.arrived(1);
    sent = JSON.parse(connector.received[0]?.body ?? "") as typeof sent;
  });

  afterEach(async () => {
    await fixed.server.close();
    connector.stop();
  });

  it("arrive whole, in one root entity, without the mark that a model wrote", () => {
    const [entity, ...others] = sent.entities;

    assert.deepEqual(others, []);
    assert.equal(entity?.["type"], "https://schema.org/Message");
    assert.equal(entity["@type"], "Message");
    assert.equal(entity["additionalType"], undefined);
    assert.deepEqual((entity["citation"] as object[])[0], {
      "@type": "Claim",
      position: 1,
      appearance: {
        "@type": "DigitalDocument",
        name: "ÖK 2025, avsnitt 5.3",
        abstract: "Standardiserade vårdförlopp",
      },
    });
  });

  it("keep to Teams' limits on name and abstract", () => {
    const [, second] = sent.entities[0]?.["citation"] as {
      appearance: { name: string; abstract: string };
    }[];

    assert.equal(second?.appearance.name.length, 80);
    assert.equal(second.appearance.abstract.length, 160);
  });

  it("leave the text as it was written", () => {
    assert.equal(sent.text, reply.text);
  });
});
