import type { SummaryPlan } from "../../../src/summaries/summary-kind.js";
import type { CardRenderer } from "../../cards/card-renderer.js";
import { drawSections } from "../../cards/draw-sections.js";
import { button, section } from "../../cards/section-card.js";
import type { AdaptiveCard } from "../../reply.js";
import { boardTexts } from "../../texts/board/board.js";
import { summaryTexts } from "../../texts/summaries/summaries.js";

/** Asks which of the year's summaries is to be compiled. */
export function whichSummaryCard({
  plans,
  renderCard,
}: {
  readonly plans: readonly SummaryPlan[];
  readonly renderCard: CardRenderer;
}): AdaptiveCard {
  // A press only asks: it need not be told from another.
  const drawn = { nonce: "which-summary" };
  const choice = ({ title, kind }: SummaryPlan) => button(title, "summary.offer", kind, drawn);
  return drawSections(
    { renderCard },
    {
      title: summaryTexts.which,
      sections: [section({ separated: false, actions: plans.map(choice) })],
      actions: [button(boardTexts.back, "board.overview", "", drawn)],
    },
  );
}
