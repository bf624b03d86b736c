import assert from "node:assert/strict";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, it } from "mocha";
import { buttonsOf, inputsOf, pressed, textOf, noCard } from "../support/card-reader.js";
import { assertGoodCard } from "../support/cards.js";
import { type Chat, createChat } from "../support/chat.js";
import { startConnector } from "../support/connector.js";
import {
  mentioned,
  people,
  type RunningBot,
  type SentActivity,
  startBot,
} from "../support/start-bot.js";

const { coordinator, ro, rjl } = people;
const question = "När ska delrapporten in?";
const thumb = (reaction: string, feedbackText = "") => ({
  actionName: "feedback",
  actionValue: { reaction, feedback: JSON.stringify({ feedbackText }) },
});

describe("what people think of answers", () => {
  let storeFolder: string;
  let connector: Awaited<ReturnType<typeof startConnector>>;
  let bot: RunningBot;
  let chat: Chat;

  async function start(): Promise<void> {
    bot = await startBot({
      storeFolder,
      clock: () => new Date("2025-09-12T09:00:00Z"),
      serviceUrl: connector.serviceUrl,
    });
    chat = createChat(bot);
  }

  beforeEach(async () => {
    storeFolder = await mkdtemp(join(tmpdir(), "ok-assistenten-"));
    connector = await startConnector();
    await start();
  });

  afterEach(async () => {
    await bot.stop();
    connector.stop();
    await rm(storeFolder, { recursive: true, force: true });
  });

  /** Asks in such a way that the answer is a message of its own, and returns it and its identifier. */
  async function ask(userId: string, message: string, more: object = {}) {
    const before = connector.received.length;
    const body = { ...bot.messageOf(userId, message), ...more };
    await bot.post(body);
    await connector.arrived(before + 1);
    const sent = JSON.parse(connector.received[before]?.body ?? "") as SentActivity & {
      channelData?: object;
    };
    return { sent, id: `sent-${before + 1}` };
  }

  async function noted(): Promise<string> {
    const list = (await chat.say(coordinator, "frågor")).card ?? noCard;
    const [button] = buttonsOf(list).filter((title) => title.startsWith("Att förbättra"));
    if (button === undefined) return "";
    const { card } = await chat.press(coordinator, list, button);
    assertGoodCard(card);
    return textOf(card ?? noCard).replaceAll("\u00a0", " ");
  }

  async function restart(): Promise<void> {
    await bot.stop();
    await start();
  }

  it("are asked for below answers, and not below help, smalltalk or cards", async () => {
    assert.deepEqual((await ask(ro, question)).sent.channelData, {
      feedbackLoop: { type: "default" },
    });
    for (const other of ["hjälp", "tack!", "mina rapporter"])
      assert.equal((await ask(ro, other)).sent.channelData, undefined, other);
  });

  it("are kept with question, answer and sources for the coordinator, without a name", async () => {
    const { id } = await ask(ro, question);

    const response = await bot.judge(ro, id, thumb("dislike", "Vilket år gäller det?"));

    assert.equal(response.status, 200);
    assert.deepEqual(await response.json(), {});
    const shown = await noted();
    assert.match(shown, /Att förbättra \(1\)[\s\S]*Tummen ner, 12 september 2025/);
    assert.match(shown, /Fråga: När ska delrapporten in\?\nSvar: .*1 september 2025/);
    assert.match(shown, /Källor: .+\nSkäl: Vilket år gäller det\?/);
    assert.doesNotMatch(shown, /Östergötland/);
    assert.equal(await filesNaming(ro), "addresses");
  });

  it("are understood after a restart too", async () => {
    const { id } = await ask(ro, question);
    await restart();

    await bot.judge(ro, id, thumb("dislike", "För kort."));

    assert.match(await noted(), /Skäl: För kort\./);
  });

  it("are kept once when the same is sent again, and each reason when there are several", async () => {
    const { id } = await ask(ro, question);
    for (const reason of ["Fel.", "Fel.", "Oklart."])
      await bot.judge(ro, id, thumb("dislike", reason));

    const shown = await noted();
    assert.deepEqual(shown.match(/Skäl: .*/g), ["Skäl: Fel.", "Skäl: Oklart."]);
    assert.match(shown, /Att förbättra \(1\)/);
  });

  it("are kept but not listed when the answer helped", async () => {
    const { id } = await ask(ro, question);
    await bot.judge(ro, id, thumb("like", "Bra."));

    assert.equal(await noted(), "");
    await restart();
    assert.match(
      await readFile(join(storeFolder, "judged-answers", "judged.json"), "utf8"),
      /"reaction": "like",\s+"reason": "Bra\."/,
    );
  });

  it("are taken to be of the newest answer where the client does not say which", async () => {
    await ask(ro, "Hur mycket går till patologi?");
    await ask(ro, question);

    await bot.judge(ro, "", thumb("dislike", "Fel."), { replyToId: undefined });

    assert.match(await noted(), /Fråga: När ska delrapporten in\?[\s\S]*Skäl: Fel\./);
  });

  it("belong to the chat that the answer came in", async () => {
    const { id } = await ask(ro, question);

    await bot.judge(rjl, id, thumb("dislike", "Inte mitt svar."));

    assert.equal(await noted(), "");
  });

  it("count for an answer in a channel's thread, wherever the thread is named", async () => {
    const channel = "19:kanal@thread.tacv2";
    const thread = mentioned({ id: `${channel};messageid=17`, conversationType: "channel" });
    const { id } = await ask(ro, question, thread);

    await bot.judge(rjl, id, thumb("dislike", "För långt."), {
      conversation: { id: channel, conversationType: "channel" },
    });

    assert.match(await noted(), /Skäl: För långt\./);
  });

  it("are understood where the reason comes as it is, not as JSON in a text", async () => {
    const { id } = await ask(ro, question);
    const value = { reaction: "dislike", feedback: { feedbackText: "För långt." } };
    await bot.judge(ro, id, { actionName: "feedback", actionValue: value });

    assert.match(await noted(), /Skäl: För långt\./);
  });

  it("never keep what tells who a patient is", async () => {
    const { id } = await ask(ro, question);
    await bot.judge(ro, id, thumb("dislike", "patienten är född 1962-03-14"));
    const asked = await ask(ro, "När ska delrapporten in för patienten född 1962?");
    await bot.judge(ro, asked.id, thumb("dislike", "Fel."));

    assert.doesNotMatch(await noted(), /Skäl|1962/);
    assert.equal(await filesNaming("1962"), "");
  });

  it("never keep a personal number", async () => {
    const { id } = await ask(ro, question);
    await bot.judge(ro, id, thumb("dislike", "gäller 19121212-1212"));
    const asked = await ask(ro, "När ska delrapporten in för 19121212-1212?");
    await bot.judge(ro, asked.id, thumb("dislike", "Fel."));

    assert.doesNotMatch(await noted(), /Skäl|1212/);
    assert.equal(await filesNaming("19121212"), "");
  });

  it("do no harm when they are nonsense or about something forgotten", async () => {
    const { id } = await ask(ro, question);

    for (const [message, value] of [
      ["sent-999", thumb("dislike", "?")],
      [id, undefined],
      [id, {}],
      [id, { actionName: "feedback", actionValue: { reaction: "shrug", feedback: "x" } }],
      [id, { actionName: "other" }],
    ] as const) {
      const response = await bot.judge(ro, message, value);
      assert.equal(response.status, 200);
    }
    assert.equal(await noted(), "");
    await bot.judge(ro, id, { ...thumb("dislike"), actionValue: { reaction: "dislike" } });
    assert.match(await noted(), /Tummen ner/);
  });

  it("can be put away by the coordinator when seen to", async () => {
    const { id } = await ask(ro, question);
    await bot.judge(ro, id, thumb("dislike", "Fel."));
    const list = (await chat.say(coordinator, "frågor")).card;
    const { card } = await chat.press(coordinator, list, "Att förbättra (1)");

    const { card: after } = await chat.press(coordinator, card, "Klart, ta bort");

    assert.match(textOf(after ?? noCard), /Inget att förbättra just nu/);
    assert.equal(await noted(), "");
  });

  describe("and questions that were not answered", () => {
    const open = "Får delrapporten skrivas på norska?";

    it("are counted, the same question once, without anyone's name", async () => {
      await chat.say(ro, open);
      await chat.say(rjl, "får delrapporten skrivas på norska");

      assert.match(
        await noted(),
        /Obesvarad, ställd 2 gånger, senast 12 september 2025\nFråga: Får/,
      );
      const named = (await filesNaming("norska")).split(",").toSorted();
      assert.deepEqual(named, ["given-answers", "unanswered-questions"]);
    });

    it("are not counted when they lean on the one before or hold a personal number", async () => {
      for (const message of ["och på norska?", `${open} 19121212-1212`, "tack"])
        await chat.say(ro, message);

      assert.equal(await noted(), "");
    });

    it("are left out when somebody sends them to RCC Sydöst", async () => {
      const answer = await chat.say(ro, open);
      const offer = await chat.press(ro, answer.card, "Skicka frågan till RCC Sydöst");
      await chat.press(ro, offer.card, "Skicka");

      assert.equal(await noted(), "");
    });

    it("can be answered by the coordinator, for everyone who asks again", async () => {
      await chat.say(ro, open);
      await noted();
      const list = (await chat.say(coordinator, "frågor")).card;
      const { card } = await chat.press(coordinator, list, "Att förbättra (1)");
      const { card: form } = await chat.press(coordinator, card, "Svara på frågan");
      const [input = ""] = Object.keys(inputsOf(form ?? noCard));
      await chat.press(coordinator, form, "Svara", { [input]: "Nej, på svenska." });

      assert.match((await chat.say(rjl, open)).text, /RCC Sydöst har svarat .* Nej, på svenska/);
      assert.equal(await noted(), "");
      assert.equal(connector.received.length, 0);
    });

    it("are taken up once when the button is pressed twice", async () => {
      await chat.say(ro, open);
      const list = (await chat.say(coordinator, "frågor")).card;
      const { card } = await chat.press(coordinator, list, "Att förbättra (1)");
      const { verb, data } = pressed(card ?? noCard, "Svara på frågan");

      await Promise.all([bot.press(coordinator, verb, data), bot.press(coordinator, verb, data)]);

      const again = (await chat.say(coordinator, "frågor")).card ?? noCard;
      assert.match(textOf(again), /Obesvarade frågor \(1\)/);
    });
  });

  /** The folders of the store, copies aside, in which some file names a text. */
  async function filesNaming(text: string): Promise<string> {
    await restart();
    const files = await readdir(storeFolder, { recursive: true, withFileTypes: true });
    const naming = await Promise.all(
      files
        // A file that is new comes and goes while the bot tries whether it can write.
        .filter((file) => file.isFile() && !file.name.endsWith(".new"))
        .map(async ({ name, parentPath }) =>
          (await readFile(join(parentPath, name), "utf8")).includes(text) ? [parentPath] : [],
        ),
    );
    const folders = naming.flat().map((path) => path.slice(storeFolder.length + 1));
    return [...new Set(folders)].filter((folder) => !/^(copies|backups)/.test(folder)).join();
  }
});
