import type { Entry } from "./entries.js";
import { fitOf } from "./fit.js";
import { type Knowledge, withBroader } from "./knowledge.js";
import { type Question, topicsIn } from "./question.js";
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
  const regions = topicsIn(question, knowledge.topics, "region");
  return matches
    .map((match) => ({
      ...match,
      score:
        (0.5 * match.coverage + 0.35 * match.likeness + 0.15 * match.rank) *
        fitOf(match, question) *
        yearFit(knowledge, question, match.entry) *
        regionFit(knowledge, question, regions, match.entry) *
        figureFit(question, match.entry),
    }))
    .sort((a, b) => b.score - a.score);
}

function yearFit({ newestYear, yearOf }: Knowledge, { years }: Question, entry: Entry): number {
  if (entry.kind === "gap") return 1;
  if (years.length > 0) return years.some((year) => entry.years.has(year)) ? 1 : 0.3;
  return yearOf.get(entry.id) === newestYear ? 1 : 0.92;
}

/** What is said of one region is never said of another; what is said of all may hold for one, but not its sums. */
function regionFit(
  { topics }: Knowledge,
  { wants }: Question,
  asked: readonly string[],
  entry: Entry,
): number {
  if (entry.kind === "gap" && asked.length === 0) return 1;
  if (asked.length === 0) return entry.regions.has("rjh") ? 0.8 : entry.regions.size > 0 ? 0.95 : 1;
  if (asked.some((region) => entry.regions.has(region))) return 1;
  const wider = new Set(asked.flatMap((region) => withBroader(topics, region)));
  if ([...entry.regions].some((region) => wider.has(region))) return 0.8;
  if (entry.regions.size > 0) return 0.2;
  return wants.has("amount") ? 0.5 : 0.8;
}

/** Entries that have a figure of the question are a little more likely to be meant. */
function figureFit({ figures }: Question, entry: Entry): number {
  const asked = [...figures.amounts, ...figures.percents, ...figures.plain];
  if (asked.length === 0) return 1;
  const told = entry.values.flatMap((value) =>
    "kr" in value
      ? [value.kr, value.kr / 1_000_000]
      : "percent" in value
        ? value.percent
        : "count" in value
          ? value.count
          : [],
  );
  return asked.some((figure) => told.includes(figure)) ? 1.1 : 1;
}
