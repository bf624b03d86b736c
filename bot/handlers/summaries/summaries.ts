import {
  type Counts,
  isWorthCompiling,
  mainFormsOf,
  missingOn,
} from "../../../src/summaries/collected.js";
import {
  collectNow,
  compileSummary,
  type CompilingDependencies,
} from "../../../src/summaries/compile-summary.js";
import type { FileFormat } from "../../../src/summaries/open-file.js";
import {
  type SummaryKind,
  summaryKindSchema,
  type SummaryPlan,
} from "../../../src/summaries/summary-kind.js";
import { documentIdOf } from "../../../src/summaries/summary.js";
import type { CardRenderer } from "../../cards/card-renderer.js";
import type { Reply } from "../../reply.js";
import type { Route } from "../../route.js";
import { summaryCard } from "../../summaries/chat/summary-cards.js";
import {
  summaryChoiceCard,
  summaryProgressCard,
} from "../../summaries/chat/summary-choice-card.js";
import { whichSummaryCard } from "../../summaries/chat/which-summary-card.js";
import { formOf, type SummaryKnowledge } from "../../summaries/summary-context.js";
import { compilePatterns, summaryTexts, wantsApproved } from "../../texts/summaries/summaries.js";
import { flawsInWords } from "../../texts/summaries/summary-words.js";
import type { Turn } from "../../turn.js";
import type { ShownSummaries } from "./summary-figures.js";

export interface SummaryDependencies extends CompilingDependencies, SummaryKnowledge {
  /** The summaries that can be compiled. */
  readonly plans: readonly SummaryPlan[];
  readonly renderCard: CardRenderer;
  /** What work gives, if it is done before the person has waited too long. */
  readonly soon: <Result>(work: Promise<Result>) => Promise<Result | undefined>;
  /** Whether documents can be had as PDF. */
  readonly hasPdf: boolean;
  readonly shown: ShownSummaries;
  /** The address that opens a document for one person, for a short time from an instant on. */
  readonly fileUrl: (documentId: string, format: FileFormat, userId: string, from: Date) => string;
}

/** Lets coordinators compile what has been submitted into the summaries. */
export function createSummaryRoutes(dependencies: SummaryDependencies): readonly Route[] {
  const access = "compile";
  return [
    ...dependencies.plans.map((plan): Route => ({
      kind: "command",
      name: `summary.compile.${plan.kind}`,
      access,
      pattern: compilePatterns[plan.kind],
      handle: (turn, message) =>
        offer(
          dependencies,
          { plan, counts: wantsApproved(message) ? "approved" : "submitted" },
          turn,
        ),
    })),
    {
      kind: "verb",
      verb: "summary.which",
      access,
      handle: () => Promise.resolve({ card: whichSummaryCard(dependencies) }),
    },
    {
      kind: "verb",
      verb: "summary.offer",
      access,
      handle: (turn, data) =>
        offer(dependencies, orderIn(dependencies, { kind: data["about"] }), turn),
    },
    {
      kind: "verb",
      verb: "summary.compile",
      access,
      handle: (turn, data) => compile(dependencies, orderIn(dependencies, data), turn),
    },
    {
      kind: "verb",
      verb: "summary.wait",
      access,
      handle: () => Promise.resolve({ text: summaryTexts.waiting }),
    },
  ];
}

/** Which summary is wanted, and what is to count in it. */
interface Order {
  readonly plan: SummaryPlan;
  readonly counts: Counts;
}

/** What a card orders; the regional summary of what was submitted where it names nothing, as cards once did not. */
function orderIn({ plans }: SummaryDependencies, data: Readonly<Record<string, unknown>>): Order {
  const asked: SummaryKind = summaryKindSchema.safeParse(data["kind"]).data ?? "regional";
  const plan = plans.find((one) => one.kind === asked);
  if (plan === undefined) throw new Error(`There is no plan for the summary ${asked}`);
  return { plan, counts: data["counts"] === "approved" ? "approved" : "submitted" };
}

/** Compiles at once when everyone has reported; otherwise the coordinator chooses. */
async function offer(dependencies: SummaryDependencies, order: Order, turn: Turn): Promise<Reply> {
  const { plan, counts } = order;
  const [formId] = plan.formIds;
  const collected = await collectNow(dependencies, plan, turn.receivedAt, counts);
  if (missingOn(collected, formId).length === 0) return compile(dependencies, order, turn);
  if (!isWorthCompiling(collected)) return nothingToCompile(dependencies, order);
  const data = summaryChoiceCard(collected);
  return { card: dependencies.renderCard("summary-choice", data) };
}

/** Compiles; what takes long goes on by itself, and takes the place of a card that says so. */
async function compile(
  dependencies: SummaryDependencies,
  order: Order,
  turn: Turn,
): Promise<Reply> {
  const work = compiled(dependencies, order, turn);
  const done = await dependencies.soon(work);
  if (done !== undefined) return done;
  const card = dependencies.renderCard("summary-progress", summaryProgressCard(order.plan));
  return { card, later: work };
}

async function compiled(
  dependencies: SummaryDependencies,
  order: Order,
  turn: Turn,
): Promise<Reply> {
  const { userId, receivedAt } = turn;
  const { plan, counts } = order;
  const compilation = await compileSummary(dependencies, plan, userId, receivedAt, counts);
  if (compilation.outcome === "nothing-submitted") return nothingToCompile(dependencies, order);
  if (compilation.outcome === "flawed") return { text: flawsInWords(compilation.flaws) };
  const { summaryId, version } = compilation;
  const documentId = documentIdOf(summaryId, version.version);
  const file = (title: string, format: FileFormat) => ({
    title,
    url: dependencies.fileUrl(documentId, format, userId, receivedAt),
  });
  const files = [
    file(summaryTexts.word, "docx"),
    file(summaryTexts.excel, "xlsx"),
    ...(dependencies.hasPdf ? [file(summaryTexts.pdf, "pdf")] : []),
    file(summaryTexts.archive, "zip"),
  ];
  dependencies.shown.keep(turn, { summaryId, version: version.version });
  const data = summaryCard(dependencies, plan, compilation, { files, hasPdf: dependencies.hasPdf });
  return { card: dependencies.renderCard("summary", data) };
}

function nothingToCompile(dependencies: SummaryDependencies, { plan, counts }: Order): Reply {
  const names = mainFormsOf(plan).map((formId) => formOf(dependencies, dependencies, formId).name);
  const say = counts === "approved" ? summaryTexts.nothingApproved : summaryTexts.nothingSubmitted;
  return { text: say(names) };
}
