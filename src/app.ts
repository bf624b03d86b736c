import { type CardRenderer, createCardRenderer } from "../bot/card-renderer.js";
import { createDispatcher } from "../bot/dispatcher.js";
import { type AnswerKeeping, createAnswerKeeping } from "../bot/guidance/answer-keeping.js";
import { createAsk } from "../bot/handlers/ask.js";
import { createAskingRccRoutes } from "../bot/handlers/asking-rcc.js";
import { createCorrectionRoutes } from "../bot/handlers/corrections.js";
import { createFactSearchRoute } from "../bot/handlers/fact-search.js";
import { createAuditLogRoute } from "../bot/handlers/audit-log.js";
import { createFileRoutes } from "../bot/handlers/files.js";
import { createFollowUpRoutes } from "../bot/handlers/follow-up.js";
import { helpRoute } from "../bot/handlers/help.js";
import { createNotedRoutes } from "../bot/handlers/noted.js";
import { createQuestionRoutes } from "../bot/handlers/questions.js";
import { createReportingRoutes } from "../bot/handlers/reporting.js";
import { createStandingRoutes } from "../bot/handlers/report-standing.js";
import { createReviewingRoutes } from "../bot/handlers/reviewing.js";
import { createRulingRoutes } from "../bot/handlers/rulings.js";
import { createSummaryRoutes } from "../bot/handlers/summaries.js";
import { createPhrasing } from "../bot/summaries/phrase-summary.js";
import type { ReportingParts } from "../bot/reporting/parts.js";
import type { Route } from "../bot/route.js";
import type { Notify } from "../bot/notify.js";
import { createMessenger, createNotify, type Messenger } from "../bot/teams/proactive.js";
import { createRecentlySeen } from "../bot/teams/recently-seen.js";
import { createTeamsBot } from "../bot/teams/teams-bot.js";
import { type Adapter, createAdapter } from "../bot/teams/teams-adapter.js";
import { createTeamsEndpoint } from "../bot/teams/teams-endpoint.js";
import type { Config } from "./adapters/config.js";
import { createHttpServer, type HttpServer } from "./adapters/http-server.js";
import { hashText } from "./adapters/hash.js";
import { readJsonFile, readJsonFolder } from "./adapters/json-files.js";
import { readLexicon } from "./adapters/lexicon-files.js";
import { createLanguageModel } from "./adapters/language-model.js";
import { createLinkSigner, type LinkSigner } from "./adapters/link-signer.js";
import { readRulebook, type Rulebook } from "./adapters/rulebook.js";
import { createDownload } from "./adapters/file-download.js";
import { createDailyBackup, type DailyBackup } from "./adapters/store/daily-backup.js";
import type { Store } from "./adapters/store/store.js";
import { createTurnLimiter } from "./adapters/turn-limiter.js";
import { type Answering, createAnswering } from "./answering/answering.js";
import { createFaithfulnessCheck } from "./answering/faithful.js";
import { checkedRephrase, type Rephrase } from "./answering/rephrase.js";
import { answerFileRequest } from "./file-requests.js";
import { actorOf, auditedRoutes, openKeptStore, tellOfDamages } from "./keeping.js";
import { createRegister, type Register, registerSchema } from "./participants/register.js";
import { createReminding, type Reminding } from "./reminding.js";
import type { Clock } from "./shared/clock.js";
import type { Logger } from "./shared/logger.js";
import { createOneAtATime } from "./shared/one-at-a-time.js";
import { linkLifetimeMilliseconds } from "./summaries/open-file.js";

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
}

export interface App {
  /** Every command and verb there is. */
  readonly routes: readonly Route[];
  readonly register: Register;
  /** Begins to listen; resolves with the address when ready. */
  listen(): Promise<string>;
  /** Sends the reminders that are due now. */
  remind(): Promise<void>;
  /** Stops listening, waits for what is under way, and lets the store go. */
  close(): Promise<void>;
}

/** What the routes and the server are made of. */
interface Parts extends Surroundings {
  readonly config: Config;
  readonly register: Register;
  readonly rulebook: Rulebook;
  readonly answering: Answering;
  /** Finds other words for answers; undefined where no language model is set up. */
  readonly rephrase: Rephrase | undefined;
  readonly renderCard: CardRenderer;
  readonly store: Store;
  readonly answers: AnswerKeeping;
  readonly dailyBackup: DailyBackup;
  readonly adapter: Adapter;
  readonly messenger: Messenger;
  readonly notify: Notify;
  readonly links: LinkSigner;
  /** Where links in cards lead; known when the server listens. */
  readonly address: () => string;
}

/** How many messages are remembered, so that one that is delivered again is not answered again. */
const rememberedMessages = 10_000;

/**
 * Puts the program together. The server is not listening yet.
 *
 * @throws an Error that names file, field and reason when data, cards, register or store cannot be used
 */
export async function createApp(config: Config, surroundings: Surroundings): Promise<App> {
  const register = readRegister(config);
  const rulebook = await readRulebook(config.agreementsFolder);
  const lexicon = readLexicon(config.lexiconFolder);
  const answering = createAnswering(rulebook.agreements, lexicon);
  const renderCard = createCardRenderer(readJsonFolder(config.cardsFolder));
  const store = await openKeptStore(config, surroundings);
  const languageModel = languageModelOf(config, surroundings);
  const isFaithful = createFaithfulnessCheck(lexicon, answering.knowledge.topics);
  let address = config.publicUrl ?? "";
  let telling: Promise<unknown> | undefined;
  const parts: Parts = {
    ...surroundings,
    config,
    register,
    rulebook,
    answering,
    rephrase: languageModel && checkedRephrase(languageModel.rephrase, isFaithful),
    renderCard,
    store,
    answers: createAnswerKeeping({ ...surroundings, ...store }),
    dailyBackup: createDailyBackup({ ...config, ...surroundings }),
    ...createDelivery(config, surroundings.logger, store),
    links: createLinkSigner(config.fileLinkSecret ?? newSecret(surroundings)),
    address: () => address,
  };
  const reminding = await createReminding({ ...parts, fileUrl: fileUrlOf(parts) });
  const routes = auditedRoutes(createRoutes(parts, reminding.routes), store.audit);
  const server = createServer(parts, routes, reminding);
  return {
    routes,
    register,
    remind: () => reminding.run(),
    listen: async () => {
      const port = await server.listen(config.port, config.host);
      const listening = `http://${config.host}:${port}`;
      address = config.publicUrl ?? listening;
      reminding.start();
      telling = tellOfDamages(store.damages, parts);
      return listening;
    },
    close: async () => {
      languageModel?.stop();
      await reminding.stop();
      await server.close();
      await Promise.all([telling, parts.answers.settled(), parts.dailyBackup.settled()]);
      await store.close();
    },
  };
}

function languageModelOf(
  { languageModel: settings }: Config,
  surroundings: Surroundings,
): ReturnType<typeof createLanguageModel> | undefined {
  return settings && createLanguageModel({ ...surroundings, settings });
}

function newSecret({ newId }: Surroundings): string {
  return newId() + newId();
}

/** What speaks with Teams' service. */
function createDelivery(
  { trust: origin }: Config,
  logger: Logger,
  { addresses }: Store,
): Pick<Parts, "adapter" | "messenger" | "notify"> {
  const { credentials, openIdMetadataUrl } =
    origin.mode === "production"
      ? origin
      : { credentials: undefined, openIdMetadataUrl: undefined };
  const adapter = createAdapter(credentials, logger, openIdMetadataUrl);
  const botId = credentials?.id ?? "";
  const messenger = createMessenger({ adapter, botId, origin, addresses, logger });
  return { adapter, messenger, notify: createNotify(messenger) };
}

/** Makes the address that opens a document for one person. */
function fileUrlOf({ links, address }: Parts): ReportingParts["fileUrl"] {
  return (documentId, format, userId, from) => {
    const expiresAt = new Date(from.getTime() + linkLifetimeMilliseconds);
    return `${address()}/files/${links.sign({ documentId, format, userId, expiresAt })}`;
  };
}

function createRoutes(parts: Parts, reminders: readonly Route[]): readonly Route[] {
  const { register, rulebook, answering, renderCard, store, newId, notify, logger } = parts;
  const { submissions, compiled: summaries, rulings, questions } = store;
  const known = { ...rulebook, register, submissions, rulings, questions };
  const common = { ...known, renderCard, newId, fileUrl: fileUrlOf(parts) };
  const { knowledge } = answering;
  const { answers } = parts;
  const telling = { ...common, ...store, answers, knowledge, notify, logger };
  return [
    helpRoute,
    ...createReportingRoutes(telling),
    ...createStandingRoutes(telling),
    ...createReviewingRoutes(telling),
    ...createFileRoutes({ ...telling, download: createDownload(parts.config.trust.mode) }),
    ...createFollowUpRoutes(common),
    ...createRulingRoutes(telling),
    ...createAskingRccRoutes(telling),
    ...createQuestionRoutes(telling),
    ...createCorrectionRoutes({ ...common, answering }),
    createFactSearchRoute({ answering, rulings, renderCard }),
    ...createNotedRoutes({ ...telling, newestYear: knowledge.newestYear }),
    ...createSummaryRoutes({
      ...common,
      summaries,
      phrasing: createPhrasing(rulebook),
      hash: hashText,
      oneAtATime: createOneAtATime(),
    }),
    createAuditLogRoute({ register, newest: (count) => store.auditLog.newest(count) }),
    ...reminders,
  ];
}

function createServer(parts: Parts, routes: readonly Route[], reminding: Reminding): HttpServer {
  const { config, register, answering, rephrase, renderCard, store } = parts;
  const { clock, newId, logger } = parts;
  const { rulings, questions, addresses } = store;
  const bot = createTeamsBot({
    dispatcher: createDispatcher({
      routes,
      logger,
      ask: createAsk({ answering, rephrase, rulings, questions, renderCard, newId }),
      onRefused: (turn, act) => store.audit.refused(actorOf(turn, act)),
    }),
    surroundings: { register, clock, today: config.today },
    seen: createRecentlySeen(rememberedMessages),
    limiter: config.turnLimits && createTurnLimiter(config.turnLimits),
    addresses,
    answers: parts.answers,
    newId,
    logger,
  });
  const { adapter, dailyBackup } = parts;
  const endpoint = createTeamsEndpoint({ bot, adapter, origin: config.trust, logger });
  return createHttpServer({
    handleActivity: async (exchange) => {
      await endpoint(exchange);
      dailyBackup.makeIfDue();
    },
    openFile: async (token) =>
      (await reminding.openCalendar(token)) ?? answerFileRequest(parts, token),
    onError: (error) => {
      logger.error("A request failed", error);
    },
  });
}

function readRegister(config: Config): Register {
  const file = readJsonFile(config.registerFile, registerSchema);
  if (file.demo && config.trust.mode === "production")
    throw new Error(`${config.registerFile}: demo: the demo register is not for production`);
  return createRegister(file);
}
