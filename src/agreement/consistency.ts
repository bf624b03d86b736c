import type { Placed } from "./check-agreements.js";
import type { Fact } from "./fact.js";
import { daysOf, isOutside } from "./period.js";
import type { Value } from "./value.js";

/** Records that are sound one by one and still cannot all be true. */
export type Inconsistency =
  | {
      readonly kind: "sum";
      readonly parts: readonly { readonly id: string; readonly kronor: number }[];
      readonly sum: number;
      readonly whole: number;
    }
  | { readonly kind: "whole-is-no-amount"; readonly id: string }
  | { readonly kind: "outside-year"; readonly value: Value; readonly year: number }
  | { readonly kind: "backwards"; readonly from: string; readonly to: string }
  | {
      readonly kind: "too-early";
      readonly value: Value;
      readonly id: string;
      readonly earlier: Value;
    }
  | { readonly kind: "before-period-ends"; readonly value: Value; readonly ends: string };

/** An inconsistency and where it is found. `path` begins with the record's identifier. */
export interface InconsistencyFault {
  readonly file: string;
  readonly path: string;
  readonly problem: Inconsistency;
}

type Found = readonly [path: string, problem: Inconsistency];

/** Kinds that tell what is to happen; the others may well name days of long ago. */
const aboutTheYear: ReadonlySet<Fact["kind"]> = new Set([
  "deadline",
  "requirement",
  "process",
  "list",
]);

/**
 * What a year's facts get wrong together: parts that are not their whole, days in the wrong order or of another year.
 *
 * @param incomplete - wholes with parts that are not filled in yet; their sums are left alone
 */
export function inconsistencies(
  year: number,
  facts: readonly Placed<Fact>[],
  incomplete: ReadonlySet<string> = new Set(),
): readonly InconsistencyFault[] {
  const all = new Map(facts.map(({ entry }) => [entry.id, entry]));
  return facts.flatMap(({ file, entry }) =>
    [
      ...(incomplete.has(entry.id) ? [] : sumFaults(entry, all)),
      ...Object.entries(entry.values).flatMap(([name, value]) =>
        valueFaults(`values.${name}`, value, entry, year),
      ),
      ...orderFaults(entry, all),
    ].map(([path, problem]) => ({ file, path: `${entry.id}.${path}`, problem })),
  );
}

/** The amounts that others are parts of and that are parts of nothing themselves. */
export function wholeAmounts(
  facts: readonly Fact[],
): readonly { readonly id: string; readonly kronor: number; readonly parts: number }[] {
  return facts.flatMap((fact) => {
    const parts = partsOf(fact, facts);
    const kronor = kronorOf(fact);
    const isWhole = fact.kind === "amount" && fact.partOf === undefined && parts.length > 0;
    return isWhole && kronor !== undefined ? [{ id: fact.id, kronor, parts: parts.length }] : [];
  });
}

function sumFaults(fact: Fact, all: ReadonlyMap<string, Fact>): readonly Found[] {
  const whole = kronorOf(fact);
  const parts = partsOf(fact, [...all.values()]).flatMap((part) => {
    const kronor = kronorOf(part);
    return kronor === undefined ? [] : [{ id: part.id, kronor }];
  });
  if (parts.length === 0) return [];
  if (whole === undefined) return [["values.belopp", { kind: "whole-is-no-amount", id: fact.id }]];
  const sum = parts.reduce((total, { kronor }) => total + kronor, 0);
  return sum === whole ? [] : [["values.belopp", { kind: "sum", parts, sum, whole }]];
}

function partsOf({ id }: Fact, facts: readonly Fact[]): readonly Fact[] {
  return facts.filter((fact) => fact.kind === "amount" && fact.partOf === id);
}

function kronorOf(fact: Fact): number | undefined {
  const { belopp } = fact.values;
  return fact.kind === "amount" && belopp && "kr" in belopp ? belopp.kr : undefined;
}

function valueFaults(path: string, value: Value, { kind }: Fact, year: number): readonly Found[] {
  if ("fromMonth" in value && value.fromMonth > value.toMonth)
    return [[path, { kind: "backwards", from: value.fromMonth, to: value.toMonth }]];
  return aboutTheYear.has(kind) && isOutside(value, year)
    ? [[path, { kind: "outside-year", value, year }]]
    : [];
}

function orderFaults(fact: Fact, all: ReadonlyMap<string, Fact>): readonly Found[] {
  const { dag } = fact.values;
  const days = dag && daysOf(dag);
  if (fact.kind !== "deadline" || dag === undefined || days === undefined) return [];
  const ends = fact.covers && daysOf(fact.covers)?.last;
  return [
    ...(fact.after ?? []).flatMap((id): readonly Found[] => {
      const earlier = all.get(id)?.values["dag"];
      const first = earlier && daysOf(earlier)?.first;
      return earlier !== undefined && first !== undefined && days.last < first
        ? [["values.dag", { kind: "too-early", value: dag, id, earlier }]]
        : [];
    }),
    ...(ends !== undefined && days.last < ends
      ? [["values.dag", { kind: "before-period-ends", value: dag, ends }] as const]
      : []),
  ];
}
