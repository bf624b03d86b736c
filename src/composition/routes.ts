import { createApplicationRoutes } from "../../bot/handlers/reporting/applications.js";
import { createAskingRccRoutes } from "../../bot/handlers/guidance/asking-rcc.js";
import { createCorrectionRoutes } from "../../bot/handlers/guidance/corrections.js";
import { createFactSearchRoute } from "../../bot/handlers/answering/fact-search.js";
import { createAuditLogRoute } from "../../bot/handlers/audit-log.js";
import { createHelpRoute } from "../../bot/handlers/help.js";
import { createLateQuestionRoute } from "../../bot/handlers/reporting/late-questions.js";
import { createOriginalRoutes } from "../../bot/handlers/reporting/originals.js";
import { createNotedRoutes } from "../../bot/handlers/guidance/noted.js";
import { createQuestionRoutes } from "../../bot/handlers/guidance/questions.js";
import { createReportingRoutes } from "../../bot/handlers/reporting/reporting.js";
import { createStandingRoutes } from "../../bot/handlers/reporting/report-standing.js";
import { createReviewingRoutes } from "../../bot/handlers/reporting/reviewing.js";
import { createRulingRoutes } from "../../bot/handlers/guidance/rulings.js";
import { createSummaryRoutes } from "../../bot/handlers/summaries/summaries.js";
import { createSelectionRoutes } from "../../bot/handlers/summaries/selection.js";
import { createSummaryQuestionRoutes } from "../../bot/handlers/summaries/summary-questions.js";
import type { Route } from "../../bot/route.js";
import { hashText } from "../adapters/hash.js";
import { within } from "../adapters/timer.js";
import { createOneAtATime } from "../shared/one-at-a-time.js";
import { newestActs, refusalsWrittenDown } from "./keeping.js";
import { newVersionOfferOf } from "./new-version-offer.js";
import { fileUrlOf, type Parts } from "./parts.js";
import { createUploadRoutes } from "./upload-routes.js";

/** Every command and verb there is. */
export function createRoutes(parts: Parts, reminders: readonly Route[]): readonly Route[] {
  const { register, rulebook, answering, renderCard, store, newId, notify } = parts;
  const logger = refusalsWrittenDown(parts.logger, store.audit);
  const { submissions, periods, compiled: summaries, selections, templates } = store;
  const { rulings, questions } = store;
  const known = { ...rulebook, register, submissions, periods, rulings, questions };
  const common = { ...known, renderCard, newId, fileUrl: fileUrlOf(parts) };
  const { knowledge } = answering;
  const { answers } = parts;
  const compiling = { ...common, summaries, selections, templates };
  const offerNewVersion = newVersionOfferOf(parts);
  const telling = { ...common, ...store, answers, knowledge, notify, logger, offerNewVersion };
  return [
    createHelpRoute({ renderCard, newId }),
    // First: "öppna delrapporten" is about everyone's for those who decide when it is taken.
    ...reminders,
    ...createUploadRoutes(parts, { ...telling, templates }),
    ...createReportingRoutes(telling),
    ...createStandingRoutes(telling),
    ...createOriginalRoutes(telling),
    ...createReviewingRoutes(telling),
    ...createApplicationRoutes(telling),
    ...createRulingRoutes(telling),
    ...createAskingRccRoutes(telling),
    createLateQuestionRoute(telling),
    ...createQuestionRoutes(telling),
    ...createCorrectionRoutes({ ...common, answering }),
    createFactSearchRoute({ answering, rulings, renderCard }),
    ...createNotedRoutes({ ...telling, newestYear: knowledge.newestYear }),
    ...createSelectionRoutes(compiling),
    ...createSummaryQuestionRoutes(compiling),
    ...createSummaryRoutes({
      ...compiling,
      make: (draft) => parts.writing.run("make", draft),
      shown: parts.shownSummaries,
      hasPdf: parts.writePdf !== undefined,
      soon: (work) => within(parts.config.patienceMilliseconds, work),
      hash: hashText,
      oneAtATime: createOneAtATime(),
    }),
    createAuditLogRoute({ register, newest: (count) => newestActs(store, count) }),
  ];
}
