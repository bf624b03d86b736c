import assert from "node:assert/strict";
import { rm } from "node:fs/promises";
import { describe, it } from "mocha";
import type { AdaptiveCard } from "../../bot/reply.js";
import { readStore } from "../../src/adapters/store/inspect.js";
import { buttonsOf, elementsOf, pressed } from "../support/card-reader.js";
import { activity, people, type RunningBot, startBot } from "../support/start-bot.js";

const { ro, projectLead, coordinator } = people;

/** What brings cards up, by whom. What one does, the next can act on: a report is there before it is reviewed. */
const begun: readonly (readonly [userId: string, message: string])[] = [
  [ro, "kort rapport"],
  [ro, "När ska slutrapporten in?"],
  [ro, "vilken färg ska omslaget ha?"],
  [ro, "mina påminnelser"],
  [ro, "mina rapporter"],
  [projectLead, "delrapport"],
  [coordinator, "status"],
  [coordinator, "granska"],
  [coordinator, "frågor"],
  [coordinator, "beslut"],
  [coordinator, "rätta"],
  [coordinator, "påminnelser"],
  [coordinator, "ändra tiden för korta rapporten"],
  [coordinator, "När ska slutrapporten in?"],
  [coordinator, "besked: 15 november gäller för slutrapporten"],
  [coordinator, "sammanställ"],
  [coordinator, "uppföljning"],
  [ro, "kort rapport"],
  [ro, "mina påminnelser"],
];

/** How often a press comes, and whether under the same identifier each time or a new one: in turn. */
const deliveries = [
  ["a", "a"],
  ["a", "b", "c", "d"],
  ["a", "b", "b"],
  ["a"],
  ["a", "a", "a", "b"],
] as const;

/** How many buttons are pressed below each message. */
const mostPresses = 14;

describe("every button, when what it sends comes once to one bot and several times to its twin", () => {
  it("leaves both with the same", async function () {
    this.timeout(600_000);
    const [one, twin] = await Promise.all([startBot(), startBot()]);
    const verbs = new Set<string>();
    let turn = 0;

    /** Presses a button of a card that each of the two has shown. */
    async function press(userId: string, cards: Pair, title: string): Promise<Pair | undefined> {
      turn += 1;
      const times = deliveries[turn % deliveries.length] ?? ["a"];
      const [once, often] = cards.map((card) => pressed(card, title, written(card)));
      if (once === undefined || often === undefined) return undefined;
      verbs.add(once.verb);
      const shown = await send(one, userId, once, `${turn}`);
      const answers = await Promise.all(
        times.map((suffix) => send(twin, userId, often, `${turn}-${suffix}`)),
      );
      const [expected, actual] = [await stateOf(one), await stateOf(twin)];
      assert.deepEqual(
        actual.filter((line) => !expected.includes(line)),
        expected.filter((line) => !actual.includes(line)),
        `${once.verb} ”${title}” ${times.join()}`,
      );
      const [again] = answers.filter((answer) => answer !== undefined);
      return shown && again && [shown, again];
    }

    /** Presses one button after another, on the newest card first: an older one is soon out of date. */
    async function pressAll(userId: string, waiting: Pair[]): Promise<void> {
      const tried = new Set<string>();
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const [own, other] = next.map((card) => buttonsOf(card));
        for (const title of own ?? []) {
          if (tried.has(title) || tried.size >= mostPresses || !other?.includes(title)) continue;
          tried.add(title);
          const shown = await press(userId, next, title);
          if (shown !== undefined) waiting.unshift(shown);
        }
      }
    }

    for (const [userId, message] of begun) {
      const cards = await Promise.all([one, twin].map((bot) => cardAfter(bot, userId, message)));
      await pressAll(userId, [...pairOf(cards)]);
    }
    await Promise.all([one.stop(), twin.stop()]);
    for (const { storeFolder } of [one, twin])
      await rm(storeFolder, { recursive: true, force: true });
    assert.ok(verbs.size >= 25, [...verbs].toSorted().join());
  });
});

type Pair = readonly [AdaptiveCard, AdaptiveCard];

/** The cards of the two, where both have one. */
function pairOf([one, other]: readonly (AdaptiveCard | undefined)[]): readonly Pair[] {
  return one && other ? [[one, other]] : [];
}

async function cardAfter(
  bot: RunningBot,
  userId: string,
  message: string,
): Promise<AdaptiveCard | undefined> {
  const [reply] = await bot.say(userId, message);
  return reply?.attachments?.[0]?.content as AdaptiveCard | undefined;
}

/** Something in every input that is blank. */
function written(card: AdaptiveCard): Record<string, string> {
  const inputs = elementsOf(card).filter(({ type }) => String(type).startsWith("Input."));
  return Object.fromEntries(
    inputs.map(({ id, type, value, choices }) => [
      String(id),
      typeof value === "string" && value !== "" ? value : valueFor(String(type), choices),
    ]),
  );
}

function valueFor(type: string, choices: unknown): string {
  if (type === "Input.Date") return "2025-12-03";
  if (type === "Input.Toggle") return "true";
  const [first] = (choices ?? []) as readonly { readonly value: string }[];
  return first?.value ?? "1 000";
}

async function send(
  bot: RunningBot,
  userId: string,
  { verb, data }: { readonly verb: string; readonly data: object },
  id: string,
): Promise<AdaptiveCard | undefined> {
  const response = await bot.post({
    ...activity(userId, id),
    deliveryMode: undefined,
    type: "invoke",
    name: "adaptiveCard/action",
    value: { action: { type: "Action.Execute", verb, data } },
  });
  const { value } = (await response.json()) as { readonly value: AdaptiveCard | string };
  return typeof value === "string" ? undefined : value;
}

/** Everything that is kept, but for what only numbers things and what was merely shown. */
async function stateOf({ storeFolder }: RunningBot): Promise<readonly string[]> {
  const { documents, faults } = await readStore(storeFolder);
  assert.deepEqual(faults, []);
  return documents
    .filter(({ collection }) => !["given-answers", "persons"].includes(collection))
    .map(({ collection, document }) => `${collection} ${JSON.stringify(document)}`)
    .map((text) => text.replaceAll(/id-\d+/g, "id"))
    .toSorted();
}
