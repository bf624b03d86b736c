import { isAllowed } from "../../../src/participants/access.js";
import { type Collected, inputsOf } from "../../../src/summaries/collected.js";
import { collectNow, type CollectingDependencies } from "../../../src/summaries/compile-summary.js";
import { differenceBetween } from "../../../src/summaries/difference.js";
import type { SummaryKind, SummaryPlan } from "../../../src/summaries/summary-kind.js";
import { type Summary, type SummaryVersion } from "../../../src/summaries/summary.js";
import type { Repository } from "../../../src/shared/repository.js";
import type { CardRenderer } from "../../cards/card-renderer.js";
import type { Reply } from "../../reply.js";
import type { Route } from "../../route.js";
import { differenceLines } from "../../summaries/document/closing.js";
import { beginContext } from "../../summaries/document/phrase-summary.js";
import { planOutcomeCard } from "../../summaries/chat/plan-outcome-card.js";
import type { SummaryKnowledge } from "../../summaries/summary-context.js";
import { unspentLines } from "../../summaries/chat/unspent-lines.js";
import { dayOf, summaryWords } from "../../texts/summaries/summary-words.js";
import {
  comparePattern,
  compareTexts,
  kindAsked,
  planOutcomePattern,
  regionAsked,
  sendOnPattern,
  sendOnText,
  unspentPattern,
} from "../../texts/summaries/summary-questions.js";
import type { Turn } from "../../turn.js";

export interface SummaryQuestionDependencies extends CollectingDependencies, SummaryKnowledge {
  readonly summaries: Repository<Summary>;
  readonly plans: readonly SummaryPlan[];
  readonly renderCard: CardRenderer;
}

/** Answers what coordinators ask in words of what has been submitted and compiled. */
export function createSummaryQuestionRoutes(
  dependencies: SummaryQuestionDependencies,
): readonly Route[] {
  const access = "compile";
  return [
    {
      kind: "command",
      name: "summary.plan-outcome",
      access,
      pattern: planOutcomePattern,
      handle: (turn, message) => showPlanOutcome(dependencies, turn, message),
    },
    {
      kind: "command",
      name: "summary.compare",
      access,
      pattern: comparePattern,
      handle: (turn, message) => compare(dependencies, turn, kindAsked(message)),
    },
    {
      kind: "command",
      name: "summary.unspent",
      access,
      pattern: unspentPattern,
      handle: (turn) => tellUnspent(dependencies, turn),
    },
    {
      kind: "command",
      name: "summary.send-on",
      access: "ask",
      pattern: sendOnPattern,
      // Others who write so have a report of their own in mind, or ask.
      handle: ({ participant }) =>
        Promise.resolve(isAllowed(participant, access) ? { text: sendOnText } : undefined),
    },
  ];
}

async function showPlanOutcome(
  dependencies: SummaryQuestionDependencies,
  { receivedAt }: Turn,
  message: string,
): Promise<Reply> {
  const regionId = regionAsked(message);
  const plan = dependencies.plans.find(({ kind }) => kind === "regional");
  if (regionId === undefined || plan === undefined) throw new Error("No region or plan was found");
  const collected = await collectNow(dependencies, plan, receivedAt);
  const data = planOutcomeCard(dependencies, collected, regionId);
  return { card: dependencies.renderCard("plan-outcome", data) };
}

async function tellUnspent(
  dependencies: SummaryQuestionDependencies,
  { receivedAt }: Turn,
): Promise<Reply> {
  const collected: Collected[] = [];
  for (const plan of dependencies.plans)
    collected.push(await collectNow(dependencies, plan, receivedAt));
  return { text: unspentLines(dependencies, collected).join("\n\n") };
}

/** The difference between the last two versions of a kind, or of what was compiled last, and what has come since. */
async function compare(
  dependencies: SummaryQuestionDependencies,
  { receivedAt }: Turn,
  kind: SummaryKind | undefined,
): Promise<Reply> {
  const found = await lastCompiled(dependencies, kind);
  if (found === undefined) {
    const plan = dependencies.plans.find((one) => one.kind === kind);
    return {
      text: plan === undefined ? compareTexts.nothingCompiled : compareTexts.none(plan.title),
    };
  }
  const { plan, versions } = found;
  const [before, last] = [versions.at(-2), versions.at(-1)];
  if (last === undefined) throw new Error("A summary has no version");
  const now = await collectNow(dependencies, plan, receivedAt);
  const lines =
    before === undefined
      ? [compareTexts.onlyOne(plan.title, dayOf(last.compiledAt))]
      : [
          compareTexts.heading(
            plan.title,
            last.version,
            dayOf(last.compiledAt),
            dayOf(before.compiledAt),
          ),
          ...bullets(linesBetween(dependencies, plan, before.collected, last.collected)),
        ];
  return { text: [...lines, ...sinceLines(dependencies, plan, last, now)].join("\n\n") };
}

function sinceLines(
  knowledge: SummaryKnowledge,
  plan: SummaryPlan,
  last: SummaryVersion,
  now: Collected,
): readonly string[] {
  if (inputsOf(now) === inputsOf(last.collected)) return [compareTexts.upToDate(last.version)];
  return [
    compareTexts.since(last.version),
    ...bullets(linesBetween(knowledge, plan, last.collected, now)),
    compareTexts.compileAgain,
  ];
}

function linesBetween(
  knowledge: SummaryKnowledge,
  plan: SummaryPlan,
  before: Collected,
  after: Collected,
): readonly string[] {
  const difference = differenceBetween(before, after);
  const context = beginContext(knowledge, plan, after, { version: 0, hash: "", difference });
  const lines = differenceLines(context, difference);
  return lines.length === 0 ? [summaryWords.noChanges] : lines;
}

function bullets(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `- ${line}`);
}

async function lastCompiled(
  { summaries, plans }: SummaryQuestionDependencies,
  kind: SummaryKind | undefined,
): Promise<
  { readonly plan: SummaryPlan; readonly versions: readonly SummaryVersion[] } | undefined
> {
  const all = (await summaries.list()).flatMap(({ versions }) => {
    const last = versions.at(-1);
    const plan = plans.find((one) => one.kind === last?.collected.kind);
    const isAsked = kind === undefined || plan?.kind === kind;
    return last === undefined || plan === undefined || !isAsked ? [] : [{ plan, versions, last }];
  });
  return all.toSorted((a, b) => a.last.compiledAt.localeCompare(b.last.compiledAt)).at(-1);
}
