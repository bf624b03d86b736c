import type { Agreement } from "../../src/agreement/agreement.js";
import type { Conflict } from "../../src/agreement/conflict.js";
import type { Fact } from "../../src/agreement/fact.js";
import { fieldAt, type Form } from "../../src/reporting/forms/form.js";
import type { Collected, Counted } from "../../src/summaries/collected.js";
import type { Edition } from "../../src/summaries/content.js";
import type { SummaryPlan } from "../../src/summaries/summary-kind.js";
import { fillText } from "../texts/answering/values.js";
import { summaryWords } from "../texts/summaries/summary-words.js";

/** What the words of a summary are found with: the year's forms, and what the sources say. */
export interface SummaryKnowledge {
  readonly forms: readonly Form[];
  readonly agreements: readonly Agreement[];
}

/** Everything at hand while a summary is put in words. */
export interface SummaryContext {
  readonly plan: SummaryPlan;
  readonly collected: Collected;
  readonly edition: Edition;
  readonly knowledge: SummaryKnowledge;
  /** The texts of the footnotes so far; what is put in words adds to them. */
  readonly footnotes: string[];
}

/** A form of the summary's year. Throws when there is none. */
export function formOf(
  { forms }: SummaryKnowledge,
  { year }: Pick<Collected, "year">,
  formId: string,
): Form {
  const form = forms.find(({ id, year: of }) => id === formId && of === year);
  if (form === undefined) throw new Error(`There is no form ${formId} of ${year}`);
  return form;
}

/** What a form calls a field. */
export function labelOf(
  { knowledge, collected }: SummaryContext,
  formId: string,
  path: string,
): string {
  return fieldAt(formOf(knowledge, collected, formId), path)?.label ?? path;
}

/** A fact of the summary's year. Throws when there is none. */
export function factOf({ knowledge, collected }: SummaryContext, id: string): Fact {
  const year = knowledge.agreements.find((agreement) => agreement.year === collected.year);
  const fact = year?.facts.find((one) => one.id === id);
  if (fact === undefined) throw new Error(`There is no fact ${id} of ${collected.year}`);
  return fact;
}

/**
 * A text with footnotes that tell of conflicts. Each footnote is written where it is first needed; after that the text
 * names its number.
 */
export function withFootnotes(
  context: SummaryContext,
  text: string,
  conflictIds: readonly string[],
): { readonly text: string; readonly notes?: number[] } {
  const conflicts = context.knowledge.agreements.flatMap((agreement) => agreement.conflicts);
  const [notes, again]: [number[], number[]] = [[], []];
  for (const conflict of conflictIds.flatMap(
    (id) => conflicts.find((one) => one.id === id) ?? [],
  )) {
    const words = conflictInWords(context, conflict);
    const known = context.footnotes.indexOf(words);
    if (known === -1) notes.push(context.footnotes.push(words));
    else again.push(known + 1);
  }
  return {
    text: again.length === 0 ? text : summaryWords.seeFootnotes(text, again),
    ...(notes.length > 0 && { notes }),
  };
}

function conflictInWords({ knowledge }: SummaryContext, conflict: Conflict): string {
  const sections = conflict.positions.flatMap(({ sources }) => sources);
  return summaryWords.footnote(
    conflict.title.sv,
    conflict.positions
      .map(({ statement, values }) => fillText(statement.sv, values, "sv"))
      .join(" "),
    conflict.assessment === undefined
      ? ""
      : fillText(conflict.assessment.sv, conflict.values, "sv"),
    [...new Set(sections)].map((id) => sectionName(knowledge, id)).join("; "),
  );
}

/** A section as people know it: "ÖK 2025, avsnitt 5.3". */
function sectionName({ agreements }: SummaryKnowledge, sectionId: string): string {
  for (const { documents } of agreements)
    for (const { name, sections } of documents) {
      const section = sections.find(({ id }) => id === sectionId);
      if (section !== undefined) return `${name}, ${section.label}`;
    }
  return sectionId;
}

/** The mark that a submission has in the list of sources: "[3]". */
export function sourceMark({ reports }: Collected, { source }: Pick<Counted, "source">): string {
  const index = reports.findIndex((report) => report.source.submissionId === source.submissionId);
  return `[${index + 1}]`;
}
