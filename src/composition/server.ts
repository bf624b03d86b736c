import { createDispatcher } from "../../bot/dispatcher.js";
import { createFormNamer } from "../../bot/form-namer.js";
import { createAsk } from "../../bot/handlers/answering/ask.js";
import {
  type FileOfferDependencies,
  takeConsent,
} from "../../bot/handlers/reporting/file-offers.js";
import { createFigureAsk } from "../../bot/handlers/summaries/summary-figures.js";
import type { Route } from "../../bot/route.js";
import { readPeriodNotices } from "../../bot/guidance/period-notices.js";
import { startOffer } from "../../bot/reporting/start-offer.js";
import { createRecentlySeen } from "../../bot/teams/recently-seen.js";
import { createTeamsBot } from "../../bot/teams/teams-bot.js";
import { createTeamsEndpoint } from "../../bot/teams/teams-endpoint.js";
import { createHttpServer, type HttpServer } from "../adapters/web/http-server.js";
import { createTurnLimiter } from "../adapters/web/turn-limiter.js";
import { currentForms } from "../reporting/submissions/assignment.js";
import { answerFileRequest } from "./file-requests.js";
import { actorOf } from "./keeping.js";
import { countRequest } from "./observing.js";
import type { Reminding } from "./reminding.js";
import type { Parts } from "./parts.js";

/** How many messages are remembered, so that one that is delivered again is not answered again. */
const rememberedMessages = 10_000;

/** What listens for activities and serves documents. */
export function createServer(
  parts: Parts,
  routes: readonly Route[],
  reminding: Reminding,
  fileOffers: FileOfferDependencies,
): HttpServer {
  const { config, register, store } = parts;
  const { clock, newId, logger } = parts;
  const { addresses } = store;
  const bot = createTeamsBot({
    dispatcher: createDispatcher({
      routes,
      named: createFormNamer(currentForms(parts.rulebook.forms)),
      ask: createFigureAsk(
        { ...parts.rulebook, summaries: store.compiled, shown: parts.shownSummaries },
        createAskOf(parts),
      ),
      onRefused: async (turn, act) => {
        parts.metrics.refused(act);
        await store.audit.refused(actorOf(turn, act), "not-allowed");
      },
    }),
    surroundings: { register, clock, today: config.today },
    seen: createRecentlySeen(rememberedMessages),
    limiter: config.turnLimits && createTurnLimiter(config.turnLimits),
    addresses,
    answers: parts.answers,
    takeConsent: (turn, answer) => takeConsent(fileOffers, turn, answer),
    newId,
    logger,
  });
  const { adapter, dailyBackup, dailyRetention, replacing } = parts;
  const endpoint = createTeamsEndpoint({ bot, adapter, origin: config.trust, replacing, logger });
  return createHttpServer({
    onRequest: () => countRequest(parts.metrics),
    readiness: () => parts.ready.readiness(),
    handleActivity: async (exchange) => {
      await endpoint(exchange);
      dailyBackup.makeIfDue();
      dailyRetention.runIfDue();
    },
    openFile: async (token) =>
      (await reminding.openCalendar(token)) ?? answerFileRequest(parts, token),
    onError: (error) => {
      logger.error("A request failed", error);
    },
  });
}

function createAskOf(parts: Parts): ReturnType<typeof createAsk> {
  const { register, rulebook, store, newId } = parts;
  const { rulings, questions } = store;
  const reporting = { ...rulebook, ...store, register, newId };
  return createAsk({
    ...parts,
    rulings,
    questions,
    readPeriods: (participant) => readPeriodNotices(reporting, participant),
    offerStart: (turn, answer) => startOffer(reporting, turn, answer),
  });
}
