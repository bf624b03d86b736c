import { dayOf } from "../deadlines.js";
import { statesSide } from "./aspects.js";
import type { Entry } from "./entries.js";
import { figureFitFor } from "./figure-fit.js";
import { fitFor, partFitFor } from "./fit.js";
import { type Knowledge, withBroader } from "../knowledge.js";
import { asksWhetherSo, type Question, topicsIn } from "../reading/question.js";
import type { NamedDay } from "../reading/figures.js";
import type { Match } from "./search.js";

/** An entry that may answer a question. */
export interface Candidate extends Match {
  /** How sure we are that it answers the question, 0 to 1. */
  readonly score: number;
}

/** Orders what was found by how well it answers the question, best first. */
export function rankMatches(
  knowledge: Knowledge,
  question: Question,
  matches: readonly Match[],
): readonly Candidate[] {
  const fitOf = fitFor(question);
  const yearFit = yearFitFor(knowledge, question);
  const regionFit = regionFitFor(knowledge, question);
  const figureFit = figureFitFor(question);
  const partFit = partFitFor(question);
  const dayFit = dayFitFor(question);
  return matches
    .map((match) => {
      const { entry, coverage, likeness, rank, latent, wants } = match;
      const score =
        (resemblance(match) * fitOf(match) + nearness(match) + foreseen(match)) *
        yearFit(entry) *
        regionFit(entry) *
        figureFit(entry) *
        partFit(entry) *
        dayFit(entry) *
        sideFit(question, entry) *
        concernFit(question, entry);
      return { entry, coverage, likeness, rank, latent, wants, score };
    })
    .sort((a, b) => b.score - a.score);
}

/**
 * How much a match says the same as the question. A fact may answer what it was not asked in its own words; a gap must be
 * asked for as such, since it shares its subject with the facts that there are.
 */
function resemblance({ entry, coverage, likeness, rank }: Match): number {
  return entry.kind === "gap"
    ? 0.288 * coverage + 0.48 * likeness + 0.08 * rank
    : 0.384 * coverage + 0.304 * likeness + 0.08 * rank;
}

/** How much it counts that somebody has foreseen the question, but for words that say nothing. */
function foreseen({ entry, likeness }: Match): number {
  return likeness > 0.99 && entry.kind !== "gap" ? 0.03 : 0;
}

/** How much it counts that an entry is about the same in other words, less where it lacks words of the question. */
function nearness({ entry, coverage, latent }: Match): number {
  const share = entry.kind === "gap" ? 0.27 : 0.22;
  return share * Math.max(0, latent) * (0.6 + 0.4 * coverage);
}

function yearFitFor(
  { newestYear }: Knowledge,
  { years, figures: { years: saidYears } }: Question,
): (entry: Entry) => number {
  const saysToldYear = saidYears.some((year) => year <= newestYear);
  const ofOther = saysToldYear ? 0.3 : 0.8;
  /** Of what is missing without a year, most is missing now: an earlier year has facts of its own. */
  const gapOfNoYear = saysToldYear && !years.includes(newestYear) ? 0.8 : 1;
  return (entry) => {
    if (entry.years.size === 0) return entry.kind === "gap" ? gapOfNoYear : 1;
    if (years.some((year) => entry.years.has(year))) return 1;
    if (saysToldYear || years.length > 0) return ofOther;
    return entry.agreementYear === newestYear ? 1 : 0.92;
  };
}

/** What is said of one region is never said of another; what is said of all may hold for one, but not its sums. */
function regionFitFor({ topics }: Knowledge, question: Question): (entry: Entry) => number {
  const asked = topicsIn(question, topics, "region");
  if (asked.length === 0) return unaskedRegionFit;
  const wider = asked.flatMap((region) => withBroader(topics, region));
  const ofAll = question.wants.has("amount") ? 0.5 : 0.8;
  return ({ regions }) => {
    if (asked.some((region) => regions.has(region))) return 1;
    if (wider.some((region) => regions.has(region))) return 0.8;
    return regions.size > 0 ? 0.2 : ofAll;
  };
}

/** What is said of a region that was not asked about, most of all that nothing is known of it. */
function unaskedRegionFit(entry: Entry): number {
  if (entry.regions.size === 0) return 1;
  if (entry.kind === "gap") return 0.85;
  return entry.regions.has("rjh") ? 0.65 : 0.95;
}

/** Facts that tell the side of a matter that is asked about, what is granted or left, are likelier to be meant. */
function sideFit({ signals }: Question, entry: Entry): number {
  return entry.kind === "fact" && statesSide(signals, entry.record) ? 1.12 : 1;
}

/** What concerns those who ask for themselves is likelier to be meant than what concerns others. */
function concernFit({ concerns }: Question, { topics }: Entry): number {
  const isOf = (ids: readonly string[] = []): boolean => ids.some((id) => topics.has(id));
  if (isOf(concerns?.own)) return 1.1;
  return isOf(concerns?.others) ? 0.85 : 1;
}

/** Entries that tell a day of the question are likelier to be meant than those that tell only others. */
function dayFitFor({ figures: { days }, signals }: Question): (entry: Entry) => number {
  const ofOthers = asksWhetherSo(signals) ? perhapsOnOther : onOther;
  return days.length === 0 ? () => 1 : (entry) => dayFit(days, entry, ofOthers);
}

/** How likely something on another day is meant than the one that is named, and where that may be wrong. */
const onOther = 0.75;
const perhapsOnOther = 0.88;

function dayFit(days: readonly NamedDay[], entry: Entry, ofOthers: number): number {
  const told = entry.values.flatMap((value) =>
    "date" in value ? value.date : "month" in value ? value.month : [],
  );
  if (told.length === 0) return 1;
  const isAsked = (date: string): boolean => days.some((day) => date.endsWith(monthAndDay(day)));
  if (entry.kind === "fact" && isAsked(dayOf(entry.record) ?? "")) return 1;
  return told.some(isAsked) ? 0.93 : ofOthers;
}

function monthAndDay({ month, day }: NamedDay): string {
  return [month, day].map((part) => String(part).padStart(2, "0")).join("-");
}
