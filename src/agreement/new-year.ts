import type { Placed } from "./check-agreements.js";
import type { Fact } from "./fact.js";
import { newDocumentIds, newIds } from "./new-ids.js";
import { carryPhrases, carryText, carryTexts, changeYears, type YearChange } from "./new-texts.js";
import type { SourceDocument } from "./source.js";
import type { Topic } from "./topic.js";
import type { Period, Value } from "./value.js";

/** A file that can be written as JSON. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [name: string]: Json | undefined };

/** The year that a new one is carried over from. */
export interface FormerYear {
  readonly year: number;
  readonly facts: readonly Placed<Fact>[];
  readonly documents: readonly SourceDocument[];
  /** The topics of every year: they are shared. */
  readonly topics: readonly Topic[];
  /** Identifiers of facts and documents of every year, drafts too. */
  readonly taken: ReadonlySet<string>;
}

/** Kinds that a new agreement has again. Definitions, background and results stand where they are, for every year. */
const carried: ReadonlySet<Fact["kind"]> = new Set([
  "amount",
  "deadline",
  "requirement",
  "responsibility",
  "list",
  "process",
]);

/** The files of a new year, by path in its folder, and what has come of the former year's identifiers. */
export interface NewYear {
  readonly files: ReadonlyMap<string, Json>;
  readonly ids: ReadonlyMap<string, string>;
}

/**
 * Makes a new year's files out of a former one's, as a form to fill in: the same facts without their values and
 * sources. No figure of the former year is left unmarked. Its conflicts and gaps are its own and are not carried over.
 */
export function newYear(former: FormerYear, year: number): NewYear {
  const facts = former.facts.filter(({ entry }) => carried.has(entry.kind));
  const ids = newIds(
    facts.map(({ entry }) => entry.id),
    year,
    former.taken,
  );
  const change: YearChange = new Map([[former.year, year]]);
  const topics = new YearTopics(former.topics, change);
  const files = new Map<string, Json>();
  for (const { file, entry } of facts) {
    const path = `facts/${file.split(/[\\/]/).at(-1) ?? file}`;
    const before = (files.get(path) ?? []) as readonly Json[];
    files.set(path, [...before, carryFact(entry, ids, topics, change)]);
  }
  files.set("topics/added.json", topics.added);
  files.set("sources.json", carryDocuments(former, change));
  files.set("conflicts.json", []);
  files.set("gaps.json", []);
  return { files, ids };
}

function carryFact(
  fact: Fact,
  ids: ReadonlyMap<string, string>,
  topics: YearTopics,
  change: YearChange,
): Json {
  const values = Object.entries(fact.values).map(([name, value]) => [name, blank(value)] as const);
  return {
    id: ids.get(fact.id),
    kind: fact.kind,
    topics: [...new Set(fact.topics.map((id) => topics.carry(id)))],
    ...links(fact, ids),
    statement: { ...carryTexts(fact.statement, change) },
    ...(values.length > 0 && { values: Object.fromEntries(values) }),
    ...(fact.remark && { remark: { ...carryTexts(fact.remark, change) } }),
    ...(fact.kind === "list" && {
      items: fact.items.map((item) => carryText(item, change)),
      itemsEn: fact.itemsEn?.map((item) => carryText(item, change)),
    }),
    sources: [],
    ask: carryPhrases(fact.ask, change),
  };
}

/** What some kinds have beside the rest, with new identifiers. */
function links(fact: Fact, ids: ReadonlyMap<string, string>): Record<string, Json | undefined> {
  const newIdsOf = (old: readonly string[]): readonly string[] =>
    old.flatMap((id) => ids.get(id) ?? []);
  return {
    ...("actor" in fact && { actor: fact.actor }),
    ...("recipient" in fact && { recipient: fact.recipient }),
    ...("split" in fact && { split: fact.split }),
    ...("partOf" in fact && { partOf: ids.get(fact.partOf ?? "") }),
    ...("after" in fact && { after: newIdsOf(fact.after ?? []) }),
    ...("covers" in fact && fact.covers && { covers: blank(fact.covers) }),
  };
}

/** The same sort of value with nothing in it. How it was reckoned is to be said anew too. */
function blank(value: Value | Period): Json {
  const names = Object.keys(value).filter((name) => name !== "approximate");
  return Object.fromEntries(names.map((name) => [name, null]));
}

function carryDocuments({ documents, taken }: FormerYear, change: YearChange): Json {
  const ids = newDocumentIds(
    documents.map(({ id }) => id),
    taken,
  );
  return documents.map(({ id, name }) => ({
    id: ids.get(id),
    title: null,
    name: changeYears(name, change),
    sections: [],
  }));
}

/** Topics are shared by the years, but for those that are the year's own, such as "ok-2025". */
class YearTopics {
  readonly #known: ReadonlyMap<string, Topic>;
  readonly #change: YearChange;
  readonly #added = new Map<string, Json>();

  constructor(topics: readonly Topic[], change: YearChange) {
    this.#known = new Map(topics.map((topic) => [topic.id, topic]));
    this.#change = change;
  }

  /** Topics that no year had. */
  get added(): readonly Json[] {
    return [...this.#added.values()];
  }

  /** The topic to use in the new year. */
  carry(id: string): string {
    const changed = changeYears(id, this.#change);
    const topic = this.#known.get(id);
    if (changed !== id && topic !== undefined && !this.#known.has(changed))
      this.#added.set(changed, {
        ...topic,
        id: changed,
        name: { ...carryTexts(topic.name, this.#change) },
        synonyms: carryPhrases(topic.synonyms, this.#change).filter((word) => /\d{4}/.test(word)),
      });
    return changed;
  }
}
