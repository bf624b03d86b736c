import { z } from "zod/v4";
import type { Language } from "../agreement/value.js";

const words = z.array(z.string().min(1));

/** What a question may want to know. */
export const wants = [
  "amount",
  "date",
  "share",
  "count",
  "who",
  "which",
  "meaning",
  "way",
  "demand",
  "split",
  "reason",
  "place",
  "recipient",
  "consequence",
] as const;

export type Want = (typeof wants)[number];

/** Turns of phrase that tell what to do with what is found. */
export const signals = [
  "compare",
  "difference",
  "contradiction",
  "equal",
  "unequal",
  "equally",
  "by-population",
  "suggested",
  "sum",
  "times",
  "less",
  "more",
  "fewer",
  "average",
  "of-all",
  "granted",
  "remaining",
  "spent",
  "purpose",
  "growth",
  "decline",
  "half",
  "third",
  "quarter",
  "double",
  "monthly",
  "part",
  "percentage",
  "each",
  "most",
  "least",
  "often",
  "begin",
  "help",
  "decide",
  "contain",
  "follow",
  "exact",
  "divided",
  "days-left",
  "weekday",
  "workdays",
  "too-late",
  "in-time",
  "enough",
  "condition",
  "to-goal",
  "belonging",
  "told-in-other",
  "extent",
  "days-between",
  "lasting",
  "next-deadline",
  "check",
  "yes-no",
  "must",
  "carry-on",
  "pointing",
  "anew",
  "joining",
  "next",
  "likewise",
  "year-before",
  "year-after",
  "negation",
  "either",
  "only",
  "which-one",
  "of-several",
  "asking",
  "everything",
  "everywhere",
  "own-share",
  "own-duty",
  "own-standing",
  "own",
  "introducing",
] as const;

export type Signal = (typeof signals)[number];

/** What is said of the asker's own figures: what one of them is, or what is to be made of them. */
export const sumCues = [
  "whole",
  "spent",
  "left",
  "base",
  "sum",
  "difference",
  "half",
  "third",
  "quarter",
  "double",
  "divided",
  "monthly",
  "quarterly",
  "yearly",
  "average",
  "share",
  "rate",
  "points",
  "growth",
  "decline",
  "need",
  "add",
  "remove",
  "times",
  "mended",
  "comes",
  "each",
  "change",
  "expected",
  "ourselves",
  "seek",
] as const;

export type SumCue = (typeof sumCues)[number];

/**
 * What a fact's own words may show that it tells: how much each gets, why, which most, which least, how often, when
 * something begins, who helps, what is decided, what something contains, what comes after it.
 */
export const tellings = [
  "each",
  "reason",
  "most",
  "least",
  "often",
  "begin",
  "help",
  "decide",
  "contain",
  "follow",
] as const;

export type Telling = (typeof tellings)[number];

/** Messages that are no questions about the agreement. */
export const asides = [
  "greeting",
  "thanks",
  "abilities",
  "feelings",
  "frustration",
  "farewell",
  "medical",
  "off-topic",
] as const;

export type Aside = (typeof asides)[number];

/**
 * What may be said about the answer just given: where it stands, whether it is sure, that it was not understood or is
 * wrong, that its point is enough, what to do or think of it, or whether it is decided.
 */
export const lastAnswerRemarks = [
  "source",
  "certainty",
  "plainer",
  "dissent",
  "shorter",
  "advice",
  "decided",
] as const;

export type LastAnswerRemark = (typeof lastAnswerRemarks)[number];

/** What one language's questions are made of. Phrases are written as in phrases.ts. */
const languageSchema = z.strictObject({
  /** Words that say nothing about the subject; they also tell the language. */
  functionWords: words,
  /** Words that would be others without their marks: function words ("ÖK", not "ok"), or words of another stem ("råd", not "rad"). */
  contentWords: z.array(z.string().min(1)),
  /** Words that may be there or not without the question being another: greetings, "please", "actually". */
  fillers: words,
  /** How words are written in chats: the spelling and what it stands for. */
  spellings: z.record(z.string(), z.string()),
  /** Words that questions are asked with, which are also known with a slip in them ("hru", "vlika"). */
  askingWords: words,
  /** Verbs that mean something else with a particle after them ("betalas ... ut"). */
  particleVerbs: z.array(
    z.strictObject({ verbs: words, particle: z.string().min(1), means: z.string().min(1) }),
  ),
  /** Groups of words that mean the same to us. */
  alike: z.array(words.min(2)),
  /** Words that are told apart by the number after them ("punkt 3"). */
  labels: words,
  /** Question words that may also join clauses ("when"). */
  conjunctions: words,
  /** A joining word and a question word: where a second question begins. */
  beginsQuestion: words,
  /** Words that whoever says something follows ("according to"). */
  sourceWords: words,
  /** Words that may mean several things, each by the word that would have said it. */
  wideWords: z.array(
    z.strictObject({
      words: z.array(z.string().regex(/^\p{L}+$/u)).min(1),
      means: z.array(z.string().min(1)).min(2).max(6),
    }),
  ),
  /** Ends of compounds that say nothing ("-sidan", "-biten"). */
  tails: z.array(z.string().min(1)),
  /** Words that the first of two days follows ("from"), and those that the second does ("until"). */
  spanStarts: words,
  spanJoints: words,
  /** Words before a year that mean the next one ("after 2025"). */
  afterWords: words,
  /** Words for days by how many days they are from today: "tomorrow". */
  relativeDays: z.record(z.string(), z.number().int()),
  /** How sums are named by their millions alone: words before ("the 817"), endings ("34:an"), and the unit that is meant. */
  shortSums: z.strictObject({ before: words, endings: words, unit: z.string().min(1) }),
  /** What points at one of several that were listed, by where it stands, from -1 at the end: "the third one", "the last". */
  picks: z.record(z.string().min(1), z.int()),
  /** Words for any such thing, which may follow ("the third point"). */
  pickedThings: words,
  /** How many of those that were told are asked about: "both", "all three". */
  /** How sections are asked for: what their labels begin with, by what people call that; and words that ask no more. */
  sections: z.strictObject({ names: z.record(z.string().min(1), words), beside: words }),
  countsTold: z.record(z.string().min(1), z.int()),
  /** Words between a part and what it is a part of: "120 of 300". */
  partWords: words,
  /** Phrases that say that something is not demanded. */
  lacksDemand: words,
  /** Phrases that say that something is proposed, and that it is not decided. */
  proposals: words,
  undecided: words,
  /** Words that say that one thing or another will do ("either"). */
  alternatives: words,
  /** Words that say that a figure is only nearly so ("less than"). */
  bounds: words,
  /** Words that say that something is so of each by itself. */
  distributes: words,
  wants: z.record(z.enum(wants), words),
  signals: z.record(z.enum(signals), words),
  /** Turns of phrase in facts, by what they tell. */
  tells: z.record(z.enum(tellings), words),
  asides: z.record(z.enum(asides), words),
  /** Messages about the answer just given; a message that says more than that is a question of its own. */
  aboutLastAnswer: z.record(z.enum(lastAnswerRemarks), words),
  /** Words for whole numbers. */
  numbers: z.record(z.string(), z.number()),
  /** Words that multiply the number before them ("mkr": 1 000 000). */
  multiples: z.record(z.string(), z.number()),
  /** How people speak of figures of their own that are to be reckoned with. */
  sums: z.strictObject({
    cues: z.record(z.enum(sumCues), words),
    /** Words that a new breath begins with: a question or a condition. */
    beginnings: words,
    /** Those of them that ask. */
    asking: words,
    /** What figures are counted in that sums are shared by, months and weeks, with how many months each is; 0: not whole ones. */
    times: z.record(z.string(), z.int()),
    /** Words between a sum and the percentage that it is of something else: "180,000 is 45 percent of what". */
    being: words,
    /** Words before a number of months that something is to last for. */
    spread: words,
    /** Words that join one figure with the next. */
    joints: words,
    /** Words that say that something is the asker's own. */
    own: words,
    /** Words that may stand between "of" and a whole: "of those 300". */
    pointers: words,
  }),
  /** Words for signs of arithmetic. */
  operators: z.record(z.string(), z.enum(["+", "-", "*", "/"])),
  /** January to December, with short forms. */
  months: z.array(words).length(12),
  /** Years counted from the newest agreement's ("förra året": -1). */
  years: z.record(z.string(), z.int()),
  /** Those of them that mean the calendar year before. */
  lastYear: words,
  /** What other words for an answer may add and may not touch: see faithful.ts. */
  rephrasing: z.strictObject({ free: words, bound: words }),
});

/** The lexicon's files: one for each language. */
export const lexiconSchema = z.strictObject({ sv: languageSchema, en: languageSchema });

export type LanguageLexicon = z.infer<typeof languageSchema>;

/** What questions are made of, in each language. */
export type Lexicon = Readonly<Record<Language, LanguageLexicon>>;
