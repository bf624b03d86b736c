import type { Value } from "../../../src/agreement/value.js";
import { reportsOn } from "../../../src/summaries/collected.js";
import { totalsOf } from "../../../src/summaries/total.js";
import { wholeNumber } from "../../texts/format.js";
import {
  type FigureQuestion,
  figureTexts as texts,
  numbersIn,
  readFigureQuestion,
  roleOf,
} from "../../texts/summaries/summary-figures.js";
import { summaryWords } from "../../texts/summaries/summary-words.js";
import { fillText, formatValue } from "../../texts/answering/values.js";
import { missingLines, namedForms } from "../document/opening.js";
import { factOf, labelOf, type SummaryContext } from "../summary-context.js";
import { type FactLine, groupsOf, sumOnCard } from "./summary-groups.js";

/** How many figures are told at once. */
const most = 8;

/** What a summary answers to a question about its figures. Undefined where it is no such question. */
export function figureLines(
  context: SummaryContext,
  message: string,
): readonly string[] | undefined {
  const groups = groupsOf(context);
  const asked = readFigureQuestion(
    message,
    groups.map(({ name }) => name),
  );
  if (asked === undefined) return undefined;
  const lines = asked.kind === "check" ? checked(context, asked.number) : told(context, asked);
  return lines.length === 0 ? undefined : lines;
}

/** Whether a number is a figure of the summary, or of the sources that it tells of. */
function checked(context: SummaryContext, number: number): readonly string[] {
  const all = [...countLines(context), ...totalLines(context), ...groupLines(context)];
  const same = all.filter(({ value }) => numbersIn(value).includes(number));
  if (same.length > 0) return [texts.yes, ...inLines(same)];
  return (
    inSources(context, number) ?? [
      texts.no(wholeNumber(number)),
      ...inLines([...countLines(context), ...totalLines(context)]),
    ]
  );
}

/** What the sources say of a number, or of those that make it when they are added. */
function inSources(context: SummaryContext, number: number): readonly string[] | undefined {
  const { facts, funds } = context.plan;
  for (const id of [...facts, ...funds.map(({ fact }) => fact)]) {
    const { statement, values } = factOf(context, id);
    const said = fillText(statement.sv, values, "sv");
    const figures = Object.values(values).flatMap((value) => figureIn(value) ?? []);
    if (figures.some((figure) => figure.number === number)) return [texts.yesInSources, said];
    const parts = addends(figures, number);
    if (parts !== undefined)
      return [
        texts.notAdded(
          parts.map(({ value }) => formatValue(value, "sv")),
          wholeNumber(number),
        ),
        said,
        ...inLines(countLines(context)),
      ];
  }
  return undefined;
}

interface SourceFigure {
  readonly value: Value;
  readonly number: number;
}

function figureIn(value: Value): SourceFigure | undefined {
  if ("kr" in value) return { value, number: value.kr };
  return "count" in value ? { value, number: value.count } : undefined;
}

/** Two figures, or all of them, that make a number. */
function addends(
  figures: readonly SourceFigure[],
  sum: number,
): readonly SourceFigure[] | undefined {
  const pairs = figures.flatMap((one, at) => figures.slice(at + 1).map((other) => [one, other]));
  return [...pairs, figures].find(
    (parts) => parts.length > 1 && parts.reduce((total, { number }) => total + number, 0) === sum,
  );
}

function told(
  context: SummaryContext,
  { roles, groups, isCount }: Extract<FigureQuestion, { kind: "ask" }>,
): readonly string[] {
  if (isCount && groups.length === 0)
    return [...inLines(countLines(context)), ...missingLines(context)];
  const lines = groups.length === 0 ? totalLines(context) : groupLines(context, groups);
  const fitting = lines.filter(({ title }) => {
    const role = roleOf(title);
    return roles.length === 0 || (role !== undefined && roles.includes(role));
  });
  return inLines(fitting);
}

function countLines({ collected }: SummaryContext): readonly FactLine[] {
  return namedForms(collected).map(({ formId, name }) => {
    const all = collected.owed.filter((owed) => owed.formId === formId).length;
    return { title: name, value: summaryWords.cameOf(reportsOn(collected, formId).length, all) };
  });
}

function totalLines(context: SummaryContext): readonly FactLine[] {
  return totalsOf(context.collected).map((total) => ({
    title: labelOf(context, total.formId, total.field),
    value: sumOnCard(context, total),
  }));
}

/** The figures of each region or area, or of those at some places. */
function groupLines(context: SummaryContext, places?: readonly number[]): readonly FactLine[] {
  return groupsOf(context).flatMap(({ name, facts, source }, at) => {
    if (places !== undefined && !places.includes(at)) return [];
    if (facts.length === 0) return [{ title: name, value: source }];
    return facts.map(({ title, value }) => ({ title: texts.ofGroup(name, title), value }));
  });
}

function inLines(lines: readonly FactLine[]): readonly string[] {
  return lines.slice(0, most).map(({ title, value }) => texts.line(title, value));
}
