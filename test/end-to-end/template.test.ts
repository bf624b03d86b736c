import assert from "node:assert/strict";
import { rm } from "node:fs/promises";
import { strFromU8, unzipSync } from "fflate";
import { afterEach, beforeEach, describe, it } from "mocha";
import { textOf } from "../support/card-reader.js";
import { assertGoodCard } from "../support/cards.js";
import { type Chat, createChat, type Seen } from "../support/chat.js";
import { startFileServer } from "../support/file-server.js";
import { people, type RunningBot, startBot } from "../support/start-bot.js";
import { templateFile } from "../support/template-file.js";
import { fetchWordDocument, wordText } from "../support/word-text.js";
import { folderWithShortReport } from "../support/store-folder.js";

const { coordinator, ro } = people;

describe("the coordinator's own template", () => {
  let storeFolder: string;
  let bot: RunningBot;
  let chat: Chat;
  let now: Date;
  let server: Awaited<ReturnType<typeof startFileServer>>;

  beforeEach(async () => {
    storeFolder = await folderWithShortReport();
    now = new Date("2025-12-09T09:00:00Z");
    server = await startFileServer({
      "/mall.docx": templateFile(),
      "/macro.docx": templateFile({ "word/vbaProject.bin": "x" }),
    });
    bot = await startBot({ storeFolder, clock: () => now });
    chat = createChat(bot);
  });

  afterEach(async () => {
    await bot.stop();
    server.stop();
    await rm(storeFolder, { recursive: true });
  });

  function send(userId: string, path: string): Promise<Seen> {
    return chat.say(userId, "", {
      attachments: [
        {
          contentType: "application/vnd.microsoft.teams.file.download.info",
          name: path.slice(1),
          content: { downloadUrl: server.url(path), uniqueId: "1", fileType: "docx" },
        },
      ],
    });
  }

  function cardIn({ card }: Pick<Seen, "card">) {
    assert.ok(card);
    return card;
  }

  async function ask(): Promise<void> {
    const { card } = await chat.say(coordinator, "word-mall");
    const { text } = await chat.press(coordinator, card, "Byt mall");
    assert.match(text, /Bifoga mallen som Word-dokument/);
  }

  async function checkedAndUsed(): Promise<Seen> {
    await ask();
    const { card, text } = await send(coordinator, "/mall.docx");
    assert.ok(card, text);
    assertGoodCard(card);
    assert.match(textOf(card), /mall\.docx är kontrollerad/);
    assert.match(textOf(card), /Normal, Rubrik, Rubrik 1.*Underrubrik, Rubrik 2/s);
    assert.match(textOf(card), /Regionens namn & logga/);
    return chat.press(coordinator, card, "Använd mallen");
  }

  async function compiled() {
    const { value } = await bot.press(coordinator, "summary.compile");
    const { actions } = value as { actions: { title: string; url?: string }[] };
    const url = actions.find(({ title }) => title === "Öppna Word-dokumentet")?.url ?? "";
    return { shown: JSON.stringify(value), word: await fetchWordDocument(url) };
  }

  const stylesOf = (word: Uint8Array) =>
    strFromU8(unzipSync(word)["word/styles.xml"] ?? new Uint8Array());

  it("is checked, confirmed and then used: told on the card and the title page, in a new version", async () => {
    const before = await compiled();
    const { card } = await checkedAndUsed();
    assert.match(textOf(cardIn({ card })), /mall\.docx används\. Inlagd 9 december 2025 av /);

    const after = await compiled();

    assert.match(before.shown, /version 1/);
    assert.match(wordText(before.word), /Mall\tDen inbyggda/);
    assert.match(after.shown, /version 2.*Ny mall för Word-dokumentet: mall\.docx/);
    assert.match(after.shown, /Word-dokumentet är skrivet med mallen mall\.docx/);
    assert.match(wordText(after.word), /Mall\tmall\.docx/);
    assert.match(stylesOf(after.word), /"heading 1".*?Georgia.*?C00000/s);
  });

  it("is kept over a restart, can be put back to the built-in, and stays with the versions made with it", async () => {
    await checkedAndUsed();
    const first = await compiled();
    await bot.stop();
    bot = await startBot({ storeFolder, clock: () => now });
    chat = createChat(bot);
    assert.deepEqual((await compiled()).word, first.word);
    const { card } = await chat.say(coordinator, "Byt mall");

    const restored = await chat.press(coordinator, card, "Återgå till den inbyggda");

    assert.match(textOf(cardIn(restored)), /Den inbyggda mallen används nu/);
    const second = await compiled();
    assert.match(second.shown, /version 2.*Nu används den inbyggda mallen/);
    assert.doesNotMatch(stylesOf(second.word), /Georgia/);
  });

  it("that is no good is told of, and the one before stays", async () => {
    await checkedAndUsed();
    await ask();

    const { text } = await send(coordinator, "/macro.docx");

    assert.match(text, /Filen har makron.*Mallen som används är inte ändrad/s);
    const { card } = await chat.say(coordinator, "word-mall");
    assert.match(textOf(cardIn({ card })), /mall\.docx används/);
  });

  it("is not used when the coordinator keeps the old one, or was not asked for it in a quarter of an hour", async () => {
    await ask();
    const { card } = await send(coordinator, "/mall.docx");
    const kept = await chat.press(coordinator, card, "Behåll den gamla");
    assert.match(textOf(cardIn(kept)), /Mallen är inte ändrad.*Den inbyggda/s);

    await ask();
    now = new Date("2025-12-09T09:16:00Z");
    const late = await send(coordinator, "/mall.docx");

    assert.doesNotMatch(textOf(late.card ?? { type: "AdaptiveCard" }), /kontrollerad/);
  });

  it("is the coordinators' only", async () => {
    assert.match((await chat.say(ro, "word-mall")).text, /Bara RCC Sydösts koordinatorer/);
  });
});
