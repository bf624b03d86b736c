import type { Writing } from "../../src/composition/writing.js";
import type { RegionId } from "../../src/shared/region.js";
import type { Collected } from "../../src/summaries/collected.js";
import { accountRecord, demoRegions, shortReportRecord } from "../support/demo-regions.js";
import { makeSubmission } from "../support/submissions.js";
import { collect2025, firstEdition, planOf } from "../support/summaries.js";
import { type Line, ms } from "./report.js";
import { inTurn, range, sampleOf, timed } from "./statistics.js";

/** RCC Sydöst has three; the whole country has so many. */
const regions = 21;
const rounds = 5;

/** Compiling all regions' accounts and short reports, and writing them as Word and Excel. */
export async function regionLines(writing: Writing, at: Date): Promise<readonly Line[]> {
  const draft = { plan: planOf("regional"), collected: manyRegions(), edition: firstEdition };
  const { document, workbook } = await writing.run("make", draft);
  const line = async (what: string, work: () => Promise<unknown>): Promise<Line> => {
    const { median } = sampleOf(await inTurn(range(rounds), () => timed(work)));
    return { what: `${what}, median`, value: ms(median), samples: rounds };
  };
  return inTurn(
    [
      [`compiling ${regions} regions`, () => writing.run("make", draft)] as const,
      [`writing ${regions} as Word`, () => writing.run("word", { document, at })] as const,
      [`writing ${regions} as Excel`, () => writing.run("excel", { workbook, at })] as const,
    ],
    ([what, work]) => line(what, work),
  );
}

/** The three regions' reports as those of as many as there are, each under a name of its own. */
function manyRegions(): Collected {
  const submissions = demoRegions.flatMap((region) => {
    const subject = { kind: "region", regionId: region.regionId } as const;
    return [
      makeSubmission("redogorelse", subject, [
        { at: "2025-05-10T08:00:00Z", record: accountRecord(region) },
      ]),
      makeSubmission("kort-rapport", subject, [
        { at: "2025-11-20T08:00:00Z", record: shortReportRecord(region) },
      ]),
    ];
  });
  const three = collect2025("regional", submissions);
  const copies = range(regions / demoRegions.length);
  return {
    ...three,
    owed: copies.flatMap((copy) =>
      three.owed.map((owed) => ({ ...owed, subject: asOther(owed.subject, copy) })),
    ),
    reports: copies.flatMap((copy) =>
      three.reports.map(({ source, record }) => ({
        record,
        source: {
          ...source,
          submissionId: `${source.submissionId}-${copy}`,
          subject: asOther(source.subject, copy),
        },
      })),
    ),
  };
}

type Subject = Collected["owed"][number]["subject"];

/** Another region of no name, as the register has only those of RCC Sydöst. */
function asOther(subject: Subject, copy: number): Subject {
  if (subject.kind !== "region" || copy === 0) return subject;
  return { kind: "region", regionId: `${subject.regionId}-${copy}` as RegionId };
}
