import { isSameSubject } from "../../../src/participants/access.js";
import { answerIn, rowsIn } from "../../../src/reporting/submissions/changes.js";
import { fieldAt } from "../../../src/reporting/forms/form.js";
import { type Counted, reportsOn } from "../../../src/summaries/collected.js";
import type { Block, Cell } from "../../../src/summaries/document.js";
import { answerCell, heading, list, paragraph, table } from "../../document-blocks.js";
import { answerText } from "../../texts/reporting/form-answers.js";
import { finalThemes, projectWords as words } from "../../texts/summaries/project-words.js";
import { dayOf } from "../../texts/summaries/summary-words.js";
import { amountFields } from "./amounts-table.js";
import { ownWords, refOf } from "./answer-blocks.js";
import { projectBlocks } from "./interim.js";
import { nameInSentence, ownerName } from "../owners.js";
import { fundsBlocks, projectFigures } from "./project-figures.js";
import { rowsOfAll, sideBySide } from "./side-by-side.js";
import { formOf, sourceMark, type SummaryContext } from "../summary-context.js";

const formId = "slutrapport";

/** The final report: what people have chosen to tell of, theme by theme, with the effect on lead times. */
export function finalBlocks(context: SummaryContext): readonly Block[] {
  const { collected } = context;
  const reports = reportsOn(collected, formId);
  const chosen = reports.filter((report) => isChosen(context, report));
  const told = chosen.length === 0 ? reports : chosen;
  const others = reports.filter((report) => !told.includes(report));
  const themes = finalThemes.map(([id]) => id);
  const figures = new Set([...amountFields(context, formId), "status"]);
  const owed = collected.owed.filter((one) => one.formId === formId);
  const brief = sideBySide(context, owed, formId, new Set([...figures, "leadTimes"]));
  const placed = new Set([...figures, ...brief.placed, "leadTimes"]);
  return [
    ...choiceBlocks(context, chosen),
    ...fundsBlocks(context),
    ...projectFigures(context, formId),
    ...brief.blocks,
    ...finalThemes.flatMap(([id, title]) => themeBlocks(context, told, id, title)),
    ...leadTimeBlocks(context, told),
    heading(1, words.otherTitle),
    ...told.flatMap((report) => projectBlocks(context, report, new Set([...placed, ...themes]))),
    ...(others.length === 0 ? [] : [heading(1, words.others)]),
    ...others.flatMap((report) => projectBlocks(context, report, placed)),
    ...otherLeadTimes(context, others),
  ];
}

function isChosen({ collected }: SummaryContext, { source }: Counted): boolean {
  const { subject } = source;
  return (
    subject.kind === "project" &&
    collected.choice?.projects.some(({ projectId }) => projectId === subject.projectId) === true
  );
}

/** The lead times of the projects that have not been chosen. */
function otherLeadTimes(context: SummaryContext, others: readonly Counted[]): readonly Block[] {
  const field = fieldAt(formOf(context.knowledge, context.collected, formId), "leadTimes");
  return field?.kind === "rows" ? rowsOfAll(context, others, field, words.otherLeadTimes) : [];
}

function choiceBlocks({ collected }: SummaryContext, chosen: readonly Counted[]): readonly Block[] {
  const { choice } = collected;
  if (choice === undefined || chosen.length === 0)
    return [heading(1, words.choiceTitle), paragraph(words.noChoice)];
  return [
    heading(1, words.choiceTitle),
    paragraph(words.chosen(choice.projects.length, dayOf(choice.at), choice.chosenBy)),
    ...list(
      choice.projects.map(({ projectId, reason, isGoodExample }) => {
        const name = ownerName(collected, { kind: "project", projectId });
        return words.chosenList(name, reason, isGoodExample === true);
      }),
    ),
    ...choice.projects
      .map(({ projectId }) => ({ kind: "project", projectId }) as const)
      .filter((project) => !chosen.some(({ source }) => isSameSubject(source.subject, project)))
      .map((project) => paragraph(words.chosenMissing(nameInSentence(collected, project)))),
  ];
}

function themeBlocks(
  context: SummaryContext,
  reports: readonly Counted[],
  id: string,
  title: string,
): readonly Block[] {
  const { knowledge, collected } = context;
  const field = fieldAt(formOf(knowledge, collected, formId), id);
  if (field === undefined) return [];
  const written = reports.flatMap((report) => {
    const answer = answerIn(report.record, id);
    if (typeof answer !== "string" || answer.trim() === "") return [];
    const name = ownerName(collected, report.source.subject);
    return [ownWords(report, field, `${name} ${sourceMark(collected, report)}.`)];
  });
  return [heading(1, title), ...(written.length === 0 ? [paragraph(words.nothingOn)] : written)];
}

function leadTimeBlocks(context: SummaryContext, reports: readonly Counted[]): readonly Block[] {
  const rows = reports.flatMap((report) => leadTimeRows(context, report));
  const { project, pathway, before, after, change, source } = words.leadTimes;
  return [
    heading(1, words.leadTimesTitle),
    rows.length === 0
      ? paragraph(words.leadTimesNone)
      : table(
          [
            { title: project, width: 23 },
            { title: pathway, width: 19 },
            { title: before, width: 9, amount: true },
            { title: after, width: 9, amount: true },
            { title: change, width: 12, amount: true },
            { title: source, width: 28 },
          ],
          rows,
          words.leadTimesCaption,
        ),
  ];
}

function leadTimeRows(
  { knowledge, collected }: SummaryContext,
  report: Counted,
): readonly (readonly Cell[])[] {
  const form = formOf(knowledge, collected, formId);
  return rowsIn(report.record, "leadTimes").map((row, index) => {
    const cell = (part: string): Cell => {
      const field = fieldAt(form, `leadTimes.${part}`);
      const text = field === undefined ? "" : answerText(field, row[part]);
      return row[part] === undefined
        ? text
        : answerCell(text, [refOf(report, `leadTimes.${index}.${part}`)]);
    };
    const [before, after] = [row["before"], row["after"]];
    return [
      `${ownerName(collected, report.source.subject)} ${sourceMark(collected, report)}`,
      cell("svf"),
      cell("before"),
      cell("after"),
      typeof before === "number" && typeof after === "number" ? words.change(after - before) : "–",
      cell("source"),
    ];
  });
}
