import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
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
    .replaceAll(/<[^>]+>/g, "")
    .replaceAll("\u00a0", " ");
}

/** The document as LibreOffice prints it to PDF; undefined, with a word about it, where LibreOffice is not installed. */
export async function printToPdf(bytes: Uint8Array): Promise<Buffer | undefined> {
  const folder = await mkdtemp(join(tmpdir(), "ok-assistenten-"));
  const file = join(folder, "document.docx");
  await writeFile(file, bytes);
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  try {
    await promisify(execFile)("soffice", [
      profile,
      "--headless",
      ...["--convert-to", "pdf", "--outdir", folder, file],
    ]);
    return await readFile(join(folder, "document.pdf"));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall !== "spawn soffice") throw error;
    process.stdout.write("LibreOffice is not installed: left out opening the document in it.\n");
    return undefined;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
