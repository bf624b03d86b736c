import { isSameSubject } from "../../../src/participants/access.js";
import { rowsIn } from "../../../src/reporting/submissions/changes.js";
import { conditionState, goalCount } from "../../../src/reporting/forms/conditions.js";
import type { RowsField } from "../../../src/reporting/forms/form-field.js";
import { fieldsOf } from "../../../src/reporting/forms/form.js";
import { localDateOf } from "../../../src/shared/local-date.js";
import { type Counted, type Owed, reportsOn } from "../../../src/summaries/collected.js";
import type { Block, Cell } from "../../../src/summaries/document.js";
import { answerCell, heading, note, paragraph, table } from "../../document-blocks.js";
import { answerText, rowTitle } from "../../texts/reporting/form-answers.js";
import { conditionNames, pathwayWords as words } from "../../texts/summaries/pathway-words.js";
import { missingWord } from "../../texts/summaries/summary-words.js";
import { answerBlocks, refOf } from "./answer-blocks.js";
import { sourceNote } from "./form-sections.js";
import { lackingWord } from "../lacking.js";
import { fullOwnerName, ownerName } from "../owners.js";
import { formOf, sourceMark, type SummaryContext } from "../summary-context.js";

const formId = "svf-redovisning";

/** The conditions for the second payment, every pathway in every region beside each other, and the rest region by region. */
export function pathwayBlocks(context: SummaryContext): readonly Block[] {
  const { collected } = context;
  return [
    ...conditionBlocks(context),
    ...waitingBlocks(context),
    heading(1, words.otherTitle),
    ...reportsOn(collected, formId).flatMap((report) => [
      heading(2, fullOwnerName(collected, report.source.subject)),
      sourceNote(context, report),
      ...answerBlocks(context, report, new Set(["pathways"])),
    ]),
  ];
}

function conditionBlocks(context: SummaryContext): readonly Block[] {
  const { conditions } = formOf(context.knowledge, context.collected, formId);
  if (conditions === undefined) return [];
  const regions = context.collected.owed;
  return [
    heading(1, conditions.title),
    paragraph(words.conditionsIntro),
    table(
      [
        { title: words.condition, width: 34 },
        ...regions.map((owed) => ({ title: columnName(context, owed), width: 22 })),
      ],
      conditions.of.map((condition) => [
        condition.label,
        ...regions.map((owed) => {
          const report = reportOf(context, owed);
          if (report === undefined) return lackingWord(context.collected, owed);
          const day = localDateOf(new Date(report.source.firstSubmittedAt));
          return conditionNames[conditionState(condition, report.record, day)];
        }),
      ]),
      words.conditionsCaption,
    ),
    ...conditions.of.flatMap(({ label, text }) =>
      text === undefined ? [] : [note(`${label}: ${text}`)],
    ),
  ];
}

function waitingBlocks(context: SummaryContext): readonly Block[] {
  const { collected, knowledge } = context;
  const form = formOf(knowledge, collected, formId);
  const field = fieldsOf(form).find((one): one is RowsField => one.id === "pathways");
  if (field?.each === undefined) return [];
  const regions = collected.owed;
  return [
    heading(1, words.waitingTitle),
    paragraph(words.waitingIntro),
    table(
      [
        { title: words.pathway, width: 34 },
        ...regions.map((owed) => ({ title: columnName(context, owed), width: 22, amount: true })),
      ],
      field.each.of.map((_, index) => [
        nameCell(field, reportsOn(collected, formId), index),
        ...regions.map((owed) => {
          const report = reportOf(context, owed);
          return report === undefined
            ? lackingWord(collected, owed)
            : waitingCell(field, report, index);
        }),
      ]),
      words.waitingCaption,
    ),
    ...reportsOn(collected, formId).flatMap(({ source, record }) => {
      const count = goalCount(form, record);
      const name = ownerName(collected, source.subject);
      return count === undefined ? [] : [paragraph(words.goal(name, count.reached, count.given))];
    }),
  ];
}

/** A pathway's name, as every region's report has it. */
function nameCell(field: RowsField, reports: readonly Counted[], index: number): Cell {
  const column = field.each?.column ?? "";
  const refs = reports
    .filter(({ record }) => rowsIn(record, field.id)[index]?.[column] !== undefined)
    .map((report) => refOf(report, `${field.id}.${index}.${column}`));
  return answerCell(rowTitle(field, index), refs);
}

/** "71,2 % (34)", or why there is no share. */
function waitingCell(field: RowsField, report: Counted, index: number): Cell {
  const row = rowsIn(report.record, field.id)[index];
  if (row === undefined) return missingWord;
  const path = `${field.id}.${index}`;
  const column = field.each?.column ?? "";
  const parts = field.fields.filter(({ id }) => id !== column && row[id] !== undefined);
  const texts = parts.map((part) => answerText(part, row[part.id]));
  const [share = missingWord, ...others] = texts;
  const rest = others.length === 0 ? undefined : others.join(", ");
  const refs = parts.map(({ id }) => refOf(report, `${path}.${id}`));
  return answerCell(words.patients(share, rest), refs);
}

function columnName({ collected }: SummaryContext, owed: Owed): string {
  const name = ownerName(collected, owed.subject);
  const report = reportOf({ collected }, owed);
  return report === undefined ? name : `${name} ${sourceMark(collected, report)}`;
}

function reportOf(
  { collected }: Pick<SummaryContext, "collected">,
  { subject }: Owed,
): Counted | undefined {
  return reportsOn(collected, formId).find(({ source }) => isSameSubject(source.subject, subject));
}
