import { Temporal } from "temporal-polyfill";
import type { Conflict } from "../../agreement/conflict.js";
import type { Fact } from "../../agreement/fact.js";
import type { Gap } from "../../agreement/gap.js";
import { placeholdersIn } from "../../agreement/placeholders.js";
import type { Language, Value, Values } from "../../agreement/value.js";
import { type Knowledge, withBroader } from "../knowledge.js";

/** What an answer may rest on. */
export type KnowledgeRecord =
  | { readonly kind: "fact"; readonly record: Fact }
  | { readonly kind: "conflict"; readonly record: Conflict }
  | { readonly kind: "gap"; readonly record: Gap };

/** A record with what is needed to find and weigh it. */
export type Entry = KnowledgeRecord & {
  readonly id: string;
  readonly topics: ReadonlySet<string>;
  /** Wider topics that its own belong to, which are not its own. */
  readonly broader: ReadonlySet<string>;
  /** Those of its own topics that are regions. */
  readonly regions: ReadonlySet<string>;
  /** The year of the agreement that it stands in. */
  readonly agreementYear: number;
  /** Years that it speaks of; none when it holds for any. */
  readonly years: ReadonlySet<number>;
  readonly values: readonly Value[];
  /** Its own words, then each of the phrasings people ask with. */
  readonly texts: Readonly<Record<Language, { own: string; phrasings: readonly string[] }>>;
};

/** Everything that may be found, facts first. */
export function entriesOf(knowledge: Knowledge): readonly Entry[] {
  const records: readonly KnowledgeRecord[] = [
    ...[...knowledge.facts.values()].map((record) => ({ kind: "fact" as const, record })),
    ...[...knowledge.conflicts.values()].map((record) => ({ kind: "conflict" as const, record })),
    ...[...knowledge.gaps.values()].map((record) => ({ kind: "gap" as const, record })),
  ];
  return records.map((record) => entryOf(knowledge, record));
}

function entryOf(knowledge: Knowledge, found: KnowledgeRecord): Entry {
  const { id, topics, ask } = found.record;
  const own = new Set(topics);
  const broader = topics.flatMap((topic) => withBroader(knowledge.topics, topic));
  const values = allValues(found);
  const texts = { sv: ownText(found, "sv"), en: ownText(found, "en") };
  const agreementYear = knowledge.yearOf.get(id) ?? knowledge.newestYear;
  return {
    ...found,
    id,
    topics: own,
    broader: new Set(broader.filter((topic) => !own.has(topic))),
    regions: new Set(topics.filter((topic) => knowledge.topics.get(topic)?.kind === "region")),
    agreementYear,
    years: yearsIn(texts.sv, values, found.kind === "gap" ? undefined : agreementYear),
    values: values.map(([, value]) => value),
    texts: {
      sv: { own: texts.sv, phrasings: ask },
      en: { own: texts.en, phrasings: ask },
    },
  };
}

function allValues(found: KnowledgeRecord): readonly [string, Value][] {
  const groups: readonly Values[] =
    found.kind === "conflict"
      ? [found.record.values, ...found.record.positions.map(({ values }) => values)]
      : [found.record.values];
  return groups.flatMap((values) => Object.entries(values));
}

function ownText(found: KnowledgeRecord, language: Language): string {
  switch (found.kind) {
    case "fact": {
      const { record } = found;
      return [
        record.statement[language],
        ...itemsOf(record, language),
        ...monthsIn(record.values, language),
      ].join(" ");
    }
    case "conflict": {
      const { title, positions } = found.record;
      return [title[language], ...positions.map(({ statement }) => statement[language])].join(" ");
    }
    case "gap":
      return found.record.statement[language];
  }
}

/** The names of the months that the values fall in, so that they can be asked by. */
function monthsIn(values: Values, language: Language): readonly string[] {
  return Object.values(values).flatMap((value) => {
    const day = "date" in value ? value.date : "month" in value ? `${value.month}-01` : undefined;
    return day === undefined
      ? []
      : Temporal.PlainDate.from(day).toLocaleString(language, { month: "long" });
  });
}

/** A list's entries in a language, in Swedish where they are not translated; none of any other fact. */
export function itemsOf(fact: Fact, language: Language): readonly string[] {
  if (fact.kind !== "list") return [];
  return language === "en" ? (fact.itemsEn ?? fact.items) : fact.items;
}

/** Years in the words and the values shown; and the agreement's own, if any, where there are only later ones or none. */
function yearsIn(
  text: string,
  values: readonly [string, Value][],
  agreementYear: number | undefined,
): ReadonlySet<number> {
  const shown = new Set(placeholdersIn(text));
  const years = [
    ...[...text.replaceAll(/\{[^{}]*\}/g, "").matchAll(/(?<!\d)20\d\d(?!\d|:\d)/g)].map(([year]) =>
      Number(year),
    ),
    ...values.filter(([name]) => shown.has(name)).flatMap(([, value]) => yearOf(value) ?? []),
  ];
  if (agreementYear === undefined || years.some((year) => year <= agreementYear))
    return new Set(years);
  return new Set([agreementYear, ...years]);
}

function yearOf(value: Value): number | undefined {
  if ("year" in value) return value.year;
  if ("date" in value) return Number(value.date.slice(0, 4));
  if ("month" in value) return Number(value.month.slice(0, 4));
  if ("fromMonth" in value) return Number(value.fromMonth.slice(0, 4));
  return undefined;
}
