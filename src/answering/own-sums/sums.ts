import type { SumCue } from "../lexicon.js";

/** A figure of the asker's own, and what they say that it is. */
export interface OwnFigure {
  readonly unit: "kr" | "percent" | "count";
  /** Kronor, percent, or how many. */
  readonly value: number;
  /** Undefined where it is not said. */
  readonly role?: Role | undefined;
  /** Words beside it that may tell what it is for. */
  readonly label: readonly string[];
  /** Whether it is a number of months or a word, which sums are multiplied with or divided by and is none itself. */
  readonly isTimes: boolean;
  /** Whether it is a number of months, weeks or years. */
  readonly isPeriod?: boolean;
  /** Whether it was come to by reckoning, and not said. */
  readonly isCome?: boolean;
  /** How many months it is, where it is a number of months or years; 0: no whole ones. */
  readonly months?: number | undefined;
  /** How many months it is so much for, where it is for each month, quarter or year. */
  readonly monthsEach?: number | undefined;
  /** Whether it is so much for each of several. */
  readonly isEach?: boolean;
  /** Whether it is how much something has grown or shrunk by. */
  readonly isChange?: boolean;
  /** Whether it is the percentage that a sum is of something else. */
  readonly isOfOther?: boolean;
}

/** What there was in all, what has been spent of it, what is left, and what something was before it grew or fell. */
export type Role = "whole" | "spent" | "left" | "base";

/** The asker's own figures, in the order that they were said, and what is asked to be made of them. */
export interface OwnSums {
  readonly figures: readonly OwnFigure[];
  readonly asks: ReadonlySet<SumCue>;
  /** Whether nothing is asked in so many words, though what is left is told. */
  readonly isTold?: boolean;
  /** Whether something is said to be the asker's own. */
  readonly isOwn?: boolean;
  /** The words of what asks, which may name one of the figures by what it is for. */
  readonly asked: readonly string[];
}

/** The figures by what is done with them: sums, or numbers where there is no sum; percentages; how many times. */
export interface Sorted {
  readonly sums: readonly OwnFigure[];
  readonly percents: readonly OwnFigure[];
  readonly times: readonly OwnFigure[];
}

/** Sorts figures by what is done with them. */
export function sorted(figures: readonly OwnFigure[]): Sorted {
  const percents = figures.filter(({ unit }) => unit === "percent");
  const isMoney = figures.some(({ unit }) => unit === "kr");
  const isSum = ({ unit, isTimes }: OwnFigure): boolean =>
    isMoney ? unit === "kr" : unit === "count" && !isTimes;
  return {
    sums: figures.filter(isSum),
    percents,
    times: figures.filter((figure) => figure.unit === "count" && !isSum(figure)),
  };
}
