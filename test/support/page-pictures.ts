import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { PNG } from "pngjs";
import { leftOut } from "./left-out.js";

/** Enough to see whether there is anything on a page, and quick to draw. */
const dotsPerInch = "30";

/** How much ink is on each page of a PDF, as the share of dots that are not white; undefined, with a word about it, without Poppler. */
export async function inkOnPages(pdf: Uint8Array): Promise<readonly number[] | undefined> {
  const folder = await mkdtemp(join(tmpdir(), "ok-assistenten-"));
  const file = join(folder, "document.pdf");
  await writeFile(file, pdf);
  try {
    await promisify(execFile)("pdftoppm", ["-r", dotsPerInch, "-png", file, join(folder, "page")]);
    const pages = (await readdir(folder)).filter((name) => name.endsWith(".png")).toSorted();
    return await Promise.all(pages.map(async (name) => ink(await readFile(join(folder, name)))));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall !== "spawn pdftoppm") throw error;
    leftOut("Poppler is not installed: the pages are not turned into pictures");
    return undefined;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function ink(bytes: Buffer): number {
  const { data } = PNG.sync.read(bytes);
  let inked = 0;
  for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 200) inked += 1;
  return inked / (data.length / 4);
}
