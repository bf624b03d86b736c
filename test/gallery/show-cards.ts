import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { openBrowser } from "../../src/adapters/demo/browser.js";
import { launchChromium } from "../support/chromium.js";
import { allCards } from "./all-cards.js";
import type { DrawnCard } from "./drawn-card.js";
import { galleryPage } from "./gallery-page.js";

const folder = join("test-results", "cards");

/** Draws every card on a page and opens it; with --pictures, each as a picture beside it instead. */
const cards = await allCards();
await mkdir(folder, { recursive: true });
const page = resolve(folder, "index.html");
await writeFile(page, galleryPage(cards));
process.stdout.write(`${cards.length} cards in ${page}\n`);
if (process.argv.includes("--pictures")) await takePictures(cards);
else openBrowser(pathToFileURL(page).href, process.platform, process.env);

async function takePictures(drawn: readonly DrawnCard[]): Promise<void> {
  const browser = await launchChromium();
  try {
    const tab = await browser.newPage({ viewport: { width: 1120, height: 900 } });
    tab.on("pageerror", (error) => {
      throw error;
    });
    await tab.goto(`${pathToFileURL(page).href}#none`);
    for (const [index, { group, state }] of drawn.entries()) {
      const name = `${group} ${state}`.replaceAll(/[^\p{L}\d]+/gu, "-").toLowerCase();
      // One at a time: a page with all of them is slow to lay out.
      await tab.evaluate(`drawOnly(${index})`);
      await tab.locator(`#c${index}`).screenshot({ path: join(folder, `${index}-${name}.png`) });
    }
  } finally {
    await browser.close();
  }
}
