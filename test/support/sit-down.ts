import type { Browser } from "playwright-core";
import { ChatPage } from "./chat-page.js";
import { startDemo } from "./start-demo.js";

/** Somebody before the chat. */
export interface Seat {
  readonly chat: ChatPage;
  /** Closes the page and stops the demo; the next one can then sit down at the same store. */
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
  const chat = await ChatPage.open(browser, demo.playgroundUrl);
  return {
    chat,
    leave: async () => {
      await chat.page.close();
      await demo.end();
    },
  };
}
