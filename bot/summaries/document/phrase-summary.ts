import type { Block, DocumentModel } from "../../../src/summaries/document.js";
import { fieldAt } from "../../../src/reporting/forms/form.js";
import type { Edition, Phrasing } from "../../../src/summaries/content.js";
import type { Collected } from "../../../src/summaries/collected.js";
import type { SummaryKind, SummaryPlan } from "../../../src/summaries/summary-kind.js";
import { answerText } from "../../texts/reporting/form-answers.js";
import { summaryWords } from "../../texts/summaries/summary-words.js";
import { changeBlocks, closingBlocks } from "./closing.js";
import { finalBlocks } from "./final.js";
import { amountSections, ownerSections } from "./form-sections.js";
import { interimBlocks } from "./interim.js";
import { basisBlocks, factBlocks, frontOf } from "./opening.js";
import { pathwayBlocks } from "./pathways.js";
import { regionalBlocks } from "./regional.js";
import { formOf, type SummaryContext, type SummaryKnowledge } from "../summary-context.js";
import { blocksToCheck } from "./to-check.js";
import { summaryWorkbook } from "./summary-workbook.js";

/** What each kind of summary tells between its opening and its closing. */
const contents: Record<SummaryKind, (context: SummaryContext) => readonly Block[]> = {
  regional: regionalBlocks,
  interim: interimBlocks,
  final: finalBlocks,
  pathways: pathwayBlocks,
  skr: everyOwner,
  unspent: everyOwner,
};

/** Puts summaries in Swedish. */
export function createPhrasing(knowledge: SummaryKnowledge): Phrasing {
  return {
    document: (plan, collected, edition) =>
      phraseSummary(beginContext(knowledge, plan, collected, edition)),
    workbook: (plan, collected) => summaryWorkbook(knowledge, plan, collected),
    inWords: ({ source }, path, answer) => {
      const year = Number(source.submissionId.slice(0, 4));
      const field = fieldAt(
        formOf(knowledge, { year }, source.formId),
        path.replace(/\.\d+\./, "."),
      );
      const isOurs = field?.kind === "choice" || field?.kind === "date" || answer === true;
      return field !== undefined && (isOurs || answer === false)
        ? answerText(field, answer)
        : undefined;
    },
  };
}

/** What is at hand when a summary is about to be put in words. */
export function beginContext(
  knowledge: SummaryKnowledge,
  plan: SummaryPlan,
  collected: Collected,
  edition: Edition,
): SummaryContext {
  return { plan, collected, edition, knowledge, footnotes: [] };
}

function phraseSummary(context: SummaryContext): DocumentModel {
  const { plan, collected, edition, footnotes } = context;
  const blocks = [
    ...basisBlocks(context),
    ...changeBlocks(context),
    ...blocksToCheck(context),
    ...factBlocks(context),
    ...contents[plan.kind](context),
    ...closingBlocks(context),
  ];
  return {
    title: plan.title,
    subtitle: summaryWords.subtitle(edition.version),
    ...(collected.demo && { banner: summaryWords.banner }),
    front: frontOf(context),
    blocks,
    ...(footnotes.length > 0 && { footnotes }),
  };
}

function everyOwner(context: SummaryContext): readonly Block[] {
  return [...amountSections(context), ...ownerSections(context)];
}
