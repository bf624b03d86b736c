import { linkPage } from "../../bot/link-page.js";
import { readableCopy } from "../../bot/summaries/readable-copy.js";
import { reportDocuments } from "../../bot/reporting/handed-in/report-documents.js";
import type { FileResponse } from "../adapters/web/http-server.js";
import type { LinkSigner } from "../adapters/web/link-signer.js";
import type { WritePdf } from "../adapters/documents/pdf.js";
import type { Rulebook } from "../adapters/data/rulebook.js";
import type { Actor } from "../adapters/store/audit.js";
import type { Store } from "../adapters/store/store.js";
import type { Register } from "../participants/register.js";
import { openAttachment } from "../reporting/files/open-attachment.js";
import type { Clock } from "../shared/clock.js";
import type { Logger } from "../shared/logger.js";
import { openFile, type OpenedFile, type OpeningDependencies } from "../summaries/open-file.js";
import { summaryDocuments } from "../summaries/summary-document.js";
import type { WriteWord } from "./word-writing.js";
import type { Writing } from "./writing.js";

export interface FileRequestParts {
  readonly clock: Clock;
  readonly links: LinkSigner;
  readonly register: Register;
  readonly rulebook: Rulebook;
  readonly store: Store;
  readonly writing: Writing;
  readonly writeWord: WriteWord;
  /** Undefined where no program for it is set. */
  readonly writePdf: WritePdf | undefined;
  readonly logger: Logger;
}

/** Answers whoever has followed a link to a document or a stored file: with it, or with a page that says why not. */
export async function answerFileRequest(
  parts: FileRequestParts,
  token: string,
): Promise<FileResponse> {
  const file = await openByToken(parts, token, "link");
  if (file.outcome === "opened")
    return {
      status: 200,
      contentType: file.contentType,
      body: file.bytes,
      fileName: file.fileName,
    };
  const status = statusOf[file.outcome];
  return { status, contentType: "text/html; charset=utf-8", body: linkPage(file.outcome) };
}

/** Opens what a token stands for, and writes down that it was done. Never throws: what fails is logged. */
export async function openByToken(
  parts: FileRequestParts,
  token: string,
  from: Actor["from"],
): Promise<OpenedFile | { readonly outcome: "failed" }> {
  const { clock, links, register, rulebook, store } = parts;
  const documents = [
    summaryDocuments({
      ...rulebook,
      submissions: store.submissions,
      summaries: store.compiled,
      templates: store.templates,
      copyOf: (collected, report) => readableCopy(rulebook, collected, report),
    }),
    reportDocuments({ ...rulebook, ...store, register }),
  ];
  const now = clock();
  const read = links.read(token, now);
  const who = read.outcome === "valid" ? read.link.userId : "";
  const opening: OpeningDependencies = {
    documents,
    register,
    readLink: () => read,
    write: writers(parts),
    findStored: (id, participant) => openAttachment(store, id, participant),
  };
  return store.audit
    .during({ who, act: "file.open", from }, async () => {
      const opened = await openFile(opening, token, now);
      if (opened.outcome !== "opened") store.audit.refuse(opened.outcome);
      return opened;
    })
    .catch((error: unknown) => {
      parts.logger.error("A file could not be written", error);
      return { outcome: "failed" } as const;
    });
}

const statusOf = { expired: 410, unknown: 404, failed: 503 } as const;

function writers({ writing, writeWord, writePdf }: FileRequestParts): OpeningDependencies["write"] {
  return {
    docx: writeWord,
    xlsx: ({ workbook, at }) => workbook && writing.run("excel", { workbook, at }),
    pdf: (found) => writePdf && writeWord(found).then(writePdf),
    zip: ({ enclosures, fileName, workbook, at, ...found }) =>
      enclosures?.().then(async (enclosed) => {
        const docx = await writeWord({ ...found, at });
        return writing.run("archive", { fileName, docx, workbook, at, enclosed });
      }),
  };
}
