import { type RecordFault, valueFaults } from "./check-values.js";
import type { Conflict } from "./conflict.js";
import type { Fact } from "./fact.js";
import type { Gap } from "./gap.js";
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

type Kind = "topic" | "section" | "conflict" | "fact";

type Known = Readonly<Record<Kind, ReadonlySet<string>>>;

/** What no schema sees: identifiers used twice or never defined, and texts that do not agree with their values. */
export function agreementFaults(entries: AgreementEntries): readonly AgreementFault[] {
  const known: Known = {
    topic: idsOf(entries.topics),
    section: new Set(entries.documents.flatMap(({ entry }) => entry.sections.map(({ id }) => id))),
    conflict: idsOf(entries.conflicts),
    fact: idsOf(entries.facts),
  };
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
    check(entry).map(({ path, reason }) => ({ file, path: `${entry.id}.${path}`, reason })),
  );
}

function duplicates(placed: readonly Placed<{ readonly id: string }>[]): readonly AgreementFault[] {
  const first = new Map<string, string>();
  return placed.flatMap(({ file, entry: { id } }) => {
    const earlier = first.get(id);
    if (earlier !== undefined) return [{ file, path: `${id}.id`, reason: `also in ${earlier}` }];
    first.set(id, file);
    return [];
  });
}

function unknown(
  known: Known,
  kind: Kind,
  fields: Readonly<Record<string, string | readonly string[] | undefined>>,
): readonly RecordFault[] {
  return Object.entries(fields).flatMap(([path, ids = []]) =>
    [ids]
      .flat()
      .filter((id) => !known[kind].has(id))
      .map((id) => ({ path, reason: `unknown ${kind} "${id}"` })),
  );
}

function factFaults(fact: Fact, known: Known): readonly RecordFault[] {
  const { topics, sources, conflicts, values, statement, remark } = fact;
  return [
    ...unknown(known, "topic", { topics }),
    ...unknown(known, "section", { sources }),
    ...unknown(known, "conflict", { conflicts }),
    ...valueFaults(values, { statement, remark, items: itemsText(fact) }),
    ...kindFaults(fact, known),
  ];
}

function kindFaults(fact: Fact, known: Known): readonly RecordFault[] {
  return [
    ...("actor" in fact ? unknown(known, "topic", { actor: fact.actor }) : []),
    ...("recipient" in fact ? unknown(known, "topic", { recipient: fact.recipient }) : []),
    ...("partOf" in fact ? unknown(known, "fact", { partOf: fact.partOf }) : []),
    ...(fact.kind === "amount" && !("belopp" in fact.values)
      ? [{ path: "values.belopp", reason: "is missing" }]
      : []),
    ...(fact.kind === "list" && fact.itemsEn && fact.itemsEn.length !== fact.items.length
      ? [{ path: "itemsEn", reason: `has not ${fact.items.length} entries as items has` }]
      : []),
  ];
}

/** A list's entries may name values too. Where they are not translated the Swedish ones are shown. */
function itemsText(fact: Fact): { sv: string; en: string } | undefined {
  if (fact.kind !== "list") return undefined;
  return { sv: fact.items.join("\n"), en: (fact.itemsEn ?? fact.items).join("\n") };
}

function documentFaults({ id, name, sections }: SourceDocument): readonly RecordFault[] {
  return sections.flatMap((section) => [
    ...(section.id.startsWith(`${id}#`)
      ? []
      : [{ path: "sections", reason: `"${section.id}" belongs to another document` }]),
    ...(`${name}, ${section.label}`.length <= 80
      ? []
      : [{ path: "sections", reason: `the citation of "${section.id}" is over 80 characters` }]),
    ...(sections.filter((other) => other.id === section.id).length === 1
      ? []
      : [{ path: "sections", reason: `"${section.id}" is there twice` }]),
  ]);
}

function conflictFaults(conflict: Conflict, known: Known): readonly RecordFault[] {
  const { topics, facts, positions, values, title, assessment, advice } = conflict;
  return [
    ...unknown(known, "topic", { topics }),
    ...unknown(known, "fact", { facts }),
    ...valueFaults(values, { title, assessment, advice }),
    ...positions.flatMap(({ sources, statement, ...position }, index) =>
      [
        ...unknown(known, "section", { sources }),
        ...valueFaults(position.values, { statement }),
      ].map(({ path, reason }) => ({ path: `positions.${index}.${path}`, reason })),
    ),
  ];
}
