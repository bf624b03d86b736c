import { rememberEach } from "../../shared/remember.js";
import type { Question } from "../reading/question.js";
import { amountOf } from "./by-figure.js";
import type { Entry } from "./entries.js";

/** Figures up to this one are in too many entries to tell anything. */
const smallest = 10;

/** Figures of a question that an entry must tell for its being about just them to be no chance. */
const several = 2;

/** How likely something missing is meant by who names a long figure that is told elsewhere. */
const gapOfOther = 0.8;

/** Entries that have a figure of the question are a little more likely to be meant, those that have several more so. */
export function figureFitFor(question: Question): (entry: Entry) => number {
  const fitOfFigures = fitOfFiguresFor(figuresIn(question));
  const lengths = lengthsIn(question);
  if (lengths.length === 0) return fitOfFigures;
  return (entry) => fitOfFigures(entry) * (hasLength(entry, lengths) ? ofLength : 1);
}

function fitOfFiguresFor(asked: readonly number[]): (entry: Entry) => number {
  if (asked.length === 0) return () => 1;
  const ofNone = asked.some(isLong) ? gapOfOther : 1;
  return (entry) => {
    const shared = sharedOf(asked, entry);
    return shared.length === 0 && entry.kind === "gap" ? ofNone : figureFit(shared, entry);
  };
}

/** Whether an entry tells several of the figures that a question sets side by side. */
export function tellsSeveralFigures(question: Question, entry: Entry): boolean {
  return sharedOf(figuresIn(question), entry).length >= several;
}

/** How much likelier a list is meant that has as many items as whoever asks for them says that there are. */
const ofLength = 1.15;

/** How many things it is asked for: "vilka är de tio målområdena". */
function lengthsIn({ figures, wants }: Question): readonly number[] {
  return wants.has("which") ? figures.plain.filter((figure) => figure > 2) : [];
}

function hasLength(entry: Entry, lengths: readonly number[]): boolean {
  return (
    entry.kind === "fact" &&
    entry.record.kind === "list" &&
    lengths.includes(entry.record.items.length)
  );
}

function figureFit(shared: readonly number[], entry: Entry): number {
  if (shared.length === 0) return 1;
  const [only, other] = shared;
  if (only !== undefined && other === undefined && isLong(only) && amountOf(entry) === only)
    return 1.6;
  return shared.length >= several || shared.some(isTelling) ? 1.3 : 1.1;
}

/** Whether a figure is hardly shared by chance: "4 575 000", unlike "5 000 000". */
function isTelling(figure: number): boolean {
  return figure >= 1000 && digitsOf(figure) > 2;
}

/** Whether only what is about it is meant by naming it: "1 039 850", unlike "817 000 000". */
function isLong(figure: number): boolean {
  return figure >= 1000 && digitsOf(figure) > 3;
}

/** How many digits a figure has before the zeros that end it. */
function digitsOf(figure: number): number {
  return String(figure).replace(/0+$/, "").length;
}

function figuresIn({ figures }: Question): readonly number[] {
  const counts = figures.plain.filter((figure) => figure > smallest);
  return [...new Set([...figures.amounts, ...figures.percents, ...counts])];
}

/** The figures asked about that an entry tells; a sum may be named by its millions alone. */
function sharedOf(asked: readonly number[], entry: Entry): readonly number[] {
  const told = figuresToldBy(entry);
  return asked.filter((figure) => told.has(figure) || told.has(figure / 1_000_000));
}

/** Long numbers that stand in the words themselves: those of an account or a case. */
const longNumber = /(?<!\d)\d{4,}(?!\d)/g;

const figuresToldBy = rememberEach(({ values, texts }: Entry): ReadonlySet<number> => {
  const told = values.flatMap((value) =>
    "kr" in value
      ? [value.kr, value.kr / 1_000_000]
      : "percent" in value
        ? value.percent
        : "count" in value
          ? value.count
          : [],
  );
  return new Set([...told, ...(texts.sv.own.match(longNumber) ?? []).map(Number)]);
});
