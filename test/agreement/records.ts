import type { Agreement } from "../../src/agreement/agreement.js";
import type { Text, Values } from "../../src/agreement/value.js";

/** What is said in one place of the agreement's data, and the sections that must bear it out. */
export interface Said {
  /** Identifier of the record, for messages. */
  readonly id: string;
  readonly year: number;
  readonly values: Values;
  readonly texts: readonly (Text | undefined)[];
  readonly sources: readonly string[];
}

/** Everything that facts, conflicts and gaps say. A gap is borne out by the sections of its nearest facts. */
export function saidIn(agreements: readonly Agreement[]): readonly Said[] {
  const facts = new Map(agreements.flatMap(({ facts }) => facts).map((fact) => [fact.id, fact]));
  const sourcesOf = (ids: readonly string[]): readonly string[] =>
    ids.flatMap((id) => facts.get(id)?.sources ?? []);

  return agreements.flatMap(({ year, ...agreement }) => [
    ...agreement.facts.map((fact) => {
      const { id, values, statement, remark, sources } = fact;
      const items =
        fact.kind === "list"
          ? { sv: fact.items.join("\n"), en: fact.itemsEn?.join("\n") ?? "" }
          : undefined;
      return { id, year, values, texts: [statement, remark, items], sources };
    }),
    ...agreement.conflicts.flatMap((conflict) => [
      ...conflict.positions.map(({ statement, values, sources }) => ({
        id: conflict.id,
        year,
        values,
        texts: [statement],
        sources,
      })),
      {
        id: conflict.id,
        year,
        values: conflict.values,
        texts: [conflict.title, conflict.assessment, conflict.advice],
        sources: [
          ...conflict.positions.flatMap(({ sources }) => sources),
          ...sourcesOf(conflict.facts),
        ],
      },
    ]),
    ...agreement.gaps.map(({ id, values, statement, contact, nearest }) => ({
      id,
      year,
      values,
      texts: [statement, contact],
      sources: sourcesOf(nearest),
    })),
  ]);
}
