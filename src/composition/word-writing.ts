import { hashBytes } from "../adapters/hash.js";
import { headingPagesIn } from "../adapters/documents/heading-pages.js";
import type { WritePdf } from "../adapters/documents/pdf.js";
import { headingsInContents } from "../adapters/documents/word-document.js";
import type { Logger } from "../shared/logger.js";
import type { NamedDocument } from "../summaries/open-file.js";
import type { Writing } from "./writing.js";

/** Writes a document as Word. */
export type WriteWord = (
  found: Pick<NamedDocument, "document" | "at" | "looks">,
) => Promise<Uint8Array>;

/** How many documents' pages are remembered. */
const mostRemembered = 100;

/**
 * Writes documents as Word with pages in their contents where LibreOffice is at hand to tell them, else without: it
 * prints the document once to see where its headings come. The same document gets the same bytes as long as the same
 * program is at hand.
 */
export function createWordWriter({
  writing,
  writePdf,
  logger,
}: {
  readonly writing: Writing;
  /** Undefined where no program for it is set. */
  readonly writePdf: WritePdf | undefined;
  readonly logger: Logger;
}): WriteWord {
  const remembered = new Map<string, Promise<readonly number[] | undefined>>();
  return async ({ document, at, looks }) => {
    const headings = headingsInContents(document);
    const plain = await writing.run("word", { document, at, looks });
    if (writePdf === undefined || headings.length === 0) return plain;
    const key = hashBytes(plain);
    const pages = remembered.get(key) ?? pagesOf(writePdf, plain, headings, logger);
    remembered.set(key, pages);
    const [oldest = ""] = remembered.keys();
    if (remembered.size > mostRemembered) remembered.delete(oldest);
    const headingPages = await pages;
    if (headingPages === undefined) {
      remembered.delete(key);
      return plain;
    }
    return writing.run("word", { document, at, looks, headingPages });
  };
}

/** Undefined, with a line in the log, where they cannot be had. */
async function pagesOf(
  writePdf: WritePdf,
  docx: Uint8Array,
  headings: readonly string[],
  logger: Logger,
): Promise<readonly number[] | undefined> {
  try {
    return headingPagesIn(await writePdf(docx), headings);
  } catch (error) {
    logger.error("The pages of a document's headings could not be told", error);
    return undefined;
  }
}
