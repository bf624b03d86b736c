import { type Collected, type Counts, missingOn } from "../../../src/summaries/collected.js";
import type { SummaryPlan } from "../../../src/summaries/summary-kind.js";
import { summaryTexts } from "../../texts/summaries/summaries.js";
import { stateNames } from "../../texts/summaries/summary-words.js";
import { ownerName } from "../owners.js";

/** What cards/summary-choice.json binds to. */
export interface SummaryChoiceCard {
  readonly isDemo: boolean;
  readonly title: string;
  readonly owners: readonly { readonly name: string; readonly standing: string }[];
  readonly compileLabel: string;
  readonly kind: string;
  readonly counts: Counts;
}

/** How many a card has room for. */
const mostOwners = 12;

/** Lets the coordinator choose between compiling without some reports and waiting for them. */
export function summaryChoiceCard(collected: Collected): SummaryChoiceCard {
  const [formId] = collected.basis.formIds;
  const owed = collected.owed.filter((one) => one.formId === formId);
  const missing = missingOn(collected, formId);
  const names = missing.map(({ subject }) => ownerName(collected, subject));
  const areRegions = owed.every(({ subject }) => subject.kind === "region");
  const came = owed.length - missing.length;
  return {
    isDemo: collected.demo,
    title: areRegions
      ? titleOfRegions(collected, came, names)
      : summaryTexts.choiceOfProjects(came, owed.length),
    owners: (owed.length <= mostOwners ? owed : missing)
      .slice(0, mostOwners)
      .map(({ subject, state }) => ({
        name: ownerName(collected, subject),
        standing: stateNames[state],
      })),
    compileLabel: areRegions
      ? summaryTexts.compileLabel(names)
      : summaryTexts.compileLabelOfProjects(missing.length),
    kind: collected.kind,
    counts: collected.counts ?? "submitted",
  };
}

function titleOfRegions(collected: Collected, came: number, missing: readonly string[]): string {
  if (came > 0) return summaryTexts.choiceTitle(came, came + missing.length, missing);
  const owed = collected.owed.filter(({ subject }) => subject.kind === "project");
  const reports = collected.reports.filter(({ source }) => source.subject.kind === "project");
  return summaryTexts.choiceWithoutRegions(reports.length, owed.length);
}

/** What cards/summary-progress.json binds to. */
export interface SummaryProgressCard {
  readonly title: string;
}

/** Tells that a summary is being compiled. */
export function summaryProgressCard({ title }: SummaryPlan): SummaryProgressCard {
  return { title: summaryTexts.compiling(title) };
}
