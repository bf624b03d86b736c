import type { Conflict } from "../agreement/conflict.js";
import type { Fact } from "../agreement/fact.js";
import type { Gap } from "../agreement/gap.js";
import type { Language, Value } from "../agreement/value.js";
import type { LocalDate } from "../shared/local-date.js";
import type { Section } from "./knowledge.js";
import type { Aside, LastAnswerRemark } from "./lexicon.js";

/** What we reckoned ourselves, with the figures it rests on. */
export interface Calculation {
  readonly operands: readonly Value[];
  /** Signs between the operands. */
  readonly operators: readonly Operator[];
  readonly result: Value;
}

export type Operator = "+" | "-" | "*" | "/";

/** How far a day is from the reader's day. */
export interface Timing {
  readonly day: LocalDate;
  /** Whole days from today: negative when the day has passed. */
  readonly daysLeft: number;
}

/** Whether what was asked is so. */
export type Verdict = "yes" | "no";

/**
 * What a message is that is answered without the sources, by its length or its figures: nothing, too much, figures of the
 * asker's own without a question, or with too few for what is asked.
 */
export type OwnAside = "blank" | "too-long" | "own-sums" | "own-sums-lacking";

/** Which of several amounts that are set against each other is asked for, or that they are equal. */
export type Sought = "largest" | "smallest" | "equal";

/** What we say to a message, before it is put into words. */
export type Answer = { readonly language: Language } & (
  | {
      readonly kind: "found";
      /** Best first; never empty. */
      readonly facts: readonly Fact[];
      readonly conflicts: readonly Conflict[];
      readonly verdict?: Verdict | undefined;
      readonly calculation?: Calculation | undefined;
      readonly sought?: Sought | undefined;
      /** The facts' amounts, where they are told in order of size. */
      readonly ranked?: readonly Value[] | undefined;
      readonly timings: readonly Timing[];
      /** What the sources do not tell of what was asked. */
      readonly gap?: Gap | undefined;
      /** Whether the first fact may be about something else than what was asked. */
      readonly isUnsure?: boolean;
      /** What the question may as well be about as the first fact. */
      readonly otherReading?: Fact | undefined;
    }
  /** The sources contradict themselves or invite a mistake in just what was asked. */
  | { readonly kind: "disputed"; readonly conflict: Conflict; readonly facts: readonly Fact[] }
  /** The sources do not tell, and we know it. */
  | { readonly kind: "missing"; readonly gap: Gap; readonly nearest: readonly Fact[] }
  /**
   * We found nothing good enough, or nothing about the years that were asked about. `nearest` is what comes nearest, if
   * anything does.
   */
  | {
      readonly kind: "unknown";
      readonly nearest: readonly Fact[];
      readonly years?: readonly number[];
    }
  /** Reckoned from the question's own figures. */
  | {
      readonly kind: "reckoned";
      readonly calculation: Calculation;
      readonly facts: readonly Fact[];
      /** Whether it comes to what was asked about. */
      readonly verdict?: Verdict | undefined;
    }
  /** How long it is between two days, several where the sources disagree, and the facts that tell the days. */
  | {
      readonly kind: "span";
      readonly spans: readonly {
        readonly from: LocalDate;
        readonly to: LocalDate;
        readonly days: number;
        /** How many of them are Mondays to Fridays, where that is asked. */
        readonly workdays?: number | undefined;
      }[];
      readonly facts: readonly Fact[];
    }
  /** What day of the week days are, several where the sources disagree, and the facts that tell the days. */
  | {
      readonly kind: "weekday";
      readonly days: readonly LocalDate[];
      readonly facts: readonly Fact[];
    }
  | {
      readonly kind: "deadlines";
      readonly deadlines: readonly { readonly fact: Fact; readonly timing: Timing }[];
    }
  /** What a section is about that was asked for by its label; without a section and parts, it does not exist. */
  | {
      readonly kind: "section";
      /** As the documents label it: "avsnitt 4.2". */
      readonly label: string;
      readonly year: number;
      readonly section: Section | undefined;
      /** The sections in it, in order. */
      readonly parts: readonly Section[];
      /** The beginning of what it says, first what money and days it tells of. */
      readonly facts: readonly Fact[];
      /** What must be shown with them. */
      readonly conflicts: readonly Conflict[];
    }
  /** The question may mean several things; each is told with a question that means just that. */
  | {
      readonly kind: "choice";
      readonly options: readonly { readonly name: string; readonly question: string }[];
    }
  /** What is said about the answer just given; `terms` explain the words that it used. */
  | {
      readonly kind: "about-last";
      readonly about: Exclude<LastAnswerRemark, "decided">;
      readonly last: Answer;
      readonly terms: readonly Fact[];
    }
  | { readonly kind: "aside"; readonly about: OwnAside | Aside }
);
