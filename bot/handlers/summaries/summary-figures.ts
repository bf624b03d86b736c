import { isAllowed } from "../../../src/participants/access.js";
import type { Repository } from "../../../src/shared/repository.js";
import type { SummaryPlan } from "../../../src/summaries/summary-kind.js";
import type { Summary } from "../../../src/summaries/summary.js";
import type { keptForNext } from "../../kept-for-next.js";
import type { Reply } from "../../reply.js";
import { figureLines } from "../../summaries/chat/figure-lines.js";
import { beginContext } from "../../summaries/document/phrase-summary.js";
import type { SummaryKnowledge } from "../../summaries/summary-context.js";
import { figureTexts } from "../../texts/summaries/summary-figures.js";
import { dayOf } from "../../texts/summaries/summary-words.js";
import type { Turn } from "../../turn.js";

/** The version of a summary that someone has been shown on a card. */
export interface ShownSummary {
  readonly summaryId: string;
  readonly version: number;
}

/** The summary that each person was shown last, until they ask about something else. */
export type ShownSummaries = ReturnType<typeof keptForNext<ShownSummary>>;

export interface SummaryFigureDependencies extends SummaryKnowledge {
  readonly summaries: Repository<Summary>;
  readonly plans: readonly SummaryPlan[];
  readonly shown: ShownSummaries;
}

type Ask = (turn: Turn, message: string) => Promise<Reply>;

/** Answers what is asked about a figure right after a summary's card from that version; leaves the rest to be answered. */
export function createFigureAsk(dependencies: SummaryFigureDependencies, ask: Ask): Ask {
  const { shown } = dependencies;
  return async (turn, message) => {
    const last = shown.take(turn);
    if (last === undefined || !isAllowed(turn.participant, "compile")) return ask(turn, message);
    const text = await figuresOf(dependencies, last, message);
    if (text === undefined) return ask(turn, message);
    shown.keep(turn, last);
    return { text };
  };
}

async function figuresOf(
  dependencies: SummaryFigureDependencies,
  { summaryId, version: number }: ShownSummary,
  message: string,
): Promise<string | undefined> {
  const summary = await dependencies.summaries.get(summaryId);
  const version = summary?.versions.find((one) => one.version === number);
  const plan = dependencies.plans.find(({ kind }) => kind === version?.collected.kind);
  if (version === undefined || plan === undefined) return undefined;
  const { collected, hash, compiledAt } = version;
  const edition = { version: number, hash, difference: undefined };
  const context = beginContext(dependencies, plan, collected, edition);
  const lines = figureLines(context, message);
  if (lines === undefined) return undefined;
  return [figureTexts.from(plan.title, number, dayOf(compiledAt)), ...lines].join("\n\n");
}
