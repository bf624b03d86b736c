import assert from "node:assert/strict";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, it } from "mocha";
import type { AdaptiveCard } from "../../bot/reply.js";
import { buttonsOf, elementsOf, noCard, textOf } from "../support/card-reader.js";
import { assertGoodCard } from "../support/cards.js";
import { type Chat, createChat, type Seen } from "../support/chat.js";
import { startConnector } from "../support/connector.js";
import { completeAccount, completeProgressReport } from "../support/drafts.js";
import { officeFile, pdf, startFileServer } from "../support/file-server.js";
import { fillInForm } from "../support/fill-in.js";
import { mentioned, people, type RunningBot, startBot } from "../support/start-bot.js";
import { toldTo } from "../support/told-to.js";

const { coordinator, economist, projectLead, rjl, ro, stranger } = people;

describe("files sent in the chat", () => {
  let storeFolder: string;
  let bot: RunningBot;
  let chat: Chat;
  let server: Awaited<ReturnType<typeof startFileServer>>;

  beforeEach(async () => {
    storeFolder = await mkdtemp(join(tmpdir(), "ok-assistenten-"));
    server = await startFileServer({
      "/a.pdf": pdf,
      "/b.docx": officeFile("word/document.xml"),
      "/evil": new TextEncoder().encode("<html><script>alert(1)</script>"),
    });
    bot = await startBot({ storeFolder });
    chat = createChat(bot);
  });

  afterEach(async () => {
    await bot.stop();
    server.stop();
    await rm(storeFolder, { recursive: true });
  });

  /** Sends files as Teams does: with the place where they are to be fetched. */
  const send = (userId: string, ...files: readonly (readonly [string, string])[]): Promise<Seen> =>
    chat.say(userId, "", {
      attachments: [
        ...files.map(([name, path]) => ({
          contentType: "application/vnd.microsoft.teams.file.download.info",
          name,
          content: { downloadUrl: server.url(path), uniqueId: "1", fileType: "pdf" },
        })),
        { contentType: "text/html", content: "<p></p>" },
      ],
    });

  const must = ({ card, text }: Seen): AdaptiveCard => {
    assert.ok(card, text);
    assertGoodCard(card);
    return card;
  };

  const linkTo = (card: AdaptiveCard, title: string): string =>
    String(elementsOf(card).find((element) => element["title"] === title)?.["url"]);

  /** Begins a form, a region's account unless told, so that a file can only belong to it. */
  async function begin(
    userId: string,
    form = "redogörelse",
    written: Readonly<Record<string, string>> = { receivedKronor: "1 mkr" },
  ): Promise<void> {
    const first = await chat.say(userId, form);
    await chat.press(userId, first.card, "Spara utkast", written);
  }

  it("go with the only report that is begun, and open from there for those who may read it", async () => {
    await begin(ro);

    const attached = must(await send(ro, ["A3 åäö.pdf", "/a.pdf"]));

    assert.match(textOf(attached), /A3 åäö\.pdf är bifogad till redogörelsen/);
    const response = await fetch(linkTo(attached, "Öppna A3 åäö.pdf"));
    assert.equal(response.status, 200);
    assert.equal(response.headers.get("content-type"), "application/pdf");
    assert.match(
      response.headers.get("content-disposition") ?? "",
      /^attachment; filename\*=UTF-8''A3%20%C3%A5%C3%A4%C3%B6\.pdf$/,
    );
    assert.equal(response.headers.get("x-content-type-options"), "nosniff");
    assert.deepEqual(new Uint8Array(await response.arrayBuffer()), new Uint8Array(pdf));
    assert.equal((await fetch(`${linkTo(attached, "Öppna A3 åäö.pdf")}x`)).status, 404);
  });

  it("are taken away by those who sent them, until they have been handed in", async () => {
    await begin(projectLead, "projektansökan", { name: "Snabbare svar" });
    const attached = must(await send(projectLead, ["A3.pdf", "/a.pdf"]));
    const card = buttonsOf(attached).includes("Bifoga här")
      ? must(await chat.press(projectLead, attached, "Bifoga här"))
      : attached;
    const removed = must(await chat.press(projectLead, card, "Ta bort A3.pdf"));
    assert.match(textOf(removed), /A3\.pdf är borttagen/);
    assert.match(textOf(removed), /Bilagor\nInga filer/);
    const again = must(await chat.press(projectLead, card, "Ta bort A3.pdf"));
    assert.match(textOf(again), /redan borttagen, eller inlämnad/);
  });

  it("are there after a restart, under a name that nobody chose, once each", async () => {
    await begin(ro);
    await send(ro, ["../../etc/passwd", "/a.pdf"]);
    await bot.stop();
    bot = await startBot({ storeFolder });
    chat = createChat(bot);

    const again = must(await send(ro, ["en annan.pdf", "/a.pdf"]));

    assert.deepEqual(elementsOf(again).filter(({ type }) => type === "Action.OpenUrl").length, 1);
    assert.match(textOf(again), /passwd\.pdf/);
    const [stored, ...others] = await readdir(join(storeFolder, "files"));
    assert.match(stored ?? "", /^[0-9a-f]{64}$/);
    assert.deepEqual(others, []);
  });

  it("are chosen a report for by someone with several, and stand on the receipt", async () => {
    const receipt = await submitProgressReport();
    assert.match(textOf(receipt), /Bilagor\nInga filer/);
    const choice = must(await send(projectLead, ["A3.pdf", "/a.pdf"], ["Budget", "/b.docx"]));
    const attached = buttonsOf(choice).includes("Bifoga här")
      ? must(await chat.press(projectLead, choice, "Bifoga här"))
      : choice;

    assert.match(textOf(attached), /A3\.pdf, Budget\.docx är bifogade till/);
    const list = await chat.say(projectLead, "mina rapporter");
    const shown = must(await chat.press(projectLead, list.card, "Visa kvittot"));
    assert.match(textOf(shown), /Budget\.docx \(1\s(kB|MB), skickad 24 november 2025/);
  });

  it("are seen at once where the report is handed in already, which a colleague is told once", async () => {
    await bot.stop();
    const connector = await startConnector();
    bot = await startBot({ storeFolder, serviceUrl: connector.serviceUrl });
    chat = createChat(bot);
    const review = await fillInForm(
      chat,
      ro,
      (await chat.say(ro, "redogörelse")).card,
      completeAccount,
    );
    await chat.press(ro, review, "Skicka in");
    assert.match(textOf(must(await chat.say(economist, "redogörelse"))), /har redan lämnat in/);

    const attached = must(await send(economist, ["A3.pdf", "/a.pdf"]));
    await send(economist, ["A3.pdf", "/a.pdf"]);

    assert.match(textOf(attached), /redan inlämnat\. RCC Sydöst ser filen nu/);
    const told = toldTo(connector, ro).filter(({ text }) => text.includes("med bilaga"));
    connector.stop();
    assert.equal(told.length, 1);
    assert.match(textOf(told[0]?.card ?? noCard), /A3\.pdf/);
  });

  it("are refused when they are not what is taken, whatever they are called", async () => {
    await begin(ro);

    const { text, card } = await send(ro, ["A3.pdf", "/evil"]);

    assert.equal(card, undefined);
    assert.match(text, /A3\.pdf: Innehållet är inte pdf/);
    assert.ok(!(await readdir(storeFolder)).includes("files"));
  });

  it("are not even fetched when their name tells who a patient is", async () => {
    await begin(ro);

    const { text } = await send(ro, ["Remiss 850709-9805.pdf", "/a.pdf"]);

    assert.match(text, /Filnamnet ser ut att innehålla ett personnummer/);
    assert.deepEqual(server.asked, []);
  });

  it("are taken as far as they can be, and the rest named", async () => {
    await begin(ro);

    const card = must(await send(ro, ["a.pdf", "/a.pdf"], ["borta.pdf", "/missing"]));

    assert.match(textOf(card), /a\.pdf är bifogad/);
    assert.match(textOf(card), /borta\.pdf: Den gick inte att hämta/);
  });

  it("are asked for by the paper clip when they come in a way that cannot be fetched", async () => {
    await begin(ro);

    const { text } = await chat.say(ro, "", {
      attachments: [{ contentType: "image/png", contentUrl: "https://example.org/a.png" }],
    });

    assert.match(text, /kan inte hämta den därifrån\. Bifoga filen med gemet/);
  });

  it("are not read when they are pictures pasted beside a question, which is answered", async () => {
    const { text } = await chat.say(ro, "när ska delrapporten in?", {
      attachments: [{ contentType: "image/png", contentUrl: server.url("/a.pdf") }],
    });

    assert.match(text, /^Bilden kan jag inte läsa[^]*1 september 2025/);
    assert.deepEqual(server.asked, []);
  });

  it("are not taken from those who do not report, nor where others read along", async () => {
    assert.match((await send(stranger, ["a.pdf", "/a.pdf"])).text, /deltagarregister/);
    assert.match((await send(coordinator, ["a.pdf", "/a.pdf"])).text, /ingen rapport/);
    const { text } = await chat.say(ro, "", {
      ...mentioned({ id: "group", conversationType: "groupChat" }),
      attachments: [{ contentType: "image/png", contentUrl: server.url("/a.pdf") }],
    });
    assert.match(text, /personlig chatt/);
    assert.deepEqual(server.asked, []);
  });

  it("cannot be attached by someone else, nor to another's report", async () => {
    const choice = must(await send(projectLead, ["A3.pdf", "/a.pdf"]));
    const button = elementsOf(choice).find(({ title }) => title === "Bifoga här");
    const data = button?.["data"] as Record<string, unknown>;

    const other = await bot.press(rjl, "form.attach", {
      ...data,
      form: "2025/redogorelse",
      subject: "rjl",
    });
    const elsewhere = await bot.press(projectLead, "form.attach", { ...data, subject: "okänt" });

    assert.match(String(other.value), /Filen finns inte kvar/);
    assert.match(String(elsewhere.value), /Inget är sparat/);
    assert.deepEqual(await readdir(join(storeFolder, "attachments")), []);
  });

  async function submitProgressReport(): Promise<AdaptiveCard> {
    let { card } = await chat.say(projectLead, "delrapport");
    ({ card } = await chat.press(projectLead, card, "Börja"));
    for (const title of ["Nästa", "Nästa", "Granska och skicka in"])
      ({ card } = await chat.press(projectLead, card, title, completeProgressReport));
    return must(await chat.press(projectLead, card, "Skicka in"));
  }
});
