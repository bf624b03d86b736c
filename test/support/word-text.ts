import assert from "node:assert/strict";
import { strFromU8, unzipSync } from "fflate";

/** The text of a Word document behind a link, a paragraph a line, with plain spaces. */
export async function readWordText(url: string): Promise<string> {
  const response = await fetch(url);
  assert.equal(response.status, 200, `${url}: ${response.status}`);
  assert.match(response.headers.get("content-type") ?? "", /wordprocessingml/);
  const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
  const document = files["word/document.xml"];
  assert.ok(document !== undefined);
  return strFromU8(document)
    .replaceAll("</w:p>", "\n")
    .replaceAll(/<[^>]+>/g, "")
    .replaceAll("\u00a0", " ");
}
