import { isSameSubject } from "../../../src/participants/access.js";
import { fieldAt } from "../../../src/reporting/forms/form.js";
import { rowsIn } from "../../../src/reporting/submissions/changes.js";
import { type Counted, reportsOn } from "../../../src/summaries/collected.js";
import type { Block } from "../../../src/summaries/document.js";
import { heading, paragraph, table } from "../../document-blocks.js";
import { activityWords as words } from "../../texts/summaries/regional-words.js";
import { summaryWords } from "../../texts/summaries/summary-words.js";
import { lackingWord } from "../lacking.js";
import { ownerName } from "../owners.js";
import { formOf, sourceMark, type SummaryContext } from "../summary-context.js";

const formId = "kort-rapport";

/** How many of each region's activities there are in each state, as it has told; nothing is added up over a region that is missing. */
export function activityStates(context: SummaryContext): readonly Block[] {
  const { knowledge, collected } = context;
  const owed = collected.owed.filter((one) => one.formId === formId);
  const reports = reportsOn(collected, formId);
  const status = fieldAt(formOf(knowledge, collected, formId), "activities.status");
  if (status?.kind !== "choice" || reports.length === 0) return [];
  const counted = status.options.map(({ label, value }) => ({
    label,
    count: ({ record }: Counted) =>
      rowsIn(record, "activities").filter((row) => row["status"] === value).length,
  }));
  return [
    heading(1, words.title),
    paragraph(words.intro),
    table(
      [
        { title: summaryWords.owner.region, width: 20 },
        { title: words.activities, width: 16, amount: true },
        ...counted.map(({ label }) => ({ title: label, width: 14, amount: true })),
        { title: summaryWords.source, width: 9 },
      ],
      owed.map((one) => {
        const report = reports.find(({ source }) => isSameSubject(source.subject, one.subject));
        const name = ownerName(collected, one.subject);
        if (report === undefined) {
          const lacking = lackingWord(collected, one);
          return [name, lacking, ...counted.map(() => lacking), "–"];
        }
        const all = rowsIn(report.record, "activities").length;
        const states = counted.map(({ count }) => String(count(report)));
        return [name, String(all), ...states, sourceMark(collected, report)];
      }),
      words.caption,
    ),
  ];
}
