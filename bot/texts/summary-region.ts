import type { Block } from "../../src/summaries/document.js";
import {
  nilReturnOf,
  type RegionalContent,
  type RegionContent,
} from "../../src/summaries/regional-content.js";
import {
  accountFormId,
  type Account,
  shortReportFormId,
  type ShortReport,
} from "../../src/summaries/regional-report.js";
import { parseLocalDate } from "../../src/shared/local-date.js";
import { heading, list, note, paragraph, table } from "../document-blocks.js";
import { longDate } from "./format.js";
import { regionAbbreviations, regionNames } from "./regions.js";
import {
  kronorOrNotGiven,
  nilInWords,
  nameSource,
  notGiven,
  notSubmitted,
  sourceNumber,
  statusName,
} from "./summary-phrases.js";

/** One region's section of the summary, in the region's own words where it has written any. */
export function phraseRegion(region: RegionContent, content: RegionalContent): readonly Block[] {
  const { regionId, shortReport, account } = region;
  const nilReport = nilReturnOf(region, "shortReport");
  const nilAccount = nilReturnOf(region, "account");
  return [
    heading(1, `${regionNames[regionId]} (${regionAbbreviations[regionId]})`),
    ...(shortReport === undefined
      ? [
          paragraph(
            nilReport === undefined
              ? `${notSubmitted([regionId], shortReportFormId, content.asOf)} Inget utfall visas för regionen.`
              : nilInWords(nilReport),
          ),
        ]
      : phraseShortReport(shortReport, account, content)),
    ...(account === undefined
      ? [
          heading(2, `Redogörelse för ${content.year - 1}`),
          paragraph(
            nilAccount === undefined
              ? notSubmitted([regionId], accountFormId, content.asOf)
              : nilInWords(nilAccount),
          ),
        ]
      : phraseAccount(account, content)),
  ];
}

function phraseShortReport(
  report: ShortReport,
  account: Account | undefined,
  content: RegionalContent,
): readonly Block[] {
  return [
    sourceNote(report.source, content),
    paragraph(
      `Tilldelat ${kronorOrNotGiven(report.allottedKronor)}, använt ${kronorOrNotGiven(report.usedKronor)}, ${rest(report.unusedKronor)}.`,
    ),
    ...remark("Rapportperiod", periodOf(report)),
    ...remark("Skäl till överskridandet", report.overspendComment),
    heading(2, "Insatser mot handlingsplanen"),
    ...phraseActivities(report, account),
    ...ownWords("Resultat hittills", report.results),
    ...ownWords("Goda exempel", report.goodExamples),
    ...ownWords("Hinder och avvikelser", report.obstacles),
    ...ownWords("Plan framåt", report.nextSteps),
  ];
}

function phraseActivities(report: ShortReport, account: Account | undefined): readonly Block[] {
  const goalOf = new Map(account?.plan.map(({ activity, goal }) => [activity, goal]));
  const reported = new Set(report.activities.map(({ activity }) => activity));
  const leftOut = (account?.plan ?? [])
    .map(({ activity }) => activity ?? notGiven)
    .filter((activity) => !reported.has(activity));
  return [
    report.activities.length === 0
      ? paragraph("Den korta rapporten tar inte upp några insatser.")
      : table(
          [
            { title: "Insats", width: 24 },
            { title: "Mål", width: 22 },
            { title: "Planerat", width: 18, amount: true },
            { title: "Status", width: 13 },
            { title: "Kommentar", width: 23 },
          ],
          report.activities.map(({ activity, plannedKronor, status, comment }) => [
            activity ?? notGiven,
            goalOf.get(activity) ?? notGiven,
            kronorOrNotGiven(plannedKronor),
            statusName(status),
            comment ?? "–",
          ]),
        ),
    ...(leftOut.length === 0
      ? []
      : [paragraph("Står i handlingsplanen men inte i den korta rapporten:"), ...list(leftOut)]),
  ];
}

function phraseAccount(account: Account, content: RegionalContent): readonly Block[] {
  const lastYear = content.year - 1;
  return [
    heading(2, `Redogörelse för ${lastYear}`),
    sourceNote(account.source, content),
    paragraph(
      `Erhållet ${kronorOrNotGiven(account.receivedKronor)}, använt ${kronorOrNotGiven(account.usedKronor)}, ${rest(account.unusedKronor)}.`,
    ),
    ...remark("Skäl till överskridandet", account.overspendComment),
    ...remark("Hur medlen har använts", account.usesDescription),
    ...(account.uses.length === 0 ? [] : [usesTable(account)]),
    ...remark("Skäl till att insatserna inte summerar till det använda", account.usesDifference),
    ...remark("Resultat och effekter", account.outcome),
    heading(2, `Handlingsplan ${content.year} (plan, inte utfall)`),
    account.plan.length === 0 ? paragraph("Planen saknar insatser.") : planTable(account),
    paragraph(`Planerat enligt redogörelsen: ${kronorOrNotGiven(account.plannedKronor)}.`),
    ...remark("Skäl till att planen inte summerar till det planerade", account.planDifference),
    ...remark("Processarbete inom cancervården", account.processWorkDescription),
  ];
}

function usesTable({ uses }: Account): Block {
  return table(
    [
      { title: "Insats", width: 35 },
      { title: "Belopp", width: 20, amount: true },
      { title: "Resultat", width: 45 },
    ],
    uses.map(({ activity, kronor, result }) => [
      activity ?? notGiven,
      kronorOrNotGiven(kronor),
      result ?? "–",
    ]),
  );
}

function planTable({ plan }: Account): Block {
  return table(
    [
      { title: "Insats", width: 24 },
      { title: "Mål och mått", width: 24 },
      { title: "Ansvarig", width: 18 },
      { title: "Tid", width: 16 },
      { title: "Planerat", width: 18, amount: true },
    ],
    plan.map((row) => [
      row.activity ?? notGiven,
      [row.goal, row.measure].filter((part) => part !== undefined).join("\n") || notGiven,
      row.responsible ?? notGiven,
      period(row.start, row.end),
      kronorOrNotGiven(row.kronor),
    ]),
  );
}

/** Something said in a few words under the figures; nothing when it was left blank. */
function remark(label: string, words: string | undefined): readonly Block[] {
  return words === undefined ? [] : [paragraph(`${label}: ${words}`)];
}

function periodOf({ periodStart, periodEnd }: ShortReport): string | undefined {
  if (periodStart === undefined && periodEnd === undefined) return undefined;
  return period(periodStart, periodEnd);
}

function period(start: string | undefined, end: string | undefined): string {
  const days = [start, end].filter((day) => day !== undefined).map(dayInWords);
  return days.length === 0 ? notGiven : days.join(" – ");
}

function dayInWords(text: string): string {
  const day = parseLocalDate(text);
  return day === undefined ? text : longDate(day);
}

function rest(unused: number | undefined): string {
  if (unused === undefined) return `oförbrukat ${notGiven}`;
  return unused < 0
    ? `överskridet med ${kronorOrNotGiven(-unused)} (beräknat)`
    : `oförbrukat ${kronorOrNotGiven(unused)} (beräknat)`;
}

function ownWords(title: string, words: string | undefined): readonly Block[] {
  return [heading(2, title), paragraph(words ?? "Ej angivet.")];
}

function sourceNote(source: ShortReport["source"], content: RegionalContent): Block {
  return note(`Källa ${sourceNumber(content, source.submissionId)}: ${nameSource(source)}.`);
}
