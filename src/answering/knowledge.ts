import type { Agreement } from "../agreement/agreement.js";
import type { Conflict } from "../agreement/conflict.js";
import type { Fact } from "../agreement/fact.js";
import type { Gap } from "../agreement/gap.js";
import type { SourceDocument } from "../agreement/source.js";
import type { Topic } from "../agreement/topic.js";

/** The topic that all that the assistant knows of itself belongs to, in data/assistant. */
export const assistantTopic = "assistenten";

/** A citable section with the document that it belongs to. */
export interface Section {
  readonly id: string;
  /** The year of the agreement that its document stands with. */
  readonly year: number;
  readonly document: SourceDocument;
  readonly label: string;
  readonly title: string;
}

/** All years' agreements as one, by identifier. */
export interface Knowledge {
  /** The year of the newest agreement, which questions are about unless they say otherwise. */
  readonly newestYear: number;
  /** The years that there are agreements of. */
  readonly years: ReadonlySet<number>;
  readonly facts: ReadonlyMap<string, Fact>;
  readonly conflicts: ReadonlyMap<string, Conflict>;
  readonly gaps: ReadonlyMap<string, Gap>;
  readonly topics: ReadonlyMap<string, Topic>;
  readonly sections: ReadonlyMap<string, Section>;
  /** The topics of the agreements themselves, by year. */
  readonly agreementTopics: ReadonlyMap<number, string>;
  /** The year of the agreement that a record stands in, by the record's identifier. */
  readonly yearOf: ReadonlyMap<string, number>;
}

/** Joins the years' agreements. */
export function joinAgreements(agreements: readonly Agreement[]): Knowledge {
  const all = <Item extends { readonly id: string }>(
    part: (agreement: Agreement) => readonly Item[],
  ): ReadonlyMap<string, Item> =>
    new Map(agreements.flatMap(part).map((item) => [item.id, item] as const));
  return {
    newestYear: Math.max(...agreements.map(({ year }) => year)),
    years: new Set(agreements.map(({ year }) => year)),
    facts: all(({ facts }) => facts),
    conflicts: all(({ conflicts }) => conflicts),
    gaps: all(({ gaps }) => gaps),
    topics: all(({ topics }) => topics),
    sections: new Map(
      agreements.flatMap(({ year, documents }) =>
        documents.flatMap((document) =>
          document.sections.map(
            ({ id, label, title }) => [id, { id, year, document, label, title }] as const,
          ),
        ),
      ),
    ),
    agreementTopics: new Map(
      agreements
        .flatMap(({ topics }) => topics)
        .flatMap(({ id, kind }) => {
          const [year] = /\d{4}$/.exec(id) ?? [];
          return kind === "document" && year !== undefined ? [[Number(year), id] as const] : [];
        }),
    ),
    yearOf: new Map(
      agreements.flatMap(({ year, facts, conflicts, gaps }) =>
        [...facts, ...conflicts, ...gaps].map(({ id }) => [id, year] as const),
      ),
    ),
  };
}

/** A topic and the wider ones that it belongs to, narrowest first. */
export function withBroader(topics: Knowledge["topics"], id: string): readonly string[] {
  const chain: string[] = [];
  for (let next: string | undefined = id; next !== undefined && !chain.includes(next);) {
    chain.push(next);
    next = topics.get(next)?.broader;
  }
  return chain;
}
