import type { Fact, FactKind } from "../agreement/fact.js";
import type { Language } from "../agreement/value.js";
import type { Answer } from "./answer.js";
import type { Knowledge, Section } from "./knowledge.js";
import type { Lexicon } from "./lexicon.js";
import { inBoth } from "./reading/language.js";
import type { Question } from "./reading/question.js";
import { fold } from "./reading/words.js";

/** Reads the label of the section that a message asks about, and about nothing more: "avsnitt 4.2". */
export type SectionReader = (message: string) => string | undefined;

/** Makes the readers of sections asked for. */
export function sectionReaders(lexicon: Lexicon): Readonly<Record<Language, SectionReader>> {
  return inBoth((language) => {
    const { sections, fillers } = lexicon[language];
    const beside = new Set([...sections.beside, ...fillers].map(fold));
    const labels = new Map(
      Object.entries(sections.names).flatMap(([label, names]) =>
        names.map((name) => [fold(name), label] as const),
      ),
    );
    return (message) => readLabel(wordsAndNumbers(message), labels, beside);
  });
}

/** Words and section numbers; "5.6." ends a sentence. */
function wordsAndNumbers(message: string): readonly string[] {
  return (message.toLowerCase().match(/\d+(?:\.\d+)*|[\p{L}:']+/gu) ?? []).map(fold);
}

const isNumber = (word = ""): boolean => /^\d/.test(word);
const isYear = (word: string): boolean => /^20\d\d$/.test(word);

function readLabel(
  words: readonly string[],
  labels: ReadonlyMap<string, string>,
  beside: ReadonlySet<string>,
): string | undefined {
  const [name, other] = words.filter((word) => labels.has(word));
  const label = name === undefined || other !== undefined ? undefined : labels.get(name);
  if (name === undefined || label === undefined) return undefined;
  const at = words.indexOf(name);
  const number = isNumber(words[at + 1]) ? words[at + 1] : undefined;
  const rest = words.filter((_, index) => index !== at && !(number && index === at + 1));
  if (!rest.every((word) => beside.has(word) || isYear(word))) return undefined;
  return [label, number].filter((part) => part !== undefined).join(" ");
}

/** What a section is about that a message asks for by its label. Undefined where it asks for something else. */
export function tellSection(
  { knowledge, sectionAsked }: SectionSource,
  { language, years }: Question,
  message: string,
): Answer | undefined {
  const label = sectionAsked[language](message);
  if (label === undefined) return undefined;
  const year = years.find((each) => knowledge.years.has(each)) ?? knowledge.newestYear;
  const all = [...knowledge.sections.values()].filter((each) => each.year === year);
  const section = all.find((each) => each.label === label);
  const [kind = "", number] = label.split(" ");
  const isKind = all.some((each) => each.label.startsWith(`${kind} `));
  if (section === undefined && (number === undefined || !isKind)) return undefined;
  const facts = section ? factsOf(knowledge, section) : [];
  const conflicts = [...new Set(facts.flatMap((fact) => fact.conflicts))].flatMap(
    (id) => knowledge.conflicts.get(id) ?? [],
  );
  const parts = nearestWithin(label, all);
  return { kind: "section", language, label, year, section, parts, facts, conflicts };
}

/** What sections are told from. */
interface SectionSource {
  readonly knowledge: Knowledge;
  readonly sectionAsked: Readonly<Record<Language, SectionReader>>;
}

/** The sections in one, but for those in another of them. */
function nearestWithin(label: string, all: readonly Section[]): readonly Section[] {
  const isIn = (part: Section, whole: string): boolean => part.label.startsWith(`${whole}.`);
  const within = all.filter((each) => isIn(each, label));
  return within.filter((part) => !within.some((other) => isIn(part, other.label)));
}

/** In what order a section's facts are told. */
const order: readonly FactKind[] = ["amount", "deadline", "requirement", "responsibility"];

/** How many of them. */
const mostFacts = 5;

/**
 * What is told of a section: what it says itself, in a sentence. Lists take more room, what we reckoned stands in no
 * section, and a day that the sources disagree about is told only where it is asked for.
 */
function factsOf({ facts, yearOf }: Knowledge, { id, year }: Section): readonly Fact[] {
  const citing = [...facts.values()].filter(
    (fact) => fact.sources.includes(id) && yearOf.get(fact.id) === year && isToldOf(fact),
  );
  const first = citing.filter(({ sources }) => sources[0] === id);
  const its = first.length > 0 ? first : citing;
  const rankOf = (fact: Fact): number => {
    const isPart = fact.kind === "amount" && its.some((whole) => whole.id === fact.partOf);
    const rank = order.includes(fact.kind) ? order.indexOf(fact.kind) : order.length;
    return isPart ? rank + 1 / 2 : rank;
  };
  return its.toSorted((one, other) => rankOf(one) - rankOf(other)).slice(0, mostFacts);
}

function isToldOf({ kind, values, conflicts }: Fact): boolean {
  if (kind === "list" || (kind === "deadline" && conflicts.length > 0)) return false;
  return Object.values(values).every((value) => !("computed" in value));
}
