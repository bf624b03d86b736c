import type { Collected, Counts } from "../../../src/summaries/collected.js";
import type { Compilation } from "../../../src/summaries/compile-summary.js";
import type { SummaryPlan } from "../../../src/summaries/summary-kind.js";
import { documentIdOf } from "../../../src/summaries/summary.js";
import { shareUsed, totalsOf } from "../../../src/summaries/total.js";
import { summaryTexts } from "../../texts/summaries/summaries.js";
import { differenceLines } from "../document/closing.js";
import { completenessLines, disputes, missingLines } from "../document/opening.js";
import { beginContext } from "../document/phrase-summary.js";
import { labelOf, type SummaryContext, type SummaryKnowledge } from "../summary-context.js";
import { summaryWords } from "../../texts/summaries/summary-words.js";
import { linesToCheck } from "../document/to-check.js";
import { type FactLine, type Group, groupsOf, shareFact, sumOnCard } from "./summary-groups.js";

interface Line {
  readonly text: string;
}

/** What cards/summary.json binds to. */
export interface SummaryCard {
  readonly isDemo: boolean;
  readonly title: string;
  readonly subtitle: string;
  readonly hasMissing: boolean;
  readonly missing: string;
  readonly notes: readonly Line[];
  readonly hasChanges: boolean;
  readonly changesTitle: string;
  readonly changes: readonly Line[];
  readonly groups: readonly Group[];
  readonly hasTotals: boolean;
  readonly totals: readonly FactLine[];
  readonly files: readonly { readonly title: string; readonly url: string }[];
  /** How long the links work. */
  readonly links: string;
  /** Offered as a file in the chat. */
  readonly documentId: string;
  readonly kind: string;
  /** Which versions count in the version that is offered instead. */
  readonly otherCounts: Counts;
  readonly otherLabel: string;
}

/** How many lines of a kind a card has room for. */
const mostLines = 8;

/** Shows a compiled summary's completeness, figures and sums, with the way to its files. */
export function summaryCard(
  knowledge: SummaryKnowledge,
  plan: SummaryPlan,
  compilation: Extract<Compilation, { outcome: "compiled" }>,
  { files, hasPdf }: { readonly files: SummaryCard["files"]; readonly hasPdf: boolean },
): SummaryCard {
  const { version, isNew, difference } = compilation;
  const { collected, hash } = version;
  const edition = { version: version.version, hash, difference };
  const context = beginContext(knowledge, plan, collected, edition);
  const missing = missingLines(context);
  const toCheck = linesToCheck(context).length;
  const lines = [
    ...completenessLines(context).slice(missing.length),
    ...(toCheck === 0 ? [] : [summaryWords.someToCheck(toCheck)]),
    ...disputes(context).map(({ text }) => text),
    ...(collected.template === undefined ? [] : [summaryTexts.template(collected.template.name)]),
  ];
  const changes = difference === undefined ? [] : differenceLines(context, difference);
  return {
    isDemo: collected.demo,
    title: summaryTexts.cardTitle(plan.title, version.version),
    subtitle: summaryTexts.compiledOn(collected.asOf, isNew),
    hasMissing: missing.length > 0,
    missing: missing.join("\n\n"),
    notes: shortened(lines),
    hasChanges: changes.length > 0,
    changesTitle: summaryTexts.changedSince(version.version - 1),
    changes: shortened(changes),
    groups: groupsOf(context),
    ...totalsPart(context),
    files,
    links: summaryTexts.links(hasPdf),
    documentId: documentIdOf(compilation.summaryId, version.version),
    ...otherRule(collected),
  };
}

/** The way to a version that counts by the other rule. */
function otherRule({
  kind,
  counts,
}: Collected): Pick<SummaryCard, "kind" | "otherCounts" | "otherLabel"> {
  const otherCounts: Counts = counts === "approved" ? "submitted" : "approved";
  return { kind, otherCounts, otherLabel: summaryTexts.countOnly[otherCounts] };
}

function shortened(lines: readonly string[]): readonly Line[] {
  const shown = lines.slice(0, mostLines).map((text) => ({ text }));
  const more = lines.length - shown.length;
  return more > 0 ? [...shown, { text: summaryTexts.others(more) }] : shown;
}

function totalsPart(context: SummaryContext): Pick<SummaryCard, "hasTotals" | "totals"> {
  const { collected } = context;
  const share = shareUsed(collected);
  const totals = totalsOf(collected).map((total) => ({
    title: labelOf(context, total.formId, total.field),
    value: sumOnCard(context, total),
  }));
  const { formIds, share: fields } = collected.basis;
  const [formId] = formIds;
  const all =
    share === undefined || fields === undefined
      ? totals
      : [
          ...totals,
          shareFact(
            context,
            { formId, field: fields.part },
            { formId, field: fields.whole },
            share,
          ),
        ];
  return { hasTotals: all.length > 0, totals: all };
}
