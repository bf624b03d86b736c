import type { FollowUpCard } from "./follow-up-card.js";
import type { GuidanceCard } from "./guidance/card-data.js";
import type { RegionalSummaryCard, SummaryChoiceCard } from "./summary-cards.js";
import type { ReportPageData, ReportStepData } from "./reporting/card-data.js";

/**
 * What each template in cards/ binds to, by file name without extension. Every leaf is a string, already formatted,
 * or a boolean for `$when`; test/gallery/ draws every card in every state.
 */
export interface CardData {
  readonly "follow-up": FollowUpCard;
  readonly "summary-choice": SummaryChoiceCard;
  readonly "regional-summary": RegionalSummaryCard;
  readonly "report-step": ReportStepData;
  readonly "report-page": ReportPageData;
  readonly guidance: GuidanceCard;
}

export type CardName = keyof CardData;
