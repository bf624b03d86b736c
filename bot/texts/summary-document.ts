import { differenceLines } from "./summary-difference.js";
import type { Difference } from "../../src/summaries/difference.js";
import type { Block, DocumentModel } from "../../src/summaries/document.js";
import {
  figures,
  nilReturnOf,
  type RegionalContent,
  regionsWithout,
  sourcesOf,
} from "../../src/summaries/regional-content.js";
import { accountFormId, shortReportFormId } from "../../src/summaries/regional-report.js";
import { localDate } from "../../src/shared/local-date.js";
import { regionIds } from "../../src/shared/region.js";
import { kronor, longDate } from "./format.js";
import { regionAbbreviations } from "./regions.js";
import { heading, list, note, paragraph, table } from "../document-blocks.js";
import {
  dayOf,
  figureNames,
  kronorOrNotGiven,
  listRegions,
  nilInWords,
  nameForm,
  notSubmitted,
  remarkOn,
  scopeOf,
  sourceNumber,
  usedShare,
} from "./summary-phrases.js";
import { phraseRegion } from "./summary-region.js";

/** Puts a regional summary in Swedish, completeness first. */
export function phraseRegionalSummary(
  content: RegionalContent,
  version: number,
  difference: Difference | undefined,
): DocumentModel {
  return {
    title: `Regional sammanställning ${content.year}`,
    subtitle: `RCC Sydöst, version ${version}, sammanställd ${longDate(localDate(content.asOf))}`,
    ...(content.demo && { banner: "Demo – uppgifterna är påhittade" }),
    blocks: [
      ...completeness(content),
      ...money(content),
      ...changes(version, difference),
      ...content.regions.flatMap((region) => phraseRegion(region, content)),
      ...sources(content),
    ],
  };
}

/** What is missing and what has come, as sentences; the missing come first. */
export function completenessLines(content: RegionalContent): readonly string[] {
  const missing = regionsWithout(content, "shortReport");
  const reported = regionIds.filter((id) => !missing.includes(id));
  return [
    notSubmitted(missing, shortReportFormId, content.asOf),
    notSubmitted(regionsWithout(content, "account"), accountFormId, content.asOf),
    reported.length === 0
      ? "Ingen region har lämnat kort rapport."
      : `Kort rapport har kommit från ${reported.length} av ${regionIds.length} regioner: ${listRegions(reported)}.`,
    missing.length === 0 || reported.length === 0
      ? ""
      : `${listRegions(missing)} ingår inte i summorna. De är inte totalen för Sydöst, och inga andelar visas.`,
    ...sourcesOf(content).flatMap((source) => {
      if (source.nilReason !== undefined) return nilInWords(source);
      const remark = remarkOn(source);
      const report = nameForm(source.formId);
      return remark === undefined
        ? []
        : `Observera: ${report} från ${regionAbbreviations[source.regionId]} är ${remark}.`;
    }),
  ].filter((line) => line !== "");
}

function completeness(content: RegionalContent): readonly Block[] {
  const [first = "", ...others] = completenessLines(content);
  return [
    heading(1, "Underlaget"),
    { kind: "paragraph", style: "lead", text: first },
    ...list(others),
  ];
}

function money(content: RegionalContent): readonly Block[] {
  const rows = content.regions.map((region) => {
    const { regionId, shortReport } = region;
    const nil = nilReturnOf(region, "shortReport");
    const source = shortReport?.source ?? nil;
    const none = nil === undefined ? "saknas" : "inget";
    return [
      regionAbbreviations[regionId],
      ...figures.map((figure) => (shortReport ? kronorOrNotGiven(shortReport[figure]) : none)),
      source === undefined ? "–" : sourceNumber(content, source.submissionId),
    ];
  });
  return [
    heading(1, `Medel ${content.year}`),
    table(
      [
        { title: "Region", width: 12 },
        { title: "Tilldelat", width: 20, amount: true },
        { title: "Använt", width: 20, amount: true },
        { title: "Oförbrukat (beräknat)", width: 20, amount: true },
        { title: "Prognos för helåret", width: 20, amount: true },
        { title: "Källa", width: 8 },
      ],
      rows,
    ),
    paragraph(
      "Beloppen kommer från regionernas korta rapporter. Oförbrukat är tilldelat minus använt.",
    ),
    ...totals(content),
  ];
}

function totals(content: RegionalContent): readonly Block[] {
  const given = figures.filter((figure) => content.totals[figure].regionIds.length > 0);
  if (given.length === 0) return [];
  const rows = given.map((figure) => {
    const total = content.totals[figure];
    return [figureNames[figure], scopeOf(total), kronor(total.kronor)];
  });
  const share = usedShare(content);
  return [
    heading(2, "Summor"),
    table(
      [
        { title: "Uppgift", width: 30 },
        { title: "Gäller", width: 45 },
        { title: "Summa (beräknat)", width: 25, amount: true },
      ],
      rows,
    ),
    ...(share === undefined ? [] : [paragraph(`Använt av tilldelat: ${share}.`)]),
  ];
}

function changes(version: number, difference: Difference | undefined): readonly Block[] {
  if (difference === undefined) return [];
  return [heading(1, `Ändrat sedan version ${version - 1}`), ...list(differenceLines(difference))];
}

function sources(content: RegionalContent): readonly Block[] {
  const rows = sourcesOf(content).map((source, index) => [
    `[${index + 1}]`,
    `${nameForm(source.formId)}, ${regionAbbreviations[source.regionId]}`,
    String(source.version),
    [
      dayOf(source.submittedAt),
      ...(source.nilReason === undefined ? [] : ["inget att redovisa"]),
      remarkOn(source) ?? [],
    ]
      .flat()
      .join("; "),
    source.receipt,
  ]);
  return [
    heading(1, "Källor"),
    table(
      [
        { title: "Nr", width: 6 },
        { title: "Rapport", width: 28 },
        { title: "Version", width: 12 },
        { title: "Inlämnad", width: 30 },
        { title: "Kvitto", width: 24 },
      ],
      rows,
    ),
    note(
      "Överenskommelsens underlag anger ingen dag för den korta rapporten, bara november–december, och ingen mall för sammanställningen. Upplägget är ett förslag.",
    ),
  ];
}
