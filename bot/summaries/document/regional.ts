import { isSameSubject, type Subject, subjectKey } from "../../../src/participants/access.js";
import { rowsIn } from "../../../src/reporting/submissions/changes.js";
import type { RowsField } from "../../../src/reporting/forms/form-field.js";
import { type Collected, type Counted, reportsOn } from "../../../src/summaries/collected.js";
import type { Block } from "../../../src/summaries/document.js";
import { heading, list, paragraph, table } from "../../document-blocks.js";
import { againstPlan } from "../../texts/summaries/regional-words.js";
import { notGiven } from "../../texts/summaries/summary-words.js";
import { activityStates } from "./activity-states.js";
import { amountFields } from "./amounts-table.js";
import { answerBlocks } from "./answer-blocks.js";
import { amountSections, ownerHeading, reportSection, sourceNote } from "./form-sections.js";
import { fullOwnerName } from "../owners.js";
import { rowCell } from "./rows-table.js";
import { formOf, type SummaryContext } from "../summary-context.js";

const shortReport = "kort-rapport";
const account = "redogorelse";

/** What the regions have used and done, region by region, planned activity against outcome. */
export function regionalBlocks(context: SummaryContext): readonly Block[] {
  const { collected } = context;
  return [
    ...amountSections(context),
    ...activityStates(context),
    ...regionsIn(collected).flatMap((region, index) => {
      const owed = collected.owed.filter(({ subject }) => isSameSubject(subject, region));
      return [
        // The first follows the small table of states on its page.
        index === 0
          ? heading(1, fullOwnerName(collected, region))
          : ownerHeading(collected, region),
        ...owed.flatMap((one) => {
          const report = reportOf(context, one.formId, one.subject);
          return one.formId === shortReport && report?.source.nilReason === undefined && report
            ? shortReportBlocks(context, report)
            : reportSection(context, one);
        }),
      ];
    }),
  ];
}

/** The regions that owe reports, each once, in the order of what is owed. */
function regionsIn({ owed }: Collected): readonly Subject[] {
  const regions = owed.map(({ subject }) => subject).filter(({ kind }) => kind === "region");
  return [...new Map(regions.map((region) => [subjectKey(region), region])).values()];
}

function shortReportBlocks(context: SummaryContext, report: Counted): readonly Block[] {
  const { knowledge, collected } = context;
  const { title } = formOf(knowledge, collected, shortReport);
  const placed = new Set([...amountFields(context, shortReport), "activities"]);
  return [
    heading(2, title),
    sourceNote(context, report),
    ...againstPlanBlocks(context, report),
    ...answerBlocks(context, report, placed),
  ];
}

/** What a region has done of what it planned, and what of the plan it does not mention. */
export function againstPlanBlocks(context: SummaryContext, report: Counted): readonly Block[] {
  const { knowledge, collected } = context;
  const plan = reportOf(context, account, report.source.subject);
  const planned = plan === undefined ? [] : rowsIn(plan.record, "plan");
  const done = rowsIn(report.record, "activities");
  const fields = formOf(knowledge, collected, shortReport).sections.flatMap(
    (section) => section.fields,
  );
  const field = fields.find((one): one is RowsField => one.id === "activities");
  if (field === undefined) return [];
  const names = new Set(done.map(({ activity }) => activity));
  const leftOut = planned
    .map(({ activity }) => activity)
    .filter((activity) => typeof activity === "string" && !names.has(activity));
  const goalOf = (activity: unknown): string => {
    const goal = planned.find((row) => row["activity"] === activity)?.["goal"];
    return typeof goal === "string" && goal.trim() !== "" ? goal : notGiven;
  };
  const [name, ...others] = field.fields;
  if (done.length === 0 || name === undefined) return [paragraph(againstPlan.noActivities)];
  return [
    table(
      [
        { title: name.label, width: 25 },
        { title: againstPlan.goal, width: 25 },
        ...others.map((part) => ({
          title: part.label,
          width: part.kind === "amount" ? 16 : part.kind === "choice" ? 13 : 21,
          amount: part.kind === "amount",
        })),
      ],
      done.map((row, index) => {
        const cell = (part: typeof name) => rowCell(report, `${field.id}.${index}`, [part], row);
        return [cell(name), goalOf(row["activity"]), ...others.map(cell)];
      }),
      againstPlan.caption,
    ),
    ...(leftOut.length === 0 ? [] : [paragraph(againstPlan.leftOut), ...list(leftOut.map(String))]),
  ];
}

/** The report on a form from a region; undefined when it has not come. */
export function reportOf(
  { collected }: Pick<SummaryContext, "collected">,
  formId: string,
  region: Counted["source"]["subject"],
): Counted | undefined {
  return reportsOn(collected, formId).find(({ source }) => isSameSubject(source.subject, region));
}
