import type { Collected, Counts } from "../../../src/summaries/collected.js";
import type { Difference } from "../../../src/summaries/difference.js";
import type { SummaryPlan } from "../../../src/summaries/summary-kind.js";
import type { SummaryVersion } from "../../../src/summaries/summary.js";
import { summaryTexts } from "../../texts/summaries/summaries.js";
import { differenceLines } from "../document/closing.js";
import { beginContext } from "../document/phrase-summary.js";
import type { SummaryKnowledge } from "../summary-context.js";

/** What cards/summary-news.json binds to. */
export interface SummaryNewsCard {
  readonly isDemo: boolean;
  readonly title: string;
  readonly changes: readonly { readonly text: string }[];
  readonly note: string;
  readonly compileLabel: string;
  readonly kind: string;
  readonly counts: Counts;
}

/** Tells what has come since a summary was compiled, and offers a new version of it. */
export function summaryNewsCard(
  knowledge: SummaryKnowledge,
  plan: SummaryPlan,
  last: SummaryVersion,
  now: Collected,
  difference: Difference,
): SummaryNewsCard {
  const context = beginContext(knowledge, plan, now, { version: 0, hash: "", difference });
  return {
    isDemo: now.demo,
    title: summaryTexts.newsTitle(plan.title, last.version),
    changes: differenceLines(context, difference).map((text) => ({ text })),
    note: summaryTexts.newsNote(last.version),
    compileLabel: summaryTexts.compileNext(last.version + 1),
    kind: plan.kind,
    counts: now.counts ?? "submitted",
  };
}
