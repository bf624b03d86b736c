import type { Conflict } from "../../agreement/conflict.js";
import type { Fact, FactKind } from "../../agreement/fact.js";
import type { Value } from "../../agreement/value.js";
import { rememberEach } from "../../shared/remember.js";
import { asksWhetherSo, type Question } from "../reading/question.js";
import type { Entry } from "./entries.js";
import { tellsSeveralFigures } from "./figure-fit.js";
import type { Match } from "./search.js";
import { type Signal, type Want, wants } from "../lexicon.js";
import { disjoint, particular } from "../reading/wants.js";

/** How well a kind of fact answers a kind of question, 0 to 1, whatever they are about. */
const kindFits: Record<Want, Partial<Record<FactKind, number>> & { readonly other: number }> = {
  amount: { amount: 1, result: 0.85, list: 0.75, other: 0.6 },
  date: {
    deadline: 1,
    process: 0.85,
    result: 0.75,
    background: 0.75,
    requirement: 0.75,
    list: 0.75,
    other: 0.6,
  },
  share: {
    result: 1,
    requirement: 0.95,
    definition: 0.9,
    background: 0.9,
    amount: 0.85,
    other: 0.75,
  },
  count: { result: 1, list: 1, amount: 0.8, definition: 0.95, background: 0.9, other: 0.8 },
  who: { responsibility: 1, list: 0.75, deadline: 0.8, process: 0.8, amount: 0.7, other: 0.7 },
  which: { list: 1, result: 0.85, responsibility: 0.85, other: 0.78 },
  meaning: { definition: 1, background: 0.9, process: 0.8, list: 0.78, other: 0.7 },
  way: {
    process: 1,
    requirement: 0.9,
    responsibility: 0.95,
    list: 0.85,
    amount: 0.65,
    deadline: 0.85,
    other: 0.8,
  },
  demand: {
    requirement: 1,
    list: 0.97,
    process: 0.85,
    definition: 0.8,
    deadline: 0.8,
    other: 0.75,
  },
  split: { amount: 1, result: 0.9, list: 0.9, process: 0.85, other: 0.7 },
  reason: { background: 1, definition: 0.95, process: 0.8, other: 0.8 },
  place: { process: 0.95, list: 0.85, result: 0.85, background: 0.9, other: 0.8 },
  recipient: { deadline: 1, responsibility: 0.95, process: 0.95, requirement: 0.9, other: 0.8 },
  consequence: { requirement: 1, process: 0.9, background: 0.9, other: 0.75 },
};

/** What whoever has seen that something does not agree says. */
const comparing: readonly Signal[] = ["check", "compare", "contradiction"];

/** A contradiction is shown with its facts; alone it answers only who asks about it in its own words. */
const conflictFits: Record<Conflict["kind"], number> = {
  contradiction: 0.75,
  arithmetic: 0.75,
  misprint: 0.75,
  unclear: 0.7,
  trap: 0.6,
};

const isMoney = (value: Value): boolean => "kr" in value;
const isTime = (value: Value): boolean =>
  "date" in value || "month" in value || "fromMonth" in value || "year" in value;
const isShare = (value: Value): boolean => "percent" in value;
const isCount = (value: Value): boolean => "count" in value || "percent" in value;

/** Whether a percentage is one of money, which tells no number of anything. */
const isPartOfMoney = (values: readonly Value[]): boolean =>
  values.some(isMoney) && !values.some((value) => "count" in value);

/** A year in the words of a statement, other than in an agreement's name. */
const namesYear = /(?<!\p{Lu} )20\d\d/u;

/** Whether a fact tells a number of something. A list does, unless it only has figures of one thing among what else it tells. */
function tellsCount(fact: Fact): boolean {
  const values = Object.values(fact.values);
  if (fact.kind !== "list") return values.some(isCount) && !isPartOfMoney(values);
  const isOfFigures = fact.items.some((item) => item.includes("{"));
  const counted = Object.entries(fact.values).filter(([, value]) => "count" in value);
  return !isOfFigures || counted.some(([name]) => fact.statement.sv.includes(`{${name}}`));
}

/** Whether a fact tells the value that must be answered with: a deadline without a day still tells when, a list how many. */
function toldBy(fact: Fact, namesPercents: boolean): Partial<Record<Want, boolean>> {
  const values = Object.values(fact.values);
  const money = values.some(isMoney);
  const moneyOrShare = money || values.some(isShare);
  return {
    amount: namesPercents ? money : moneyOrShare,
    share: moneyOrShare,
    count: tellsCount(fact),
    date: values.some(isTime) || fact.kind === "deadline" || namesYear.test(fact.statement.sv),
  };
}

/** Whether what was found answers what a question wants to know at least so well. */
export function isFit(match: Match, question: Question, least: number): boolean {
  return fitFor(question)(match) >= least;
}

/** Makes what tells how well something that was found answers what a question wants to know, 0 to 1. */
export function fitFor(question: Question): (match: Match) => number {
  const asked = particular(question.wants);
  const isNameOnly = namesOnly(question);
  const fit = factFitFor(question, isNameOnly);
  const compares = comparing.some((signal) => question.signals.has(signal));
  return ({ entry, wants }) => {
    switch (entry.kind) {
      case "gap":
        if (isNameOnly) return 0.6;
        return disjoint(asked, wants) || asksOtherwise(question, wants) ? 0.7 : 0.9;
      case "conflict":
        return (
          conflictFits[entry.record.kind] +
          (compares || tellsSeveralFigures(question, entry) ? 0.15 : 0)
        );
      case "fact":
        return fit(entry);
    }
  };
}

/** Wants that a gap tells of which whoever asks whether something is so does not share. */
const particulars: readonly Want[] = ["amount", "share", "count", "date", "who", "way"];

/** Whether it is asked if something is so, and the gap is that it is not told how much, how many, when … */
function asksOtherwise({ signals, wants }: Question, told: ReadonlySet<Want>): boolean {
  return (
    asksWhetherSo(signals) &&
    wants.size === 0 &&
    told.size > 0 &&
    [...told].every((want) => particulars.includes(want))
  );
}

/** Whether it is asked if one thing is so, which what is said of a matter in the main seldom tells. */
function asksOfOneThing({ signals }: Question): boolean {
  return asksWhetherSo(signals) && !signals.has("belonging");
}

/** Whether a question says what it is about and nothing of what it wants to know: no gap's own point is asked. */
function namesOnly({ units, wants, signals }: Question): boolean {
  return (
    wants.size === 0 &&
    !signals.has("asking") &&
    !asksWhetherSo(signals) &&
    units.every(({ topics }) => topics.length > 0)
  );
}

/** How well what is told of a certain RCC or region, and a list of them, fits who asks which one it is, and how much less all else does. */
const toldOfOne = 0.95;
const toldOfNone = 0.8;

/** How well a fact tells which RCC or region it is that is asked for. */
function fitOfOne({ record, regions }: FactEntry, otherwise: number): number {
  return regions.size > 0 || record.kind === "list"
    ? Math.max(toldOfOne, otherwise)
    : toldOfNone * otherwise;
}

/** Whether there is at most one word beside what a question names: "and the goal?". */
function saysOneWordMore({ words, units }: Question): boolean {
  const named = units.reduce((sum, { from, to }) => sum + (to - from), 0);
  return words.length <= named + 1;
}

/** How well kinds of facts answer who only says a name: what it is, before how it has gone. */
const nameFits: Partial<Record<FactKind, number>> = { definition: 0.93, result: 0.85 };

function fitOfName({ kind }: Fact): number {
  return nameFits[kind] ?? 0.9;
}

type FactEntry = Extract<Entry, { readonly kind: "fact" }>;

/** Makes what tells how well a fact answers what a question wants to know. */
function factFitFor(question: Question, isNameOnly: boolean): (entry: FactEntry) => number {
  if (isNameOnly && saysOneWordMore(question)) return ({ record }) => fitOfName(record);
  const asked = particular(question.wants);
  return question.signals.has("which-one")
    ? (entry) => fitOfOne(entry, fitOfFact(entry.record, asked, question))
    : ({ record }) => fitOfFact(record, asked, question);
}

function fitOfFact(fact: Fact, asked: ReadonlySet<Want>, question: Question): number {
  if (asked.size === 0) return fact.kind === "list" && asksOfOneThing(question) ? 0.8 : 0.9;
  const best = bestFit(fact, asked, question);
  if (question.signals.has("sum") && isSum(fact)) return Math.max(best, sumForSum);
  if (question.signals.has("sum") && fact.kind === "list") return best * listForSum;
  // Whether something is so can be told by a fact of any kind.
  return question.signals.has("yes-no") ? (1 + best) / 2 : best;
}

const listOfThem = 0.95;

/** Whether it is asked who they are or who belongs there, which a list of them tells. */
function isOfSeveral(signals: Question["signals"]): boolean {
  return signals.has("of-several") || signals.has("belonging");
}

/** How well a fact answers the want that it answers best. Whoever asks for all days wants a list of them. */
function bestFit(fact: Fact, asked: ReadonlySet<Want>, { figures, signals }: Question): number {
  const fits = fitsOf(fact)[figures.percents.length > 0 ? "ofPercents" : "others"];
  if (fact.kind === "list" && asked.has("who") && isOfSeveral(signals)) return listOfThem;
  const isOfAllDays = asked.has("date") && signals.has("everything");
  let best = isOfAllDays ? fitOfKind(fact, "which") : -Infinity;
  for (const want of asked)
    if (!(isOfAllDays && want === "date")) best = Math.max(best, fits[want]);
  return best;
}

/** How well a fact answers each want, of a question that names percentages and of others; worked out once for each. */
const fitsOf = rememberEach((fact: Fact) => ({
  ofPercents: fitsOfWants(fact, true),
  others: fitsOfWants(fact, false),
}));

function fitsOfWants(fact: Fact, namesPercents: boolean): Readonly<Record<Want, number>> {
  const told = toldBy(fact, namesPercents);
  const fits = wants.map((want) => [
    want,
    fitOfKind(fact, want) * ((told[want] ?? true) ? 1 : 0.7),
  ]);
  return Object.fromEntries(fits) as Record<Want, number>;
}

/** How well a list fits who asks for the sum of what it has, and a sum whoever asks for all of it. */
const listForSum = 0.85;
const sumForSum = 0.95;

function isSum({ values: { belopp } }: Fact): boolean {
  return belopp !== undefined && "computed" in belopp && (belopp.computed?.includes("+") ?? false);
}

/** How well an amount fits that is the one that a part is asked of, or a share of another one. */
const wholeForPart = 0.7;

/** Makes what tells how well an entry fits by not being what a part is asked of, 0 to 1. */
export function partFitFor({ signals, wants, figures }: Question): (entry: Entry) => number {
  if (!signals.has("part") || !(wants.has("amount") || wants.has("share"))) return () => 1;
  const isTheWhole = (fact: Fact): boolean => {
    const { belopp, ...others } = fact.values;
    const values = belopp === undefined ? Object.values(others) : [belopp];
    const tellsShare = wants.has("share") && Object.values(fact.values).some(isShare);
    return (
      !tellsShare && values.some((value) => "kr" in value && figures.amounts.includes(value.kr))
    );
  };
  const isShareOfOther = (fact: Fact): boolean => {
    const values = Object.values(fact.values);
    const isNamed = values.some((value) => "kr" in value && figures.amounts.includes(value.kr));
    return wants.has("share") && figures.amounts.length > 0 && values.some(isShare) && !isNamed;
  };
  return ({ kind, record }) => {
    if (kind !== "fact") return 1;
    return isTheWhole(record) || isShareOfOther(record) ? wholeForPart : 1;
  };
}

function fitOfKind(fact: Fact, want: Want): number {
  const fits = kindFits[want];
  return fact.kind === "amount" ? amountFit(fact, want) : (fits[fact.kind] ?? fits.other);
}

/** An amount also tells who receives it, and what part of another it is. */
function amountFit({ recipient, partOf }: Extract<Fact, { kind: "amount" }>, want: Want): number {
  if (want === "who" && recipient !== undefined) return 0.85;
  if (want === "recipient" && recipient !== undefined) return 1;
  if (want === "share" && partOf !== undefined) return 0.95;
  const fits = kindFits[want];
  return fits.amount ?? fits.other;
}
