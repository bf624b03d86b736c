import { type CardRenderer, createCardRenderer } from "../../bot/cards/card-renderer.js";
import { type AnswerKeeping, createAnswerKeeping } from "../../bot/guidance/answer-keeping.js";
import type { ShownSummaries } from "../../bot/handlers/summaries/summary-figures.js";
import { keptForNext } from "../../bot/kept-for-next.js";
import type { ReportingParts } from "../../bot/reporting/parts.js";
import type { Notify } from "../../bot/notify.js";
import { createReplacing, type Replacing } from "../../bot/teams/later.js";
import { createMessenger, createNotify, type Messenger } from "../../bot/teams/proactive.js";
import { type Adapter, createAdapter } from "../../bot/teams/teams-adapter.js";
import type { Config } from "../adapters/config.js";
import type { DeliveryPace } from "../adapters/delivery-queue.js";
import { createMetrics, type Metrics } from "../adapters/metrics.js";
import { type ReadinessWatch, watchReadiness } from "../adapters/readiness.js";
import { readJsonFile, readJsonFolder } from "../adapters/data/json-files.js";
import { createLanguageModel } from "../adapters/language-model.js";
import { readLexicon } from "../adapters/data/lexicon-files.js";
import { createPdfWriter, type WritePdf } from "../adapters/documents/pdf.js";
import { createLinkSigner, type LinkSigner } from "../adapters/web/link-signer.js";
import { readAssistant } from "../adapters/data/agreement-files.js";
import { readRulebook, type Rulebook } from "../adapters/data/rulebook.js";
import { createDailyBackup, type DailyBackup } from "../adapters/store/daily-backup.js";
import { retentionSchema } from "../adapters/store/retention.js";
import type { Store } from "../adapters/store/store.js";
import { type Answering, createAnswering } from "../answering/answering.js";
import type { Lexicon } from "../answering/lexicon.js";
import { createFaithfulnessCheck } from "../answering/rephrasing/faithful.js";
import { checkedRephrase, type Rephrase } from "../answering/rephrasing/rephrase.js";
import { type LiveRegister, openLiveRegister } from "../participants/live-register.js";
import { createRegister, type RegisterFile, registerSchema } from "../participants/register.js";
import { registerGranted } from "../reporting/submissions/application.js";
import type { Clock } from "../shared/clock.js";
import type { Logger } from "../shared/logger.js";
import { linkLifetimeMilliseconds } from "../summaries/open-file.js";
import { createDailyRetention, type DailyRetention } from "./daily-retention.js";
import { openKeptStore } from "./keeping.js";
import { countedLogger, countedMessenger, readWhatIsSo } from "./observing.js";
import { createWordWriter, type WriteWord } from "./word-writing.js";
import { createWriting, type Writing } from "./writing.js";

/** What differs between a running bot and a bot under test. */
export interface Surroundings {
  readonly clock: Clock;
  /** A new identifier at each call, unguessable. */
  readonly newId: () => string;
  readonly logger: Logger;
  /** Ends the process at once: the store is no longer this process's to write to. */
  readonly abort: (reason: Error) => void;
  /** Runs a task again and again until the function that is returned is called. Undefined: reminders wait to be asked for. */
  readonly repeat?: (task: () => Promise<void>) => () => Promise<void>;
  /** How fast and how patiently messages go out unasked. Undefined: as Teams takes them. */
  readonly pace?: DeliveryPace;
  /** Answers from the same data as the bot's other parts. Undefined: built of its own. */
  readonly answering?: Answering;
  /** How long what nobody waits for gathers before it is written together. Undefined: not at all. */
  readonly gather?: () => Promise<void>;
}

/** What the routes and the server are made of. */
export interface Parts extends Surroundings {
  readonly config: Config;
  readonly register: LiveRegister;
  readonly rulebook: Rulebook;
  readonly answering: Answering;
  /** Undefined where none is set up. */
  readonly languageModel: LanguageModel | undefined;
  /** Finds other words for answers; undefined where no language model is set up. */
  readonly rephrase: Rephrase | undefined;
  readonly renderCard: CardRenderer;
  readonly store: Store;
  readonly answers: AnswerKeeping;
  readonly shownSummaries: ShownSummaries;
  readonly dailyBackup: DailyBackup;
  readonly dailyRetention: DailyRetention;
  readonly adapter: Adapter;
  readonly messenger: Messenger;
  readonly notify: Notify;
  /** Puts what was promised in the place of messages. */
  readonly replacing: Replacing;
  readonly writing: Writing;
  readonly writeWord: WriteWord;
  /** Undefined where no program for it is set. */
  readonly writePdf: WritePdf | undefined;
  readonly metrics: Metrics;
  readonly ready: ReadinessWatch;
  readonly links: LinkSigner;
  /** Where links in cards lead; known when the server listens. */
  readonly address: () => string;
}

type LanguageModel = ReturnType<typeof createLanguageModel>;

/**
 * Reads the data and opens the store.
 *
 * @throws an Error that names file, field and reason when data, cards, register or store cannot be used
 */
export async function createParts(
  config: Config,
  given: Surroundings,
  address: Parts["address"],
): Promise<Parts> {
  const metrics = createMetrics(config.metrics !== undefined);
  const surroundings = { ...given, logger: countedLogger(given.logger, metrics), metrics };
  const registerFile = readRegister(config);
  const rules = readJsonFile(config.retentionFile, retentionSchema);
  const rulebook = await readRulebook(config.agreementsFolder);
  const lexicon = readLexicon(config.lexiconFolder);
  const answering = given.answering ?? (await readAnswering(config, rulebook, lexicon));
  const renderCard = createCardRenderer(readJsonFolder(config.cardsFolder));
  const store = await openKeptStore(config, surroundings);
  const register = await openLiveRegister(registerFile, store.registrations);
  // A decision that was written just before the program stopped may not have reached the register.
  for (const submission of await store.submissions.list())
    await registerGranted(register, submission);
  const languageModel = languageModelOf(config, surroundings);
  const writing = createWriting({ ...config, botId: botIdOf(config) });
  const writePdf = config.pdf && createPdfWriter(config.pdf);
  const isFaithful = createFaithfulnessCheck(lexicon, answering.knowledge.topics);
  return {
    ...surroundings,
    config,
    register,
    rulebook,
    answering,
    languageModel,
    rephrase: languageModel && checkedRephrase(languageModel.rephrase, isFaithful),
    renderCard,
    store,
    answers: createAnswerKeeping({ ...surroundings, ...store }),
    shownSummaries: keptForNext(),
    dailyBackup: createDailyBackup({ ...config, ...surroundings }),
    dailyRetention: createDailyRetention({ ...surroundings, store, rules }),
    ...createDelivery(config, surroundings, store),
    writing,
    writeWord: createWordWriter({ ...surroundings, writing, writePdf }),
    writePdf,
    links: createLinkSigner(config.fileLinkSecret ?? newSecret(surroundings)),
    address,
  };
}

/** Answers from the agreements, and what the assistant knows of itself. */
async function readAnswering(
  { assistantFolder }: Config,
  { agreements, year }: Rulebook,
  lexicon: Lexicon,
): Promise<Answering> {
  const assistant = await readAssistant(assistantFolder, agreements.at(-1)?.year ?? year);
  return createAnswering([...agreements, assistant], lexicon);
}

/** Makes the address that opens a document for one person. */
export function fileUrlOf({ links, address }: Parts): ReportingParts["fileUrl"] {
  return (documentId, format, userId, from) => {
    const expiresAt = new Date(from.getTime() + linkLifetimeMilliseconds);
    return `${address()}/files/${links.sign({ documentId, format, userId, expiresAt })}`;
  };
}

function readRegister(config: Config): RegisterFile {
  const file = readJsonFile(config.registerFile, registerSchema);
  if (file.demo && config.trust.mode === "production")
    throw new Error(`${config.registerFile}: demo: the demo register is not for production`);
  // Checked before the store is opened.
  createRegister(file);
  return file;
}

function languageModelOf(
  { languageModel: settings }: Config,
  surroundings: Surroundings,
): LanguageModel | undefined {
  return settings && createLanguageModel({ ...surroundings, settings });
}

function newSecret({ newId }: Surroundings): string {
  return newId() + newId();
}

/** The bot's identifier in Teams. Undefined in development. */
function botIdOf({ trust }: Config): string | undefined {
  return trust.mode === "production" ? trust.credentials.id : undefined;
}

/** What speaks with Teams' service. */
function createDelivery(
  config: Config,
  surroundings: Surroundings & Pick<Parts, "metrics">,
  { addresses }: Store,
): Pick<Parts, "adapter" | "messenger" | "notify" | "replacing" | "ready"> {
  const { trust: origin, storeFolder } = config;
  const { logger, metrics, clock } = surroundings;
  const { credentials, openIdMetadataUrl } =
    origin.mode === "production"
      ? origin
      : { credentials: undefined, openIdMetadataUrl: undefined };
  const adapter = createAdapter(credentials, logger, openIdMetadataUrl);
  const botId = botIdOf(config) ?? "";
  const messenger = countedMessenger(
    createMessenger({ adapter, botId, origin, addresses, logger }),
    metrics,
  );
  const replacing = createReplacing({ ...surroundings, messenger });
  const ready = watchReadiness({
    renewToken: () => adapter.renewToken(),
    credentialEnds: credentials?.expiresAt,
    storeFolder,
    clock,
    logger,
  });
  readWhatIsSo(metrics, ready, config);
  return { adapter, messenger, notify: createNotify(messenger), replacing, ready };
}
