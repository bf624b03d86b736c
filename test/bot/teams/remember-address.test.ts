import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { rememberAddress } from "../../../bot/teams/remember-address.js";
import type { ConversationAddress } from "../../../src/participants/conversation-address.js";
import { createMemoryRepository } from "../../support/memory-repository.js";

type Activity = Parameters<typeof rememberAddress>[1];

/** An activity from someone in their own chat. */
function activityFrom(change: object = {}): Activity {
  return {
    channelId: "msteams",
    serviceUrl: "https://here.example/",
    from: { id: "29:someone", name: "", aadObjectId: "someone" },
    recipient: { id: "28:bot", name: "" },
    conversation: { id: "chat", name: "", isGroup: false, conversationType: "personal" },
    channelData: { tenant: { id: "tenant" } },
    ...change,
  } as Activity;
}

describe("the address of someone's own chat", () => {
  it("is learnt from what they send, the newest in place of those before", async () => {
    const addresses = createMemoryRepository<ConversationAddress>();
    await rememberAddress(addresses, activityFrom());
    await rememberAddress(addresses, activityFrom({ serviceUrl: "https://there.example/" }));

    assert.deepEqual(await addresses.list(), [
      {
        schemaVersion: 1,
        id: "someone",
        channelId: "msteams",
        serviceUrl: "https://there.example/",
        conversationId: "chat",
        tenantId: "tenant",
        channelUserId: "29:someone",
        channelBotId: "28:bot",
      },
    ]);
  });

  it("is not learnt from a group chat, nor of someone without an object id", async () => {
    const addresses = createMemoryRepository<ConversationAddress>();
    const group = { id: "chat", name: "", isGroup: true, conversationType: "groupChat" };
    await rememberAddress(addresses, activityFrom({ conversation: group }));
    await rememberAddress(addresses, activityFrom({ from: { id: "29:guest", name: "" } }));

    assert.deepEqual(await addresses.list(), []);
  });
});
