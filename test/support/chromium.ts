import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { describe } from "mocha";
import { type Browser, chromium } from "playwright-core";

const programs = ["chromium", "chromium-browser", "google-chrome"];

/** The browser of this machine, by its PATH; undefined when there is none. */
function findChromium(): string | undefined {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  return folders
    .flatMap((folder) => programs.map((program) => join(folder, program)))
    .find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Describes behaviour that takes a browser to see. On a machine without Chromium it is left out with a word about it,
 * but where CI=true it runs all the same, and fails.
 */
export function describeInBrowser(title: string, define: () => void): void {
  if (findChromium() !== undefined || process.env["CI"] === "true") {
    describe(title, function () {
      this.timeout(120_000);
      define();
    });
    return;
  }
  process.stdout.write(`Chromium is not installed: left out "${title}".\n`);
}

/** Starts Chromium without a window and without calls to anyone. */
export function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined)
    throw new Error("Chromium is not installed: apt-get install chromium");
  return chromium.launch({
    executablePath,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
    ],
  });
}
