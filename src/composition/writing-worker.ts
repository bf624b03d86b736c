import { workerData } from "node:worker_threads";
import { createPhrasing } from "../../bot/summaries/document/phrase-summary.js";
import { chatAddress } from "../../bot/teams/chat-address.js";
import { wordTexts } from "../../bot/texts/summaries/summaries.js";
import { workbookWords } from "../../bot/texts/summaries/workbook-words.js";
import type { ReceiptLinks } from "../adapters/documents/excel-links.js";
import { writeExcelWorkbook } from "../adapters/documents/excel-workbook.js";
import { writeArchive } from "../adapters/documents/archive.js";
import { readRulebook } from "../adapters/data/rulebook.js";
import { serveTasks } from "../adapters/thread.js";
import { readTemplate } from "../adapters/documents/template/read-template.js";
import { type WordOptions, writeWordDocument } from "../adapters/documents/word-document.js";
import { type Draft, makeContent } from "../summaries/content.js";
import type { Enclosure } from "../summaries/enclosures.js";
import type { NamedDocument } from "../summaries/open-file.js";
import type { WorkbookModel } from "../summaries/workbook.js";

/** What the thread is started with. */
export interface WritingSettings {
  readonly agreementsFolder: string;
  /** The bot's identifier in Teams; undefined where it is not there. */
  readonly botId: string | undefined;
}

/** A written document with what it rests on. */
interface Archiving extends Pick<NamedDocument, "fileName" | "at"> {
  readonly docx: Uint8Array;
  readonly workbook: WorkbookModel | undefined;
  readonly enclosed: readonly Enclosure[];
}

/** A document to be written, and how. */
interface Wording extends Pick<NamedDocument, "document" | "at">, WordOptions {}

const { agreementsFolder, botId } = workerData as WritingSettings;
const phrasing = readRulebook(agreementsFolder).then(createPhrasing);

const links: ReceiptLinks | undefined =
  botId === undefined
    ? undefined
    : { addressOf: (receipt) => chatAddress(botId, receipt), tip: workbookWords.openReceipt };

/** What takes so long that the bot must be able to answer meanwhile. */
const tasks = {
  make: async (draft: Draft) => makeContent(await phrasing, draft),
  word: ({ document, at, ...options }: Wording) =>
    writeWordDocument(document, wordTexts, at, options),
  template: ({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }) =>
    Promise.resolve(readTemplate(name, bytes)),
  excel: ({ workbook, at }: { readonly workbook: WorkbookModel; readonly at: Date }) =>
    writeExcelWorkbook(workbook, at, links),
  archive: async ({ fileName, docx, workbook, at, enclosed }: Archiving) =>
    writeArchive([
      { path: `${fileName}.docx`, content: docx },
      ...(workbook === undefined
        ? []
        : [{ path: `${fileName}.xlsx`, content: await writeExcelWorkbook(workbook, at, links) }]),
      ...enclosed.map(({ path, text }) => ({ path, content: text })),
    ]),
};

export type WritingTasks = typeof tasks;

serveTasks(tasks);
