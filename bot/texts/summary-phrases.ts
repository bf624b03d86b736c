import {
  coversEveryRegion,
  type Figure,
  type RegionalContent,
  sourcesOf,
  type Total,
} from "../../src/summaries/regional-content.js";
import { accountFormId, shortReportFormId } from "../../src/summaries/regional-report.js";
import type { ReportSource } from "../../src/summaries/report-source.js";
import { localDate, localDateOf } from "../../src/shared/local-date.js";
import { type RegionId, regionIds } from "../../src/shared/region.js";
import { kronor, longDate, percent } from "./format.js";
import { regionAbbreviations } from "./regions.js";

export const figureNames: Record<Figure, string> = {
  allottedKronor: "Tilldelat",
  usedKronor: "Använt",
  unusedKronor: "Oförbrukat",
  forecastKronor: "Prognos för helåret",
};

const formNames: Readonly<Record<string, string>> = {
  [shortReportFormId]: "kort rapport",
  [accountFormId]: "redogörelse med handlingsplan",
};

/** What a form is called in running text. */
export function nameForm(formId: string): string {
  return formNames[formId] ?? formId;
}

const statusNames: Readonly<Record<string, string>> = {
  "not-started": "Ej påbörjad",
  ongoing: "Pågår",
  done: "Klar",
  deviates: "Avviker",
};

/** An activity's status as people say it; "ej angivet" when it was left blank. */
export function statusName(status: string | undefined): string {
  return status === undefined ? notGiven : (statusNames[status] ?? status);
}

/** Stands where a region has submitted the report but left this out. */
export const notGiven = "ej angivet";

/** An amount, or that it was not given. */
export function kronorOrNotGiven(amount: number | undefined): string {
  return amount === undefined ? notGiven : kronor(amount);
}

/** "RÖ", "RÖ och RJL", "RÖ, RJL och RKL". */
export function listRegions(ids: readonly RegionId[]): string {
  return new Intl.ListFormat("sv-SE").format(ids.map((id) => regionAbbreviations[id]));
}

/** What a sum covers: "RÖ + RJL, exklusive RKL". Never a name for all of Sydöst unless every region is in it. */
export function scopeOf(total: Total): string {
  const sum = total.regionIds.map((id) => regionAbbreviations[id]).join(" + ");
  if (coversEveryRegion(total)) return `hela Sydöst: ${sum}`;
  const missing = regionIds.filter((id) => !total.regionIds.includes(id));
  return `${sum}, exklusive ${listRegions(missing)}`;
}

/** A sum as Swedes read it, with what it covers; "ej angivet" when no region gave the amount. */
export function totalWithScope(total: Total): string {
  return total.regionIds.length === 0
    ? notGiven
    : `${kronor(total.kronor)} (beräknat, ${scopeOf(total)})`;
}

/** That regions have not submitted a report, as of a day. Empty text for no regions. */
export function notSubmitted(ids: readonly RegionId[], formId: string, asOf: string): string {
  if (ids.length === 0) return "";
  return `${listRegions(ids)} har inte lämnat ${nameForm(formId)} per ${longDate(localDate(asOf))}.`;
}

/** The calendar day in Sweden of a stored instant, in words. */
export function dayOf(instant: string): string {
  return longDate(localDateOf(new Date(instant)));
}

/** That a region has nothing to report, with its reason. */
export function nilInWords({ regionId, formId, nilReason = "" }: ReportSource): string {
  return `${regionAbbreviations[regionId]} har inget att redovisa i ${nameForm(formId)}. Skäl: ${nilReason}`;
}

/** That a report was corrected, late or to be completed; undefined when it was nothing of that. */
export function remarkOn(source: ReportSource): string | undefined {
  const late = source.late.map(
    ({ day, byDays }) =>
      `sen: ${byDays} ${byDays === 1 ? "dag" : "dagar"} efter ${longDate(localDate(day))}`,
  );
  const corrected = isCorrected(source)
    ? [`rättad, första versionen kom ${dayOf(source.firstSubmittedAt)}`]
    : [];
  const completion =
    source.isToBeCompleted === true ? ["inte komplett, komplettering är begärd"] : [];
  const remarks = [...late, ...corrected, ...completion];
  return remarks.length === 0 ? undefined : remarks.join("; ");
}

/** Whether it came after a first version that still stood; one handed in anew after being taken back does not. */
function isCorrected({ version, submittedAt, firstSubmittedAt }: ReportSource): boolean {
  return version > 1 && new Date(firstSubmittedAt) < new Date(submittedAt);
}

/** "kort rapport från RÖ, version 1, inlämnad 24 november 2025, kvitto …". */
export function nameSource(source: ReportSource): string {
  const remark = source.nilReason === undefined ? remarkOn(source) : "inget att redovisa";
  return [
    `${nameForm(source.formId)} från ${regionAbbreviations[source.regionId]}`,
    `version ${source.version}`,
    `inlämnad ${dayOf(source.submittedAt)}${remark === undefined ? "" : ` (${remark})`}`,
    `kvitto ${source.receipt}`,
  ].join(", ");
}

/** How much of what was allotted has been used; undefined unless every region has given both. */
export function usedShare({ usedPercent }: RegionalContent): string | undefined {
  return usedPercent === undefined ? undefined : `${percent(usedPercent)} (beräknat)`;
}

/** The number in brackets that the list of sources gives a submission. */
export function sourceNumber(content: RegionalContent, submissionId: string): string {
  const index = sourcesOf(content).findIndex((source) => source.submissionId === submissionId);
  return `[${index + 1}]`;
}
