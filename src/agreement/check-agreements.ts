import { type RecordFault, valueFaults } from "./check-values.js";
import type { Conflict } from "./conflict.js";
import type { Fact } from "./fact.js";
import type { Gap } from "./gap.js";
import type { Known } from "./problem.js";
import type { SourceDocument } from "./source.js";
import type { Topic } from "./topic.js";

/** A record and the file that it stands in. */
export interface Placed<Entry> {
  readonly file: string;
  readonly entry: Entry;
}

/** Every record of every year: years share one space of identifiers. */
export interface AgreementEntries {
  readonly facts: readonly Placed<Fact>[];
  readonly documents: readonly Placed<SourceDocument>[];
  readonly topics: readonly Placed<Topic>[];
  readonly conflicts: readonly Placed<Conflict>[];
  readonly gaps: readonly Placed<Gap>[];
}

/** Something wrong in an agreement file. `path` begins with the record's identifier. */
export interface AgreementFault extends RecordFault {
  readonly file: string;
}

type IsKnown = (kind: Known, id: string) => boolean;

/**
 * What no schema sees: identifiers used twice or never defined, and texts that do not agree with their values.
 *
 * @param unsound - identifiers of records that broke their schema: to refer to one is no fault of its own
 */
export function agreementFaults(
  entries: AgreementEntries,
  unsound: ReadonlySet<string> = new Set(),
): readonly AgreementFault[] {
  const ids: Partial<Record<Known, ReadonlySet<string>>> = {
    topic: idsOf(entries.topics),
    section: new Set(entries.documents.flatMap(({ entry }) => entry.sections.map(({ id }) => id))),
    conflict: idsOf(entries.conflicts),
    fact: idsOf(entries.facts),
  };
  const known: IsKnown = (kind, id) =>
    ids[kind]?.has(id) === true || unsound.has(kind === "section" ? id.slice(0, 3) : id);
  return [
    ...Object.values(entries).flatMap((placed: readonly Placed<{ id: string }>[]) =>
      duplicates(placed),
    ),
    ...each(entries.facts, (fact) => factFaults(fact, known)),
    ...each(entries.documents, documentFaults),
    ...each(entries.topics, ({ broader }) => unknown(known, "topic", { broader })),
    ...each(entries.conflicts, (conflict) => conflictFaults(conflict, known)),
    ...each(entries.gaps, ({ topics, nearest, values, ...texts }) => [
      ...unknown(known, "topic", { topics }),
      ...unknown(known, "fact", { nearest }),
      ...valueFaults(values, { statement: texts.statement, contact: texts.contact }),
    ]),
  ];
}

function idsOf(placed: readonly Placed<{ readonly id: string }>[]): ReadonlySet<string> {
  return new Set(placed.map(({ entry }) => entry.id));
}

function each<Entry extends { readonly id: string }>(
  placed: readonly Placed<Entry>[],
  check: (entry: Entry) => readonly RecordFault[],
): readonly AgreementFault[] {
  return placed.flatMap(({ file, entry }) =>
    check(entry).map(({ path, problem }) => ({ file, path: `${entry.id}.${path}`, problem })),
  );
}

function duplicates(placed: readonly Placed<{ readonly id: string }>[]): readonly AgreementFault[] {
  const first = new Map<string, string>();
  return placed.flatMap(({ file, entry: { id } }) => {
    const earlier = first.get(id);
    if (earlier !== undefined)
      return [{ file, path: `${id}.id`, problem: { kind: "duplicate", file: earlier } }];
    first.set(id, file);
    return [];
  });
}

function unknown(
  known: IsKnown,
  what: Known,
  fields: Readonly<Record<string, string | readonly string[] | undefined>>,
): readonly RecordFault[] {
  return Object.entries(fields).flatMap(([path, ids = []]) =>
    [ids]
      .flat()
      .filter((id) => !known(what, id))
      .map((id) => ({ path, problem: { kind: "unknown" as const, what, id } })),
  );
}

function factFaults(fact: Fact, known: IsKnown): readonly RecordFault[] {
  const { topics, sources, conflicts, values, statement, remark } = fact;
  return [
    ...unknown(known, "topic", { topics }),
    ...unknown(known, "section", { sources }),
    ...unknown(known, "conflict", { conflicts }),
    ...valueFaults(values, { statement, remark, items: itemsText(fact) }),
    ...kindFaults(fact, known),
  ];
}

function kindFaults(fact: Fact, known: IsKnown): readonly RecordFault[] {
  return [
    ...("actor" in fact ? unknown(known, "topic", { actor: fact.actor }) : []),
    ...("recipient" in fact ? unknown(known, "topic", { recipient: fact.recipient }) : []),
    ...("partOf" in fact ? unknown(known, "fact", { partOf: fact.partOf }) : []),
    ...("after" in fact ? unknown(known, "fact", { after: fact.after }) : []),
    ...(fact.kind === "amount" && !("belopp" in fact.values)
      ? [{ path: "values.belopp", problem: { kind: "missing" as const } }]
      : []),
    ...(fact.kind === "list" && fact.itemsEn && fact.itemsEn.length !== fact.items.length
      ? [
          {
            path: "itemsEn",
            problem: { kind: "item-count" as const, count: fact.items.length },
          },
        ]
      : []),
  ];
}

/** A list's entries may name values too. Where they are not translated the Swedish ones are shown. */
function itemsText(fact: Fact): { sv: string; en: string } | undefined {
  if (fact.kind !== "list") return undefined;
  return { sv: fact.items.join("\n"), en: (fact.itemsEn ?? fact.items).join("\n") };
}

function documentFaults({ id, name, sections }: SourceDocument): readonly RecordFault[] {
  return sections.flatMap(({ id: section, label }) => {
    const kinds = [
      ...(section.startsWith(`${id}#`) ? [] : ["foreign-section" as const]),
      ...(`${name}, ${label}`.length <= 80 ? [] : ["long-citation" as const]),
      ...(sections.filter((other) => other.id === section).length === 1
        ? []
        : ["double-section" as const]),
    ];
    return kinds.map((kind) => ({ path: "sections", problem: { kind, section } }));
  });
}

function conflictFaults(conflict: Conflict, known: IsKnown): readonly RecordFault[] {
  const { topics, facts, positions, values, title, assessment, advice } = conflict;
  return [
    ...unknown(known, "topic", { topics }),
    ...unknown(known, "fact", { facts }),
    ...valueFaults(values, { title, assessment, advice }),
    ...positions.flatMap(({ sources, statement, ...position }, index) =>
      [
        ...unknown(known, "section", { sources }),
        ...valueFaults(position.values, { statement }),
      ].map(({ path, problem }) => ({ path: `positions.${index}.${path}`, problem })),
    ),
  ];
}
