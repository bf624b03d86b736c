import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "mocha";
import type { DeliveryPace } from "../../src/adapters/delivery-queue.js";
import { textOf } from "../support/card-reader.js";
import type { ServiceAnswer } from "../support/connector.js";
import { cardIn, type ReminderChat, startReminderChat } from "../support/reminder-chat.js";
import { people } from "../support/start-bot.js";

const { coordinator, rkl } = people;

const quickPace: DeliveryPace = {
  concurrency: 4,
  perSecond: 1000,
  attempts: 3,
  firstWaitMilliseconds: 10,
  longestWaitMilliseconds: 2000,
  timeoutMilliseconds: 20_000,
};

const refusals: readonly Exclude<ServiceAnswer, string | undefined>[] = [
  { status: 412, code: "PreconditionFailed" },
  { status: 429 },
  { status: 503, headers: { "retry-after": "0" } },
];

describe("a reminder that the service would not take at once", () => {
  let chat: ReminderChat;
  /** Answers the attempts to reach the region's contact, after what happens meanwhile. */
  let answerTo: (attempt: number) => Promise<ServiceAnswer>;

  beforeEach(async () => {
    let attempts = 0;
    chat = await startReminderChat("2025-12-17T08:30:00Z", {
      pace: quickPace,
      answering: ({ path }) => (path.includes(rkl) ? answerTo((attempts += 1)) : undefined),
    });
    await chat.meet(rkl);
  });

  afterEach(() => chat.stop());

  /** Sends what is due and returns every attempt to send the region's contact a message; none that changes one. */
  const remind = async () =>
    (await chat.remind()).filter(({ to, method }) => to === rkl && method === "POST");

  /** Tells that there is nothing to report, in the first report of the list that may be answered so. */
  const handInFirst = async (): Promise<void> => {
    const { card } = await chat.say(rkl, "rapportera");
    const nil = await chat.press(rkl, card, "Inget att redovisa");
    const reason = "Inga medel i år.";
    await chat.press(rkl, nil.card, "Ja, inget att redovisa", { reason });
  };

  for (const refusal of refusals)
    it(`tells of what came in before the second attempt, and asks for the rest, after ${refusal.status}`, async () => {
      const nudge = await chat.say(coordinator, "påminn RKL om redogörelsen");
      await chat.press(coordinator, nudge.card, "Skicka påminnelsen");
      answerTo = async (attempt) => {
        if (attempt > 1) return undefined;
        await handInFirst();
        return refusal;
      };

      const [refused, taken, ...others] = await remind();
      assert.match(textOf(cardIn(refused)), /^Påminnelse om 2 rapporter/);
      const text = textOf(cardIn(taken));
      assert.match(text, /^Påminnelse: Kort rapport/);
      assert.match(text, /Klart\. Inget att redovisa, lämnat 17 december 2025/);
      assert.match(text, /Senast i december 2025/);
      assert.deepEqual([...others, ...(await remind())], []);
    });

  for (const refusal of refusals)
    it(`is not tried again when all it asked for has come in, after ${refusal.status}`, async () => {
      answerTo = async () => {
        // Its first is the account, which nobody is reminded of; its second the short report.
        await handInFirst();
        await handInFirst();
        return refusal;
      };

      const [refused, ...others] = await remind();
      assert.match(textOf(cardIn(refused)), /^Påminnelse: Kort rapport/);
      assert.deepEqual([...others, ...(await remind())], []);
    });
});
