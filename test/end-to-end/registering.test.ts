import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { afterEach, beforeEach, describe, it } from "mocha";
import writeExcelFile from "write-excel-file/node";
import { inputsOf, textOf } from "../support/card-reader.js";
import { assertGoodCard } from "../support/cards.js";
import { type Chat, createChat } from "../support/chat.js";
import { pdf, startFileServer } from "../support/file-server.js";
import { cardIn } from "../support/reminder-chat.js";
import { people, type RunningBot, startBot } from "../support/start-bot.js";

const { coordinator, ro, projectLead } = people;
const anna = "1a2b3c4d-1234-1234-1234-123456789abc";

describe("registering people and projects, over HTTP", () => {
  let bot: RunningBot;
  let chat: Chat;

  beforeEach(async () => {
    bot = await startBot();
    chat = createChat(bot);
  });

  afterEach(() => bot.stop());

  const open = async (title: string) => {
    const { card } = await chat.say(coordinator, "register");
    assertGoodCard(card);
    const form = await chat.press(coordinator, card, title);
    assertGoodCard(form.card);
    return form.card;
  };

  it("adds a project and its lead by card, who can then report and is reminded of it", async () => {
    const project = await open("Lägg till projekt");
    const preview = await chat.press(coordinator, project, "Kontrollera projektet", {
      project: "Rehab i glesbygd",
      area: "Cancerrehabilitering",
      regions: "RKL",
      granted: "1,5 mkr",
      leads: "",
    });
    assert.match(
      textOf(cardIn(preview)).replaceAll("\u00a0", " "),
      /Projekt: Rehab i glesbygd, cancerrehabilitering, RKL, 1 500 000 kr/,
    );
    const saved = await chat.press(coordinator, preview.card, "Registrera");
    assert.match(textOf(cardIn(saved)), /1 projekt saknar projektledare: Rehab i glesbygd/);
    const person = await open("Lägg till person");
    const known = await chat.press(coordinator, person, "Kontrollera personen", {
      name: "Ledare A",
      userId: anna,
      role: "projektledare",
      projects: "Rehab i glesbygd",
    });
    await chat.press(coordinator, known.card, "Registrera");

    const list = await chat.say(anna, "delrapport");
    assert.match(textOf(cardIn(list)), /Rehab i glesbygd/);
    const board = await chat.say(coordinator, "vilka delrapporter saknas?");
    assert.match(textOf(cardIn(board)), /Rehab i glesbygd/);
  });

  it("tells what is wrong with pasted rows, keeps them, and registers none of them", async () => {
    const form = await open("Klistra in rader");
    const rows = `Namn;Id;Roll;Region\nHandläggare A;${anna};Handläggare;RKL\nHandläggare B;fel;Handläggare;RX`;
    const faulty = await chat.press(coordinator, form, "Kontrollera raderna", { rows });

    assert.match(textOf(cardIn(faulty)), /2 fel att rätta\. Inget är registrerat/);
    assert.match(textOf(cardIn(faulty)), /Rad 3, Id: ”fel” är inget objekt-id/);
    assert.match(textOf(cardIn(faulty)), /Rad 3, Region: ”RX” känner jag inte igen/);
    assert.equal(inputsOf(cardIn(faulty))["rows"], rows);
    const mended = rows.split("\n").slice(0, 2).join("\n");
    const preview = await chat.press(coordinator, faulty.card, "Kontrollera raderna", {
      rows: mended,
    });
    await chat.press(coordinator, preview.card, "Registrera");
    const again = await chat.press(coordinator, preview.card, "Registrera");

    assert.match(textOf(cardIn(again)), /Registrerat\. Det gäller genast/);
    assert.match(textOf(cardIn(again)), /7 personer och 3 projekt/);
    assert.ok((await chat.say(anna, "vad ska vi lämna")).card);
  });

  it("shows what an Excel or CSV file would register, and registers all of it when told to", async () => {
    const rows = [
      ["Projekt", "Område", "Regioner", "Beviljat", "Projektledare"],
      ...Array.from({ length: 60 }, (_, i) => [
        `Projekt ${i}`,
        "Radiologi",
        "RJL",
        1000 + i,
        "Ledare A",
      ]),
    ];
    const sheet = rows.map((row) => row.map((value) => ({ value })));
    const people_ = [
      ["Namn", "Id", "Roll"],
      ["Ledare A", anna, "Projektledare"],
    ].map((row) => row.map((value) => ({ value })));
    const xlsx = await writeExcelFile([
      { data: sheet, sheet: "Projekt" },
      { data: people_, sheet: "Personer" },
    ]).toBuffer();
    const csv = Buffer.from("Namn;Id;Roll;Region\r\nHandl\xe4ggare;x;Handl\xe4ggare;RKL", "latin1");
    const server = await startFileServer({ "/r.xlsx": xlsx, "/p.csv": csv, "/a.pdf": pdf });
    const send = (name: string, person: string = coordinator) =>
      chat.say(person, "", {
        attachments: [
          {
            contentType: "application/vnd.microsoft.teams.file.download.info",
            name,
            content: { downloadUrl: server.url(`/${name}`) },
          },
        ],
      });
    try {
      const preview = await send("r.xlsx");
      assertGoodCard(preview.card);
      assert.match(textOf(cardIn(preview)), /Ska jag registrera de här 61\?/);
      const saved = await chat.press(coordinator, preview.card, "Registrera alla 61");
      assert.match(textOf(cardIn(saved)), /7 personer och 63 projekt/);
      assert.match(textOf(cardIn(await chat.say(anna, "vad ska vi lämna"))), /Projekt 0/);
      const faulty = await send("p.csv");
      assert.match(textOf(cardIn(faulty)), /Rad 2, Id: ”x” är inget objekt-id/);
      assert.match(textOf(cardIn(faulty)), /Rätta i filen och skicka den igen/);
      assert.match((await send("a.pdf")).text, /ingen rapport som du kan bifoga filer till/);
      const attached = await send("r.xlsx", projectLead);
      assert.match(JSON.stringify(attached.card), /r\.xlsx/, "another's file goes with a report");
    } finally {
      server.stop();
    }
  });

  it("does not register what it has not shown, nor for others than coordinators", async () => {
    const made = { about: "", nonce: "made-up", revision: "0" };
    const { value } = await bot.press(coordinator, "register.save", made);
    assert.match(JSON.stringify(value), /gäller inte längre/);
    const refused = await bot.press(ro, "register.save", made);
    assert.match(JSON.stringify(refused.value), /Bara RCC Sydösts koordinatorer/);
    assert.match((await chat.say(ro, "register")).text, /Bara RCC Sydösts koordinatorer/);
  });
});
