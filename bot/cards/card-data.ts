import type { SectionCard } from "./section-card.js";
import type { SummaryNewsCard } from "../summaries/chat/news-card.js";
import type { PlanOutcomeCard } from "../summaries/chat/plan-outcome-card.js";
import type {
  SelectionProjectsCard,
  SelectionReasonsCard,
} from "../summaries/chat/selection-cards.js";
import type { SummaryCard } from "../summaries/chat/summary-cards.js";
import type {
  SummaryChoiceCard,
  SummaryProgressCard,
} from "../summaries/chat/summary-choice-card.js";
import type { ReportPageData, ReportStepData } from "../reporting/card-data.js";

/**
 * What each template in cards/ binds to, by file name without extension. Every leaf is a string, already formatted,
 * or a boolean for `$when`; test/gallery/ draws every card in every state.
 */
export interface CardData {
  readonly "plan-outcome": PlanOutcomeCard;
  readonly "selection-projects": SelectionProjectsCard;
  readonly "selection-reasons": SelectionReasonsCard;
  readonly "selection-saved": { readonly text: string };
  readonly "summary-choice": SummaryChoiceCard;
  readonly "summary-progress": SummaryProgressCard;
  readonly "summary-news": SummaryNewsCard;
  readonly summary: SummaryCard;
  readonly "report-step": ReportStepData;
  readonly "report-page": ReportPageData;
  readonly sections: SectionCard;
}

export type CardName = keyof CardData;
