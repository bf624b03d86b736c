import assert from "node:assert/strict";
import { afterEach, describe, it } from "mocha";
import { createDeliveryQueue, type DeliveryPace } from "../../src/adapters/delivery-queue.js";
import type { Delivery } from "../../src/reminders/sending/send.js";
import { type Answering, startConnector } from "../support/connector.js";
import { messengerTo } from "../support/messenger.js";

const quickPace: DeliveryPace = {
  concurrency: 4,
  perSecond: 1000,
  attempts: 3,
  firstWaitMilliseconds: 10,
  longestWaitMilliseconds: 2000,
  timeoutMilliseconds: 1000,
};

/** Sends one message to a service that answers as told. Returns what became of it and how many requests came. */
async function deliver(answering: Answering, pace = quickPace) {
  const connector = await startConnector(answering);
  const messenger = messengerTo("someone", connector.serviceUrl);
  const queue = createDeliveryQueue(pace);
  const begun = process.hrtime.bigint();
  const delivery = await queue.patiently(() => messenger.send("someone", { text: "Hej!" }));
  const milliseconds = Number(process.hrtime.bigint() - begun) / 1e6;
  connector.stop();
  return { delivery, requests: connector.received.length, milliseconds };
}

function failed(reason: Extract<Delivery, { outcome: "failed" }>["reason"]): Delivery {
  return { outcome: "failed", reason };
}

describe("the delivery of a message to a service like Teams'", () => {
  it("tells what the service calls the message", async () => {
    const { delivery } = await deliver(() => undefined);
    assert.deepEqual(delivery, { outcome: "sent", activityId: "sent-1" });
  });

  for (const status of [412, 429])
    it(`tries again after ${status}`, async () => {
      const { delivery, requests } = await deliver((_request, number) =>
        number < 3 ? { status } : undefined,
      );
      assert.deepEqual([delivery.outcome, requests], ["sent", 3]);
    });

  for (const status of [429, 503])
    it(`waits as long as Retry-After says after ${status}`, async () => {
      const { delivery, requests, milliseconds } = await deliver((_request, number) =>
        number < 2 ? { status, headers: { "retry-after": "1" } } : undefined,
      );
      assert.deepEqual([delivery.outcome, requests], ["sent", 2]);
      assert.ok(milliseconds >= 1000, `${milliseconds} ms`);
    });

  it("gives up for now when it is asked to wait too long, or too often", async () => {
    const long = await deliver(() => ({ status: 429, headers: { "retry-after": "600" } }));
    const often = await deliver(() => ({ status: 429 }));

    assert.deepEqual([long.delivery, long.requests], [failed("throttled"), 1]);
    assert.deepEqual([often.delivery, often.requests], [failed("throttled"), 3]);
  });

  for (const status of [408, 500, 502, 503, 504])
    it(`does not know what became of it after ${status}, and does not try again`, async () => {
      const { delivery, requests } = await deliver(() => ({ status }));
      assert.deepEqual([delivery.outcome, requests], ["unknown", 1]);
    });

  it("does not know what became of it when the connection breaks, and does not try again", async () => {
    const { delivery, requests } = await deliver(() => "drop");
    assert.deepEqual([delivery.outcome, requests], ["unknown", 1]);
  });

  it("does not know what became of it when no answer comes", async () => {
    const { delivery, requests } = await deliver(() => "silence", {
      ...quickPace,
      timeoutMilliseconds: 200,
    });
    assert.deepEqual([delivery.outcome, requests], ["unknown", 1]);
  });

  for (const [status, code, reason] of [
    [403, "ConversationBlockedByUser", "blocked"],
    [403, "MessageWritesBlocked", "blocked"],
    [403, "BotNotInConversationRoster", "uninstalled"],
    [403, "ForbiddenOperationException", "uninstalled"],
    [404, "ConversationNotFound", "gone"],
    [413, "MessageSizeTooBig", "refused"],
    [400, "BadArgument", "refused"],
  ] as const)
    it(`is not tried again after ${status} ${code}`, async () => {
      const { delivery, requests } = await deliver(() => ({ status, code }));
      assert.deepEqual([delivery, requests], [failed(reason), 1]);
    });

  it("is not tried again when the reason for it has gone meanwhile", async () => {
    const queue = createDeliveryQueue(quickPace);
    let attempts = 0;
    const delivery = await queue.patiently(
      () => {
        attempts += 1;
        return Promise.resolve({ outcome: "again", reason: "throttled", afterMilliseconds: 0 });
      },
      () => Promise.resolve(false),
    );

    assert.deepEqual([delivery, attempts], [{ outcome: "needless" }, 1]);
  });

  it("tries again while the service cannot be reached at all", async () => {
    const queue = createDeliveryQueue(quickPace);
    const messenger = messengerTo("someone", "http://127.0.0.1:9/");
    let attempts = 0;
    const delivery = await queue.patiently(() => {
      attempts += 1;
      return messenger.send("someone", { text: "Hej!" });
    });

    assert.deepEqual([delivery, attempts], [failed("unreachable"), 3]);
  });
});

describe("the queue that messages go out by", () => {
  const ends: (() => void)[] = [];

  afterEach(() => {
    for (const end of ends.splice(0)) end();
  });

  it("runs some at once, and the others when their turn comes; one that hangs holds up no other", async () => {
    const queue = createDeliveryQueue({ ...quickPace, concurrency: 2 });
    const order: number[] = [];
    void queue.inTurn(() => new Promise((resolve) => ends.push(resolve)));
    await Promise.all(
      [1, 2, 3].map((number) =>
        queue.inTurn(() => {
          order.push(number);
          return Promise.resolve();
        }),
      ),
    );

    assert.deepEqual(order, [1, 2, 3]);
  });

  it("begins no more in a second than it may", async () => {
    const queue = createDeliveryQueue({ ...quickPace, concurrency: 100, perSecond: 5 });
    const begun = process.hrtime.bigint();
    await Promise.all(Array.from({ length: 11 }, () => queue.inTurn(() => Promise.resolve())));

    assert.ok(Number(process.hrtime.bigint() - begun) / 1e6 >= 1900);
  });
});
