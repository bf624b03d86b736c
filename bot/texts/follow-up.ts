import { type Due, lastDays, type Lateness } from "../../src/reporting/due.js";
import type { Obligation, OwedReport } from "../../src/reporting/obligations.js";
import { reportedIn, type Standing } from "../../src/reporting/standing.js";
import { isCorrection } from "../../src/reporting/submission-state.js";
import { type LocalDate, localDate, localDateOf } from "../../src/shared/local-date.js";
import { longDate } from "./format.js";

const report =
  "(den |sin |sina )?(svf-redovisning(en|ar|arna)?|rekvisition(en|er|erna)?|ekonomiska? redovisning(en|ar|arna)?|redogörelse(n|r|rna)?|kort(a)? rapport(en|er|erna)?|delrapport(en|er|erna)?|slutrapport(en|er|erna)?)";

/** Asks for everyone's standing: "status", "uppföljning", "vem har rapporterat", "vilka delrapporter har kommit". */
export const standingPattern = new RegExp(
  `^(visa )?(status|läget|uppföljning(en)?|(vem|vilka) har (rapporterat|lämnat( in)?( ${report})?)|vilka ${report} har kommit( in)?)[?!.]*$`,
  "i",
);

/** Asks for those who have not submitted: "vilka har inte lämnat", "vem saknas", "vad saknas". */
export const missingPattern = new RegExp(
  `^(visa )?((vem|vad|vilka) (saknas|har (ännu )?inte (rapporterat|lämnat( in)?( ${report})?))|vilka ${report} (saknas|har inte kommit( in)?))[?!.]*$`,
  "i",
);

const wordsForForms: readonly (readonly [RegExp, string])[] = [
  [/svf-redovisning/i, "svf-redovisning"],
  [/rekvisition/i, "rekvisition"],
  [/ekonomiska? redovisning/i, "ekonomisk-redovisning"],
  [/redogörelse/i, "redogorelse"],
  [/korta? rapport/i, "kort-rapport"],
  [/delrapport/i, "delrapport"],
  [/slutrapport/i, "slutrapport"],
];

/** The form that a message names; undefined when it is about all of them. */
export function formNamedIn(message: string): string | undefined {
  return wordsForForms.find(([pattern]) => pattern.test(message))?.[1];
}

/** The groups that reports are shown in: their standings, and those that came after every last day by themselves. */
export type Group = Standing["kind"] | "late";

export const groupNames: Record<Group, string> = {
  "not-begun": "Inte påbörjat",
  draft: "Utkast, inte inlämnat",
  withdrawn: "Tillbakadraget",
  "to-sign": "Väntar på intygande",
  "completion-asked": "Komplettering begärd",
  late: "Inlämnat efter sista dagen",
  submitted: "Inlämnat",
  approved: "Godkänt",
  nil: "Inget att redovisa",
};

/** The group that a report is shown in. */
export function groupOf({ standing, late, obligation }: OwedReport): Group {
  const isLate = late.length > 0 && late.length === lastDays(obligation.due).length;
  return standing.kind === "submitted" && isLate ? "late" : standing.kind;
}

export const followUpTexts = {
  title: (onlyMissing: boolean): string =>
    onlyMissing ? "Vem har inte lämnat?" : "Vem har rapporterat?",
  asOf: (year: number, day: LocalDate): string =>
    `Överenskommelsen ${year}, läget ${longDate(day)}`,
  count: (submitted: number, all: number): string =>
    all === 0 ? "inga projekt i registret" : `${submitted} av ${all} inlämnade`,
  review: (name: string, count: number): string => `Granska ${name} (${count})`,
  andMore: "Dessutom",
  others: (count: number): string => ` och ${count} till`,
} as const;

/** When a report is to be in, as the sources have it or RCC Sydöst has settled it. */
export function dueInWords({
  due,
  note,
  settledOn,
}: Pick<Obligation, "due" | "note" | "settledOn">): string {
  const settled = settledOn === undefined ? [] : [`Besked från RCC Sydöst ${longDate(settledOn)}.`];
  return [dueAsSaid(due), ...settled, ...(note === undefined ? [] : [note])].join(" ");
}

function dueAsSaid(due: Due): string {
  switch (due.kind) {
    case "none":
      return "Källan anger inget datum.";
    case "months":
      return `I ${monthName(due.from)}–${monthName(due.to)} ${due.to.slice(0, 4)}. Källan anger ingen dag.`;
    case "days": {
      const [first, ...others] = due.days.map(longDate);
      return others.length === 0
        ? `Senast ${first ?? ""}.`
        : `Källorna är motstridiga: ${[first, ...others].join(" eller ")}. Planera för ${first ?? ""} tills RCC Sydöst har gett besked.`;
    }
  }
}

/** How far a report has come, as the end of a line that begins with whose it is. */
export function standingInWords(report: Pick<OwedReport, "standing" | "late">): string {
  const { standing, late } = report;
  const passedDays = late.map(passed).join("");
  switch (standing.kind) {
    case "not-begun":
      return passedDays;
    case "draft":
      return `, sparat ${dayOf(standing.savedAt)}${passedDays}`;
    case "to-sign":
      return `, inlämnat ${dayOf(standing.since)}${passedDays}`;
    case "withdrawn": {
      const { at, reason } = standing.withdrawn;
      return `, ${dayOf(new Date(at))}: ${shortened(reason)}${passedDays}`;
    }
    case "nil":
      return `, ${dayOf(standing.firstAt)}: ${shortened(standing.nil.reason)}${late.map(lateBy).join("")}`;
    case "submitted":
    case "completion-asked":
    case "approved":
      return reportedInWords(report);
  }
}

function reportedInWords({ standing, late }: Pick<OwedReport, "standing" | "late">): string {
  const reported = reportedIn(standing);
  if (reported === undefined) return "";
  const { submission, version, firstAt } = reported;
  const corrected = isCorrection(submission, version)
    ? ` (rättad, första versionen kom ${dayOf(firstAt)})`
    : "";
  const incomplete = version.lacking === undefined ? "" : ", ofullständig";
  return `, version ${version.version}, ${dayOf(new Date(version.at))}${incomplete}${corrected}${late.map(lateBy).join("")}`;
}

/** How much of a reason has room on a line, in characters. */
const longestReason = 80;

function shortened(text: string): string {
  return text.length <= longestReason ? text : `${text.slice(0, longestReason - 1)}…`;
}

function dayOf(instant: Date): string {
  return longDate(localDateOf(instant));
}

function lateBy({ day, byDays }: Lateness): string {
  return `, kom ${days(byDays)} efter ${longDate(day)}`;
}

function passed({ day, byDays }: Lateness): string {
  return `, ${days(byDays)} efter ${longDate(day)}`;
}

function days(count: number): string {
  return `${count} ${count === 1 ? "dag" : "dagar"}`;
}

function monthName(month: string): string {
  return longDate(localDate(`${month}-01`)).split(" ")[1] ?? month;
}
