import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { leftOut } from "./left-out.js";

/** A document as LibreOffice converts it; undefined where it has no part for that and may be left out. */
export async function convert(
  bytes: Uint8Array,
  from: "docx" | "xlsx" | "csv",
  to: "pdf" | "csv" | "xlsx" | "html",
): Promise<Buffer | undefined> {
  const folder = await mkdtemp(join(tmpdir(), "ok-assistenten-"));
  const file = join(folder, `document.${from}`);
  await writeFile(file, bytes);
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  try {
    await promisify(execFile)("soffice", [
      profile,
      "--headless",
      ...["--convert-to", to, "--outdir", folder, file],
    ]);
    return await readFile(join(folder, `document.${to}`));
  } catch (error) {
    const { syscall, code } = error as NodeJS.ErrnoException;
    if (syscall !== "spawn soffice" && code !== "ENOENT") throw error;
    leftOut(`LibreOffice does not turn ${from} into ${to} here`);
    return undefined;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
