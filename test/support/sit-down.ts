import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, before } from "mocha";
import type { Browser } from "playwright-core";
import { ChatPage } from "./chat-page.js";
import { launchChromium } from "./chromium.js";
import { startDemo } from "./start-demo.js";

/** Somebody before the chat. */
export interface Seat {
  readonly chat: ChatPage;
  /** Empties the page and stops the demo; the next one can then sit down at both, and at the same store. */
  leave(): Promise<void>;
}

/** Starts the demo as somebody, on some day, and opens its chat. Reminders come by themselves only if told to. */
export async function sitDown(
  browser: Browser,
  person: string,
  today: string,
  storeFolder?: string,
  reminders: "on" | "off" = "off",
): Promise<Seat> {
  const demo = await startDemo({
    words: ["--as", person, "--today", today],
    environment: { REMINDERS: reminders },
    ...(storeFolder === undefined ? {} : { storeFolder }),
  });
  const chat = await ChatPage.open(browser, demo.playgroundUrl, person === "koordinator" ? 2 : 1);
  return {
    chat,
    leave: async () => {
      await chat.page.goto("about:blank");
      await demo.end();
    },
  };
}

/** Lets people sit down one after another at the same store: in the steps of one story, each leaving before the next comes. */
export function inTurns(): (person: string, today: string) => Promise<ChatPage> {
  let browser: Browser;
  let storeFolder: string;
  let seat: Seat | undefined;
  const leave = async (): Promise<void> => {
    await seat?.leave();
    seat = undefined;
  };
  before(async () => {
    browser = await launchChromium();
    storeFolder = await mkdtemp(join(tmpdir(), "ok-assistenten-"));
  });
  afterEach(leave);
  after(async () => {
    await browser.close();
    await rm(storeFolder, { recursive: true });
  });
  return async (person, today) => {
    await leave();
    seat = await sitDown(browser, person, today, storeFolder);
    return seat.chat;
  };
}
