import { after, before, it } from "mocha";
import type { Browser } from "playwright-core";
import { ChatPage } from "../support/chat-page.js";
import { describeInBrowser, launchChromium } from "../support/chromium.js";
import { type RunningDemo, startDemo } from "../support/start-demo.js";

describeInBrowser("asking in the chat, as seen in a browser", () => {
  let browser: Browser;
  let demo: RunningDemo;
  let chat: ChatPage;

  before(async () => {
    browser = await launchChromium();
    demo = await startDemo({ words: ["--as", "rö"] });
    chat = await ChatPage.open(browser, demo.playgroundUrl);
  });

  after(async () => {
    await browser.close();
    await demo.end();
  });

  it("is welcomed by what the assistant can do for a region", async () => {
    await chat.shows("ÖK-assistenten", "kort rapport");
    await chat.picture("welcome");
  });
});
