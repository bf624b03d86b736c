import { isAllowed } from "../../../src/participants/access.js";
import type { Repository } from "../../../src/shared/repository.js";
import type { Logger } from "../../../src/shared/logger.js";
import { collectNow, type CollectingDependencies } from "../../../src/summaries/compile-summary.js";
import { type Difference, differenceBetween } from "../../../src/summaries/difference.js";
import type { SummaryPlan } from "../../../src/summaries/summary-kind.js";
import { type Summary, summaryIdOf } from "../../../src/summaries/summary.js";
import type { CardRenderer } from "../../cards/card-renderer.js";
import type { Notify } from "../../notify.js";
import { summaryNewsCard } from "./news-card.js";
import type { SummaryKnowledge } from "../summary-context.js";

export interface OfferingDependencies extends CollectingDependencies, SummaryKnowledge {
  readonly summaries: Repository<Summary>;
  readonly plans: readonly SummaryPlan[];
  readonly renderCard: CardRenderer;
  readonly notify: Notify;
  readonly logger: Logger;
}

/** Tells the coordinators that a report on a form has changed after a summary of it was compiled. Never throws. */
export type OfferNewVersion = (formId: string, at: Date) => Promise<void>;

/**
 * Offers the coordinators a new version of a summary with the first that comes after the last version; for what comes
 * after that, one offer is enough.
 */
export function createNewVersionOffer(dependencies: OfferingDependencies): OfferNewVersion {
  return async (formId, at) => {
    const plans = dependencies.plans.filter(({ formIds }) => formIds.includes(formId));
    try {
      for (const plan of plans) await offer(dependencies, plan, at);
    } catch (error) {
      dependencies.logger.error("A new version of a summary could not be offered", error);
    }
  };
}

async function offer(
  dependencies: OfferingDependencies,
  plan: SummaryPlan,
  at: Date,
): Promise<void> {
  const { summaries, year, register, renderCard, notify } = dependencies;
  const last = (await summaries.get(summaryIdOf(plan.kind, year)))?.versions.at(-1);
  if (last === undefined) return;
  const now = await collectNow(dependencies, plan, at, last.collected.counts);
  const difference = differenceBetween(last.collected, now);
  if (reportsIn(difference) !== 1) return;
  const card = renderCard(
    "summary-news",
    summaryNewsCard(dependencies, plan, last, now, difference),
  );
  const coordinators = register.participants.filter((person) => isAllowed(person, "compile"));
  await Promise.all(coordinators.map(({ userId }) => notify(userId, { card })));
}

/** How many reports differ. */
function reportsIn({ added, corrected, withdrawn, asked }: Difference): number {
  return added.length + corrected.length + withdrawn.length + asked.length;
}
