import assert from "node:assert/strict";
import type { Browser, Locator, Page } from "playwright-core";

/** Pictures of the pages that a test has come to; not in git. */
const pictures = "test-results";

/** How long the page may take to show something, in milliseconds. */
const patience = 30_000;

function newPage(browser: Browser): Promise<Page> {
  return browser.newPage({
    viewport: { width: 1280, height: 2400 },
    locale: "sv-SE",
    timezoneId: "Europe/Stockholm",
  });
}

/** The Playground's page as a person uses it: the personal chat, its newest message and card. */
export class ChatPage {
  readonly page: Page;
  /** Which bubble answers what was written last. Undefined when something else has been done since. */
  #answer: number | undefined;

  /** How many bubbles the bot's welcome is. */
  readonly #welcome: number;

  private constructor(page: Page, welcome: number) {
    this.page = page;
    this.#welcome = welcome;
  }

  /**
   * Opens the chat and waits for the bot's welcome. A browser has one page: whoever comes next takes the place of who
   * was there, as when the demo is started again as someone else, for a new page would read all its program anew.
   *
   * @param welcome - how many bubbles it is: the coordinator's has a card below its text
   */
  static async open(browser: Browser, url: string, welcome = 1): Promise<ChatPage> {
    const page = browser.contexts()[0]?.pages()[0] ?? (await newPage(browser));
    page.setDefaultTimeout(patience);
    const chat = new ChatPage(page, welcome);
    await page.goto(url);
    await chat.welcomed();
    return chat;
  }

  /** Everything that the bot has said. A text and its card are a bubble each. */
  private get bubbles(): Locator {
    return this.page.locator(".fai-OutputCard");
  }

  /** Waits for the whole of the welcome: what is left of it would be taken for the answer to what is written next. */
  private welcomed(): Promise<void> {
    return this.bubbles.nth(this.#welcome - 1).waitFor();
  }

  /** The answer to what was written last, its text where there are buttons below it; else the last bubble. */
  get newestMessage(): Locator {
    return this.#answer === undefined ? this.bubbles.last() : this.bubbles.nth(this.#answer);
  }

  get newestCard(): Locator {
    return this.page.locator(".ac-adaptiveCard").last();
  }

  /** Loads the page anew, as on another day; the chat is empty then but for the welcome. */
  async reload(): Promise<void> {
    this.#answer = undefined;
    await this.page.reload();
    await this.welcomed();
  }

  /** Writes a message and waits for the answer's first bubble. */
  async write(text: string): Promise<void> {
    const before = await this.bubbles.count();
    await this.page.locator("[data-lexical-editor]").click();
    await this.page.keyboard.insertText(text);
    await this.page.keyboard.press("Enter");
    await this.bubbles.nth(before).waitFor();
    this.#answer = before;
  }

  /** Presses a button on the newest card, of several alike the one with this index, and waits for the bot's answer. */
  async press(title: string, index = 0): Promise<void> {
    const [response] = await Promise.all([
      this.page.waitForResponse((answer) => answer.url().endsWith("/invoke")),
      this.newestCard.getByRole("button", { name: title, exact: true }).nth(index).click(),
    ]);
    assert.equal(response.status(), 200, `${title}: HTTP ${response.status()}`);
    this.#answer = undefined;
  }

  /** Fills in a field of the newest card; of several with the same label, the one with this index. */
  async fill(label: string, value: string, index = 0): Promise<void> {
    await this.newestCard.getByLabel(label, { exact: true }).nth(index).fill(value);
  }

  /** Chooses an option of a field on the newest card, where all of them stand to be seen. */
  async choose(label: string, option: string, index = 0): Promise<void> {
    const choices = this.newestCard.getByRole("radiogroup", { name: label, exact: true });
    await choices.nth(index).getByText(option, { exact: true }).click();
  }

  /** Chooses an option of a field on the newest card, where they are folded away. */
  async select(label: string, option: string): Promise<void> {
    await this.newestCard.getByRole("combobox", { name: label, exact: true }).click();
    await this.page.getByRole("option", { name: option, exact: true }).click();
  }

  /** Picks a day, ISO 8601, in a date field of the newest card. */
  async pick(label: string, day: string, index = 0): Promise<void> {
    await this.newestCard.getByRole("combobox", { name: label, exact: true }).nth(index).fill(day);
    await this.page.keyboard.press("Enter");
    // The calendar stays open above the rest of the card otherwise.
    await this.page.keyboard.press("Escape");
  }

  /** What stands in a field of the newest card. */
  async valueOf(label: string, index = 0): Promise<string> {
    return this.newestCard.getByLabel(label, { exact: true }).nth(index).inputValue();
  }

  /** Waits until the newest message, text or card, shows all of these; fails with what it shows instead. */
  async shows(...expected: readonly (string | RegExp)[]): Promise<void> {
    for (const text of expected)
      try {
        await this.newestMessage.filter({ hasText: text }).waitFor();
      } catch (cause) {
        const shown = await this.newestMessage.innerText();
        throw new Error(`Expected ${String(text)}, but the page shows:\n${shown}`, { cause });
      }
  }

  /** Waits for a message that comes unasked. */
  async receives(text: string | RegExp): Promise<void> {
    this.#answer = undefined;
    await this.shows(text);
  }

  /** The text that the newest message shows, with plain spaces and one line break at most. */
  async text(): Promise<string> {
    return (await this.newestMessage.innerText()).replaceAll("\u00a0", " ").replace(/\n+/g, "\n");
  }

  /** Where a button of the newest card leads that opens a page. */
  async linkOf(title: string): Promise<string> {
    const link = this.newestCard.getByRole("link", { name: title, exact: true });
    return (await link.getAttribute("title")) ?? "";
  }

  /** The numbers of the sources that the newest message points to. */
  async citations(): Promise<readonly string[]> {
    return this.newestMessage.locator(".fai-Citation").allInnerTexts();
  }

  /** Keeps a picture of the newest message, the whole of it, as test-results/NAME.png. */
  async picture(name: string): Promise<void> {
    await this.newestMessage.screenshot({ path: `${pictures}/${name}.png` });
  }
}
