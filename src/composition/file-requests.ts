import { linkPage } from "../../bot/link-page.js";
import { reportDocuments } from "../../bot/reporting/report-documents.js";
import type { FileResponse } from "../adapters/http-server.js";
import type { LinkSigner } from "../adapters/link-signer.js";
import type { Rulebook } from "../adapters/rulebook.js";
import type { Store } from "../adapters/store/store.js";
import type { Register } from "../participants/register.js";
import { openAttachment } from "../reporting/open-attachment.js";
import type { Clock } from "../shared/clock.js";
import { openFile, type OpeningDependencies } from "../summaries/open-file.js";
import { summaryDocuments } from "../summaries/summary-document.js";
import type { Writing } from "./writing.js";

export interface FileRequestParts {
  readonly clock: Clock;
  readonly links: LinkSigner;
  readonly register: Register;
  readonly rulebook: Rulebook;
  readonly store: Store;
  readonly writing: Writing;
}

/** Answers whoever has followed a link to a document or a stored file: with it, or with a page that says why not. */
export async function answerFileRequest(
  { clock, links, register, rulebook, store, writing }: FileRequestParts,
  token: string,
): Promise<FileResponse> {
  const documents = [
    summaryDocuments({ ...rulebook, summaries: store.compiled }),
    reportDocuments({ ...rulebook, ...store, register }),
  ];
  const now = clock();
  const read = links.read(token, now);
  const who = read.outcome === "valid" ? read.link.userId : "";
  const opening: OpeningDependencies = {
    documents,
    register,
    readLink: () => read,
    write: {
      docx: ({ document, at }) => writing.run("word", { document, at }),
      xlsx: ({ workbook, at }) => workbook && writing.run("excel", { workbook, at }),
    },
    findStored: (id, participant) => openAttachment(store, id, participant),
  };
  const file = await store.audit.during({ who, act: "file.open", from: "link" }, async () => {
    const opened = await openFile(opening, token, now);
    if (opened.outcome !== "opened") store.audit.refuse();
    return opened;
  });
  if (file.outcome === "opened")
    return {
      status: 200,
      contentType: file.contentType,
      body: file.bytes,
      fileName: file.fileName,
    };
  const status = file.outcome === "expired" ? 410 : 404;
  return { status, contentType: "text/html; charset=utf-8", body: linkPage(file.outcome) };
}
