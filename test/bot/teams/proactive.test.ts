import assert from "node:assert/strict";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, it } from "mocha";
import { createMessenger, createNotify } from "../../../bot/teams/proactive.js";
import { createAdapter } from "../../../bot/teams/teams-adapter.js";
import type { Origin } from "../../../bot/teams/trusted-origin.js";
import { createLogger } from "../../../src/adapters/logger.js";
import type { ConversationAddress } from "../../../src/participants/conversation-address.js";
import { startConnector } from "../../support/connector.js";
import { createMemoryRepository } from "../../support/memory-repository.js";

const address = {
  schemaVersion: 1,
  id: "someone",
  channelId: "msteams",
  conversationId: "chat",
  tenantId: "tenant",
  channelUserId: "29:someone",
  channelBotId: "28:bot",
} as const;

/** What sends messages to one person, whose chat is at an address. */
function messengerAt(serviceUrl: string, origin: Origin = { mode: "development" }) {
  const logger = createLogger("silent");
  const addresses = createMemoryRepository<ConversationAddress>([{ ...address, serviceUrl }]);
  const adapter = createAdapter(undefined, logger);
  return createMessenger({ adapter, botId: "", origin, addresses, logger });
}

function notifyAt(serviceUrl: string) {
  return createNotify(messengerAt(serviceUrl));
}

describe("a message that is sent unasked", () => {
  const stops: (() => void)[] = [];

  afterEach(() => {
    for (const stop of stops.splice(0)) stop();
  });

  it("goes to the person's own chat, as a reply to nothing", async () => {
    const connector = await startConnector();
    stops.push(connector.stop);

    assert.equal(await notifyAt(connector.serviceUrl)("someone", { text: "Hej!" }), true);

    const [sent] = connector.received;
    assert.equal(sent?.path, "/v3/conversations/chat/activities");
    const body = JSON.parse(sent.body) as Record<string, unknown>;
    assert.equal(body["text"], "Hej!");
    assert.deepEqual(body["recipient"], { id: "29:someone", name: "", aadObjectId: "someone" });
    assert.equal(body["replyToId"], undefined);
  });

  for (const status of [403, 408, 429, 500, 502])
    it(`is tried once, and said not to be sent, when the service answers ${status}`, async () => {
      let requests = 0;
      const server = createServer((request, response) => {
        requests += 1;
        request.resume();
        response.statusCode = status;
        response.end("{}");
      });
      await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
      stops.push(() => {
        server.close();
        server.closeAllConnections();
      });
      const { port } = server.address() as AddressInfo;

      const isSent = await notifyAt(`http://127.0.0.1:${port}/`)("someone", { text: "Hej!" });

      assert.deepEqual([isSent, requests], [false, 1]);
    });

  it("is not sent to someone whose chat is not known", async () => {
    assert.equal(await notifyAt("http://127.0.0.1:9/")("stranger", { text: "Hej!" }), false);
  });

  for (const [what, serviceUrl, allowed] of [
    ["this machine", "http://127.0.0.1:1/", "tenant"],
    ["another service", "https://smba.trafficmanager.net.example/", "tenant"],
    ["a service without TLS", "http://smba.trafficmanager.net/emea/", "tenant"],
    ["someone of another tenant", "https://smba.trafficmanager.net/emea/", "other"],
  ] as const)
    it(`is not sent in production to ${what}, whatever the store says`, async () => {
      const origin = { mode: "production", allowedTenants: [allowed] } as const;

      assert.deepEqual(await messengerAt(serviceUrl, origin).send("someone", { text: "Hej!" }), {
        outcome: "failed",
        reason: "not-allowed",
      });
    });
});
