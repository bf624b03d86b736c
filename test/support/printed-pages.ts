import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { leftOut } from "./left-out.js";

/** A piece of text as it stands on a page. */
export interface PrintedText {
  readonly text: string;
  readonly color: string;
  readonly isBold: boolean;
  /** The size of its letters, in the units of the page. */
  readonly size: number;
  readonly font: string;
}

const line = /<text [^>]*font="(\d+)">(.*?)<\/text>/g;
const fontSpec = /<fontspec id="(\d+)" size="(\d+)" family="([^"]*)" color="([^"]*)"/g;

/** The texts of each page of a PDF, from the top; undefined where Poppler is not at hand and may be left out. */
export async function printedPages(
  pdf: Uint8Array,
): Promise<readonly (readonly PrintedText[])[] | undefined> {
  const folder = await mkdtemp(join(tmpdir(), "ok-assistenten-"));
  const file = join(folder, "document.pdf");
  await writeFile(file, pdf);
  try {
    const options = { maxBuffer: 50_000_000 };
    const { stdout } = await promisify(execFile)(
      "pdftohtml",
      ["-xml", "-i", "-stdout", file],
      options,
    );
    return pagesIn(stdout);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall !== "spawn pdftohtml") throw error;
    leftOut("Poppler is not installed: the pages are not read");
    return undefined;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function pagesIn(xml: string): readonly (readonly PrintedText[])[] {
  const fonts = new Map(
    [...xml.matchAll(fontSpec)].map(([, id, size, font = "", color = ""]) => [
      id,
      { size: Number(size), font, color },
    ]),
  );
  return xml
    .split("<page ")
    .slice(1)
    .map((page) =>
      [...page.matchAll(line)].flatMap(([, id, inside = ""]) => {
        const font = fonts.get(id);
        const text = inside.replaceAll(/<[^>]*>/g, "").trim();
        return font === undefined || text === ""
          ? []
          : [{ ...font, text, isBold: inside.includes("<b>") }];
      }),
    );
}
