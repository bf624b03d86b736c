import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { kill } from "node:process";
import { createOneAtATime } from "../../shared/one-at-a-time.js";
import { within } from "../timer.js";

export interface PdfSettings {
  /** LibreOffice's program: "/usr/bin/soffice". */
  readonly program: string;
  readonly timeoutMilliseconds: number;
}

/** Turns a Word document into PDF. Rejects when the program is not there, fails or takes too long. */
export type WritePdf = (docx: Uint8Array) => Promise<Uint8Array>;

/** Has LibreOffice print documents, one at a time, each with a profile of its own that is thrown away. */
export function createPdfWriter({ program, timeoutMilliseconds }: PdfSettings): WritePdf {
  const oneAtATime = createOneAtATime();
  return (docx) =>
    oneAtATime("pdf", async () => {
      const folder = await mkdtemp(join(tmpdir(), "ok-assistenten-pdf-"));
      try {
        const file = join(folder, "document.docx");
        await writeFile(file, docx);
        const profile = `-env:UserInstallation=file://${folder}/profile`;
        const how = ["--headless", "--norestore", "--convert-to", "pdf", "--outdir", folder, file];
        await run(program, [profile, ...how], timeoutMilliseconds);
        return await readFile(join(folder, "document.pdf"));
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    });
}

/** Runs a program in a group of its own, so that what it starts in turn ends with it. */
async function run(
  program: string,
  parameters: readonly string[],
  timeoutMilliseconds: number,
): Promise<void> {
  const child = spawn(program, parameters, { stdio: "ignore", detached: true });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on("error", reject).on("exit", resolve);
  });
  const code = await within(timeoutMilliseconds, ended);
  if (code === 0) return;
  if (code !== undefined) throw new Error(`${program} ended with ${code ?? "a signal"}`);
  if (child.pid !== undefined) kill(-child.pid, "SIGKILL");
  throw new Error(`${program} took more than ${timeoutMilliseconds} ms`);
}
