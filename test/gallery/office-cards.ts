import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Submission } from "../../src/reporting/submissions/submission.js";
import { renderCard } from "../support/cards.js";
import { createChat, type Seen } from "../support/chat.js";
import { pdf, startFileServer } from "../support/file-server.js";
import { sendButton, startRccChat } from "../support/rcc-chat.js";
import { shortReport, shortReportOf, shortReportWith } from "../support/regional-reports.js";
import { people, startBot, temporaryFile } from "../support/start-bot.js";
import type { DrawnCard } from "./drawn-card.js";

const { coordinator, projectLead, ro } = people;

/** The coordinators' cards, and what people ask RCC Sydöst. */
export async function officeCards(): Promise<readonly DrawnCard[]> {
  return [
    ...(await boardCards()),
    ...(await summaryCards()),
    ...(await rulingCards()),
    ...(await questionCards()),
    ...(await fileCards()),
  ];
}

function drawn(group: string, state: string, { card, text }: Seen): DrawnCard {
  if (card === undefined) throw new Error(`${group}, ${state}: a text in place of a card: ${text}`);
  return { group, state, card };
}

/** Words as long as may come, with signs that Markdown knows. */
const longText = "Långt svar med **fet** och [länk](https://example.org). ".repeat(17);

const ourReport = shortReportOf("ro", { at: "2025-11-20T08:00:00Z", record: shortReport });

async function boardCards(): Promise<readonly DrawnCard[]> {
  const state = (seen: Seen, title: string): DrawnCard => drawn("Board", title, seen);
  return [
    ...(await withBot([ourReport], undefined, async (chat) => {
      const board = await chat.say(coordinator, "tavla");
      return [
        state(board, "a round"),
        state(await chat.press(coordinator, board.card, "Regioner"), "the regions"),
        state(await chat.press(coordinator, board.card, "Ekonomisk redovisning"), "one report"),
        state(await chat.press(coordinator, board.card, "Sammanställ"), "which summary"),
        state(await chat.press(coordinator, board.card, "Skicka besked"), "news to write"),
        state(await chat.say(coordinator, "vem saknas"), "who is missing"),
        state(await chat.say(coordinator, "påminn alla"), "to be reminded"),
        state(
          await chat.say(coordinator, "förläng delrapporten till 8 september"),
          "a day to move",
        ),
        state(await chat.say(coordinator, "nytt år"), "next year's days"),
        ...(await registerCards(chat)),
      ];
    })),
    ...(await withBot([ourReport], await bigRegister(), async (chat) => {
      const board = await chat.say(coordinator, "tavla");
      return [
        state(board, "many projects with long names"),
        state(await chat.press(coordinator, board.card, "Projekt"), "many projects, a page"),
        state(await chat.say(coordinator, "vilka delrapporter saknas"), "of one report"),
      ];
    })),
  ];
}

async function registerCards(chat: ReturnType<typeof createChat>): Promise<readonly DrawnCard[]> {
  const register = await chat.say(coordinator, "register");
  const person = await chat.press(coordinator, register.card, "Lägg till person");
  const form = await chat.press(coordinator, register.card, "Klistra in rader");
  const row = `Ett projekt med ett långt namn; patologi; RÖ, RJL; 1 000 kr;`;
  const rows = `Projekt;Område;Regioner;Beviljat;Ledare\n${`${row}\n`.repeat(20)}`;
  const faulty = await chat.press(coordinator, form.card, "Kontrollera raderna", { rows });
  const right = rows.split("\n").slice(0, 2).join("\n");
  const preview = await chat.press(coordinator, form.card, "Kontrollera raderna", { rows: right });
  return [
    drawn("Register", "the register", register),
    drawn("Register", "a person", person),
    drawn("Register", "faulty rows", faulty),
    drawn("Register", "to be registered", preview),
  ];
}

async function summaryCards(): Promise<readonly DrawnCard[]> {
  const reports = [
    ourReport,
    shortReportOf("rjl", { at: "2025-11-21T08:00:00Z", record: shortReportWith(1_000_000, 2) }),
  ];
  return withBot(reports, undefined, async (chat) => {
    const choice = await chat.say(coordinator, "sammanställ");
    const compiled = await chat.press(coordinator, choice.card, "Sammanställ nu, RKL märkt saknas");
    return [
      drawn("Summary", "a region is missing", choice),
      drawn("Summary", "compiled", compiled),
      drawn(
        "Summary",
        "against the plan",
        await chat.say(coordinator, "visa RÖ mot handlingsplanen"),
      ),
      drawn("Summary", "the Word template", await chat.say(coordinator, "word-mall")),
      { group: "Summary", state: "something new has come", card: newsCard() },
    ];
  });
}

function newsCard(): DrawnCard["card"] {
  return renderCard("summary-news", {
    isDemo: true,
    title: "Regional sammanställning 2025: nytt sedan version 1",
    changes: [{ text: longText }, { text: longText }],
    note: "Version 1 finns kvar som den är. Inget görs om förrän du trycker.",
    compileLabel: "Sammanställ version 2",
    kind: "regional",
    counts: "submitted",
  });
}

async function rulingCards(): Promise<readonly DrawnCard[]> {
  return withBot([], undefined, async (chat) => {
    const answer = await chat.say(coordinator, "När ska slutrapporten in?");
    const ruling = await chat.press(coordinator, answer.card, "Avgör frågan");
    const written = { choice: "1", reason: longText };
    const faulty = await chat.press(coordinator, ruling.card, "Spara beskedet", { reason: "" });
    const saved = await chat.press(coordinator, ruling.card, "Spara beskedet", written);
    return [
      drawn("Decisions", "beside an answer", answer),
      drawn("Decisions", "to be made", ruling),
      drawn("Decisions", "without a reason", faulty),
      drawn("Decisions", "made", saved),
      drawn("Decisions", "all", await chat.say(coordinator, "beslut")),
    ];
  });
}

async function questionCards(): Promise<readonly DrawnCard[]> {
  const rcc = await startRccChat();
  try {
    const question = "Får delrapporten skrivas på norska?";
    const answer = await rcc.say(ro, question);
    const offer = await rcc.press(ro, answer.card, sendButton);
    const sent = await rcc.press(ro, offer.card, "Skicka", { text: longText.slice(0, 900) });
    const list = { text: "", card: await rcc.questionList(), sources: [] };
    const faulty = await rcc.answer("");
    const answered = await rcc.answer(longText.slice(0, 900));
    return [
      drawn("Questions", "beside no answer", answer),
      drawn("Questions", "to be sent", offer),
      drawn("Questions", "sent", sent),
      drawn("Questions", "waiting", list),
      drawn("Questions", "answered with nothing", faulty),
      drawn("Questions", "answered", answered),
    ];
  } finally {
    await rcc.stop();
  }
}

async function fileCards(): Promise<readonly DrawnCard[]> {
  const server = await startFileServer({ "/a.pdf": pdf });
  const name = `${"Ett mycket långt filnamn ".repeat(4)}.pdf`;
  const attachments = [name, "borta.pdf"].map((sent, index) => ({
    contentType: "application/vnd.microsoft.teams.file.download.info",
    name: sent,
    content: { downloadUrl: server.url(index === 0 ? "/a.pdf" : "/missing") },
  }));
  try {
    return await withBot([], undefined, async (chat) => {
      const choice = await chat.say(projectLead, "", { attachments });
      const attached = await chat.press(projectLead, choice.card, "Bifoga här");
      return [drawn("Files", "which report", choice), drawn("Files", "attached", attached)];
    });
  } finally {
    server.stop();
  }
}

/** Runs a bot with submissions in its store while somebody talks to it. */
async function withBot(
  submissions: readonly Submission[],
  registerFile: string | undefined,
  talk: (chat: ReturnType<typeof createChat>) => Promise<readonly DrawnCard[]>,
): Promise<readonly DrawnCard[]> {
  const storeFolder = await mkdtemp(join(tmpdir(), "ok-assistenten-"));
  await mkdir(join(storeFolder, "submissions"));
  for (const submission of submissions)
    await writeFile(
      join(storeFolder, "submissions", `${submission.id}.json`),
      JSON.stringify(submission),
    );
  const config = registerFile === undefined ? {} : { registerFile };
  const bot = await startBot({ storeFolder, config });
  try {
    return await talk(createChat(bot));
  } finally {
    await bot.stop();
    await rm(storeFolder, { recursive: true });
  }
}

/** A register with as many projects as there may be in a year, and names as long as they get. */
function bigRegister(): Promise<string> {
  const projects = Array.from({ length: 60 }, (_, index) => ({
    id: `projekt-${index}`,
    name: `${"Ett projekt med ett långt namn om samverkan ".repeat(3)}${index} (demo)`,
    area: "pathology",
    regionIds: ["ro"],
    grantedKronor: 100_000,
  }));
  const participants = [{ role: "coordinator", userId: coordinator, name: "Koordinatorn (demo)" }];
  const register = { demo: true, participants, projects };
  return temporaryFile("register.json", JSON.stringify(register));
}
