import type { Subject } from "../src/participants/access.js";
import type { Register } from "../src/participants/register.js";
import type { Obligation, OwedReport } from "../src/reporting/obligations.js";
import { cameAt } from "../src/reporting/standing.js";
import type { LocalDate } from "../src/shared/local-date.js";
import {
  dueInWords,
  followUpTexts,
  type Group,
  groupNames,
  groupOf,
  standingInWords,
} from "./texts/follow-up.js";
import { subjectName } from "./texts/reporting.js";
import { regionAbbreviations, regionNames } from "./texts/regions.js";

interface Entry {
  readonly name: string;
  readonly detail: string;
}

/** What cards/follow-up.json binds to. */
export interface FollowUpCard {
  readonly isDemo: boolean;
  readonly title: string;
  readonly asOf: string;
  readonly obligations: readonly {
    readonly name: string;
    readonly count: string;
    readonly due: string;
    readonly canReview: boolean;
    readonly reviewTitle: string;
    /** The form, as a button names it. */
    readonly form: string;
    readonly groups: readonly { readonly title: string; readonly entries: readonly Entry[] }[];
  }[];
}

/** How many of a group get a line each, and how many more are named in one line: what a card has room for. */
const ownLines = 10;
const sharedLine = 30;
const longestName = 60;

/** Those who owe come first. */
const order: readonly Group[] = [
  "not-begun",
  "draft",
  "withdrawn",
  "to-sign",
  "completion-asked",
  "late",
  "submitted",
  "approved",
  "nil",
];

const handedInGroups: ReadonlySet<Group> = new Set(["late", "submitted", "approved", "nil"]);

/** Shows who has and who has not reported, or only the latter, obligation by obligation. */
export function followUpCard(
  {
    obligations,
    register,
  }: { readonly obligations: readonly Obligation[]; readonly register: Register },
  owed: readonly OwedReport[],
  shown: { readonly year: number; readonly today: LocalDate; readonly onlyMissing: boolean },
): FollowUpCard {
  return {
    isDemo: register.demo,
    title: followUpTexts.title(shown.onlyMissing),
    asOf: followUpTexts.asOf(shown.year, shown.today),
    obligations: obligations.map((obligation) => {
      const reports = owed.filter((report) => report.obligation === obligation);
      const submitted = reports.filter(({ standing }) => cameAt(standing) !== undefined);
      const toReview = reports.filter(({ standing }) => standing.kind === "submitted");
      return {
        name: obligation.name,
        count: followUpTexts.count(submitted.length, reports.length),
        due: dueInWords(obligation),
        canReview: toReview.length > 0,
        reviewTitle: followUpTexts.review(obligation.name, toReview.length),
        form: `${shown.year}/${obligation.formId}`,
        groups: order
          .filter((kind) => !(shown.onlyMissing && handedInGroups.has(kind)))
          .map((kind) => group(register, kind, reports))
          .filter(({ entries }) => entries.length > 0),
      };
    }),
  };
}

function group(register: Register, kind: Group, reports: readonly OwedReport[]) {
  const members = reports.filter((report) => groupOf(report) === kind);
  const entries = members.slice(0, ownLines).map((report) => ({
    name: nameOf(register, report.subject),
    detail: standingInWords(report),
  }));
  const others = members.slice(ownLines).map(({ subject }) => nameOf(register, subject));
  return {
    title: `${groupNames[kind]} (${members.length})`,
    entries: others.length === 0 ? entries : [...entries, sharedEntry(others)],
  };
}

function sharedEntry(names: readonly string[]): Entry {
  const hidden = names.length - sharedLine;
  const more = hidden > 0 ? followUpTexts.others(hidden) : "";
  return {
    name: followUpTexts.andMore,
    detail: `: ${names.slice(0, sharedLine).join(", ")}${more}`,
  };
}

function nameOf(register: Register, subject: Subject): string {
  if (subject.kind === "region")
    return `${regionNames[subject.regionId]} (${regionAbbreviations[subject.regionId]})`;
  const name = subjectName(register, subject);
  return name.length <= longestName ? name : `${name.slice(0, longestName - 1)}\u2026`;
}
