import { regionIds } from "../../src/shared/region.js";
import {
  compileSummary,
  type CompilingDependencies,
  findMissingRegions,
} from "../../src/summaries/compile-summary.js";
import type { FileFormat } from "../../src/summaries/open-file.js";
import { documentIdOf } from "../../src/summaries/summary.js";
import type { CardRenderer } from "../card-renderer.js";
import type { Reply } from "../reply.js";
import type { Route } from "../route.js";
import { regionalSummaryCard, summaryChoiceCard } from "../summary-cards.js";
import { compilePattern, summaryTexts } from "../texts/summaries.js";
import { phraseRegionalSummary } from "../texts/summary-document.js";
import type { Turn } from "../turn.js";

export interface SummaryDependencies extends Omit<CompilingDependencies, "phrase"> {
  /** The agreement year that is compiled. */
  readonly year: number;
  readonly renderCard: CardRenderer;
  /** The address that opens a document for one person, for a short time from an instant on. */
  readonly fileUrl: (documentId: string, format: FileFormat, userId: string, from: Date) => string;
}

/** Lets coordinators compile the regions' short reports into the regional summary. */
export function createSummaryRoutes(dependencies: SummaryDependencies): readonly Route[] {
  const access = "compile";
  return [
    {
      kind: "command",
      name: "summary.compile",
      access,
      pattern: compilePattern,
      handle: (turn) => offer(dependencies, turn),
    },
    {
      kind: "verb",
      verb: "summary.compile",
      access,
      handle: (turn) => compile(dependencies, turn),
    },
    {
      kind: "verb",
      verb: "summary.wait",
      access,
      handle: () => Promise.resolve({ text: summaryTexts.waiting }),
    },
  ];
}

/** Compiles at once when every region has reported; otherwise the coordinator chooses. */
async function offer(dependencies: SummaryDependencies, turn: Turn): Promise<Reply> {
  const { submissions, register, year, renderCard } = dependencies;
  const missing = await findMissingRegions(dependencies, year, turn.receivedAt);
  if (missing.length === 0) return compile(dependencies, turn);
  if (missing.length === regionIds.length) return { text: summaryTexts.nothingSubmitted };
  const data = summaryChoiceCard(missing, await submissions.list(), {
    year,
    isDemo: register.demo,
  });
  return { card: renderCard("summary-choice", data) };
}

async function compile(dependencies: SummaryDependencies, turn: Turn): Promise<Reply> {
  const { year, renderCard, fileUrl } = dependencies;
  const compilation = await compileSummary(
    { ...dependencies, phrase: phraseRegionalSummary },
    year,
    turn.userId,
    turn.receivedAt,
  );
  if (compilation.outcome === "nothing-submitted") return { text: summaryTexts.nothingSubmitted };
  const { summaryId, version } = compilation;
  const url = fileUrl(
    documentIdOf(summaryId, version.version),
    "docx",
    turn.userId,
    turn.receivedAt,
  );
  return { card: renderCard("regional-summary", regionalSummaryCard(compilation, url)) };
}
