import { answerIn, rowsIn } from "../../src/reporting/submissions/changes.js";
import { isAnswerField } from "../../src/reporting/forms/form-field.js";
import type { Collected, Counted } from "../../src/summaries/collected.js";
import { answerText, labelled, rowTitle } from "../texts/reporting/form-answers.js";
import { dayOf, reportInWords, summaryWords } from "../texts/summaries/summary-words.js";
import { ownerName } from "./owners.js";
import { formOf, type SummaryKnowledge } from "./summary-context.js";

/** A report as plain text: every question of its form with its answer, as it was given. */
export function readableCopy(
  knowledge: SummaryKnowledge,
  collected: Collected,
  { source, record }: Counted,
): string {
  const form = formOf(knowledge, collected, source.formId);
  const owner = ownerName(collected, source.subject);
  const nil =
    source.nilReason === undefined
      ? []
      : [summaryWords.nil(owner, form.name, source.nilReason), dayOf(source.submittedAt)];
  const sections = form.sections.map(({ title, fields }) => {
    const lines = fields.flatMap((field) => {
      if (field.kind !== "rows")
        return [labelled(field.label, answerText(field, answerIn(record, field.id)))];
      return rowsIn(record, field.id).flatMap((row, index) => [
        `${rowTitle(field, index)}:`,
        ...field.fields
          .filter(isAnswerField)
          .map((part) => `  ${labelled(part.label, answerText(part, row[part.id]))}`),
      ]);
    });
    return [title.toUpperCase(), ...lines].join("\n");
  });
  const body = nil.length > 0 ? nil : sections;
  return `${[reportInWords(form.title, owner, source), ...body].join("\n\n")}\n`;
}
