import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { helpSuggestions } from "../bot/texts/help.js";
import { startTexts } from "../bot/texts/tools/start.js";
import { openBrowser } from "./adapters/demo/browser.js";
import { type Config, developmentConfig } from "./adapters/config.js";
import { readJsonFile } from "./adapters/data/json-files.js";
import { createLogger } from "./adapters/logger.js";
import {
  nameOf,
  participantOf,
  playgroundConfig,
  type PlaygroundContent,
} from "./adapters/demo/playground-config.js";
import { startPlayground } from "./adapters/demo/playground.js";
import {
  type ParsedStartOptions,
  parseStartOptions,
  type StartOptions,
} from "./adapters/demo/start-options.js";
import { StoreInUseError } from "./adapters/store/store-lock.js";
import { repeat } from "./adapters/timer.js";
import { type App, createApp } from "./composition/app.js";
import { registerSchema } from "./participants/register.js";
import { clockOn } from "./shared/clock.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
/** How often the demo looks for messages to send, in milliseconds: often, for someone is waiting to see them. */
const betweenReminders = 3000;
const playgroundPort = 56150;

const parsed = parseStartOptions(process.argv.slice(2));
if (parsed.outcome === "ready") await runDemo(parsed.options);
else if (parsed.outcome === "help") process.stdout.write(`${startTexts.help}\n`);
else {
  process.stderr.write(`${refusal(parsed)}\n`);
  process.exitCode = 2;
}

/** Runs the bot, and the Playground beside it, until someone stops them. */
async function runDemo(options: StartOptions): Promise<void> {
  const stopped = stopSignal();
  process.stdout.write(`${startTexts.starting}\n`);
  try {
    const config = developmentConfig({ ...process.env, TODAY: options.today }, root);
    const app = await createDemoApp(config, options);
    try {
      // A Playground shows nothing of what came before its page was opened.
      await app.forgetChats();
      app.prepare();
      await runPlayground(config, options, await listen(app, config), stopped);
    } finally {
      await app.close();
    }
    process.stdout.write(`\n${startTexts.stopped}\n`);
  } catch (error) {
    process.stderr.write(`${messageOf(error)}\n`);
    process.exitCode = 1;
  }
}

async function createDemoApp(config: Config, { today }: StartOptions): Promise<App> {
  const surroundings = {
    clock: clockOn(today, () => new Date()),
    newId: randomUUID,
    repeat: (task: () => Promise<void>) => repeat(betweenReminders, task),
    logger: createLogger("warn"),
    abort: (reason: Error) => {
      process.stderr.write(`${messageOf(reason)}\n`);
      process.exit(1);
    },
  };
  try {
    return await createApp(config, surroundings);
  } catch (error) {
    if (error instanceof StoreInUseError)
      throw new Error(startTexts.storeInUse(config.storeFolder), { cause: error });
    throw error;
  }
}

async function listen(app: App, { port }: Config): Promise<string> {
  try {
    return await app.listen();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EADDRINUSE")
      throw new Error(startTexts.portTaken(port), { cause: error });
    throw error;
  }
}

async function runPlayground(
  { registerFile, storeFolder }: Config,
  { person, today, opensBrowser }: StartOptions,
  botUrl: string,
  stopped: Promise<void>,
): Promise<void> {
  const { participants } = readJsonFile(registerFile, registerSchema);
  const { guestName, botName } = startTexts;
  const content: PlaygroundContent = { participants, person, guestName, botName };
  const config = playgroundConfig(content);
  const environment = process.env;
  const playground = await startPlayground({ botUrl, port: playgroundPort, config, environment });
  try {
    const { url } = playground;
    const name = nameOf(person, content);
    const suggestions = helpSuggestions(participantOf(person, participants)?.role);
    process.stdout.write(
      startTexts.running({ name, today, url, botUrl, storeFolder, suggestions }),
    );
    if (opensBrowser) openBrowser(url, process.platform, environment);
    const failed = playground.ended.then(() => {
      throw new Error(startTexts.playgroundEnded);
    });
    await Promise.race([stopped, failed]);
  } finally {
    await playground.stop();
  }
}

/** Resolves when the demo is to stop: at Ctrl-C, when the terminal closes, when npm ends without telling its children. */
async function stopSignal(): Promise<void> {
  const signals = (["SIGINT", "SIGTERM", "SIGHUP"] as const).map((signal) => once(process, signal));
  const parent = process.ppid;
  const orphaned = new Promise<void>((resolve) => {
    if (process.env["npm_lifecycle_event"] === undefined) return;
    const watch = (): void => {
      if (process.ppid !== parent) resolve();
    };
    setInterval(watch, 500).unref();
  });
  await Promise.race([...signals, orphaned]);
}

function refusal(fault: Exclude<ParsedStartOptions, { outcome: "ready" | "help" }>): string {
  switch (fault.outcome) {
    case "unknown-person":
      return startTexts.unknownPerson(fault.value);
    case "unknown-day":
      return startTexts.unknownDay(fault.value);
    case "unknown-option":
      return startTexts.unknownOption(fault.value);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
