import type { Due, Lateness } from "../../../src/reporting/obligations/due.js";
import {
  type Decided,
  isPastDue,
  type Obligation,
  type OwedReport,
} from "../../../src/reporting/obligations/obligations.js";
import { reportedIn, type Standing } from "../../../src/reporting/submissions/standing.js";
import type { Submission } from "../../../src/reporting/submissions/submission.js";
import { isCorrection, stateOf } from "../../../src/reporting/submissions/submission-state.js";
import { localDate, localDateOf } from "../../../src/shared/local-date.js";
import { daysInWords, longDate } from "../format.js";

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

/** The groups that reports are shown in: their standings, and by themselves those that came, or have not come, after every last day. */
export type Group = Standing["kind"] | "overdue" | "late";

export const groupNames: Record<Group, string> = {
  overdue: "Försenat",
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
export function groupOf(report: OwedReport): Group {
  const { standing } = report;
  if (!isPastDue(report)) return standing.kind;
  if (standing.kind === "submitted") return "late";
  return standing.kind === "not-begun" || standing.kind === "draft" ? "overdue" : standing.kind;
}

/** When a report is to be in, as the sources have it or RCC Sydöst has settled or moved it. */
export function dueInWords({
  due,
  note,
  settledOn,
  moved,
  closed,
}: Pick<Obligation, "due" | "note" | "settledOn" | "moved" | "closed">): string {
  return [
    ...(closed === undefined ? [] : [closedInWords(closed)]),
    dueAsSaid(due),
    ...(moved === undefined ? [] : [movedInWords(moved)]),
    ...(settledOn === undefined ? [] : [`Besked från RCC Sydöst ${longDate(settledOn)}.`]),
    ...(note === undefined ? [] : [note]),
  ].join(" ");
}

/** The same in a few words; the list of the report tells the whole. */
export function dueBriefly({ due, closed }: Pick<Obligation, "due" | "closed">): string {
  if (closed !== undefined) return "Stängd.";
  switch (due.kind) {
    case "none":
      return "Inget datum i källan.";
    case "months":
      return `I ${monthName(due.from)}–${monthName(due.to)} ${due.to.slice(0, 4)}.`;
    case "days":
      return due.days.length === 1
        ? dueAsSaid(due)
        : `Motstridiga källor: ${due.days.map(longDate).join(" eller ")}.`;
  }
}

/** That a last day has been moved, by whom it was decided and why, and what it was. */
export function movedInWords({ on, reason, from }: NonNullable<Obligation["moved"]>): string {
  const why = asSentence(shortened(reason));
  // Where the sources have no day, none was moved.
  return from.kind === "none"
    ? `RCC Sydöst bestämde dagen ${longDate(on)}: ${why}`
    : `RCC Sydöst flyttade dagen ${longDate(on)}: ${why} Före det: ${dueAsSaid(from)}`;
}

/** That reports are taken no more, since when and why. */
export function closedInWords({ on, reason }: Decided): string {
  return `Stängd av RCC Sydöst ${longDate(on)}: ${asSentence(shortened(reason))}`;
}

function asSentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
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
        : `Källorna är motstridiga: ${[first, ...others].join(" eller ")}. Planera för den första som inte har passerat, tills RCC Sydöst har gett besked.`;
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
  return `, version ${version.version}, ${dayOf(new Date(version.at))}${incomplete}${corrected}${late.map(lateBy).join("")}${sentInWords(submission)}`;
}

/** That those who handed in a copy have confirmed that the original is sent. */
function sentInWords(submission: Submission): string {
  const { originalSent } = stateOf(submission);
  return originalSent === undefined
    ? ""
    : `, originalet bekräftat skickat ${dayOf(new Date(originalSent.at))}`;
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
  return `, kom ${daysInWords(byDays)} efter ${longDate(day)}`;
}

function passed({ day, byDays }: Lateness): string {
  return `, ${daysInWords(byDays)} efter ${longDate(day)}`;
}

function monthName(month: string): string {
  return longDate(localDate(`${month}-01`)).split(" ")[1] ?? month;
}
