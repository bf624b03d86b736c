import assert from "node:assert/strict";
import { strFromU8, unzipSync } from "fflate";

/** Fetches the Word document behind a link. */
export async function fetchWordDocument(url: string): Promise<Uint8Array> {
  const response = await fetch(url);
  assert.equal(response.status, 200);
  assert.match(response.headers.get("content-type") ?? "", /wordprocessingml/);
  return new Uint8Array(await response.arrayBuffer());
}

/** The text of a Word document, a paragraph a line, with plain spaces. */
export function wordText(bytes: Uint8Array): string {
  const document = unzipSync(bytes)["word/document.xml"];
  assert.ok(document !== undefined);
  return strFromU8(document)
    .replaceAll("</w:p>", "\n")
    .replaceAll(/<w:instrText.*?<\/w:instrText>/g, "")
    .replaceAll("<w:tab/>", "\t")
    .replaceAll(/<[^>]+>/g, "")
    .replaceAll("\u00a0", " ");
}
