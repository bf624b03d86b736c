import type { Conflict } from "../../src/agreement/conflict.js";
import type { Fact } from "../../src/agreement/fact.js";
import type { Language, Text } from "../../src/agreement/value.js";
import type { Answer, Calculation, Timing } from "../../src/answering/answer.js";
import { itemsOf } from "../../src/answering/finding/entries.js";
import type { Knowledge } from "../../src/answering/knowledge.js";
import type { Correction } from "../../src/guidance/correction.js";
import type { KnownAnswer } from "../../src/guidance/known-answer.js";
import type { Settled } from "../../src/guidance/ruling.js";
import type { LocalDate } from "../../src/shared/local-date.js";
import { aboutLastParagraphs } from "./about-last.js";
import { type Citing, createCiting } from "./citing.js";
import { conflictParagraphs, type Extent } from "./conflict-paragraphs.js";
import {
  correctionParagraphs,
  correctionsTouching,
  touchedParagraph,
  withoutReckoning,
} from "../guidance/correction-paragraphs.js";
import { knownParagraphs } from "../guidance/known-paragraphs.js";
import {
  movedDayOf,
  noticeParagraph,
  noticesAbout,
  type PeriodNotice,
} from "../guidance/period-notices.js";
import { rulingParagraphs } from "../guidance/ruling-paragraphs.js";
import { besideSettled, settledDayOf, settledIn } from "../guidance/settled-answer.js";
import { calculationLine, spanLine } from "./reckoned-lines.js";
import { nameOf } from "./fact-names.js";
import { firstSentence } from "./first-sentence.js";
import { namesApart } from "./names-apart.js";
import { answerTexts } from "../texts/answers.js";
import { periodPhrases } from "../texts/period-phrases.js";
import { rulingPhrases } from "../texts/rulings.js";
import { fillText, formatDay } from "../texts/values.js";

type AnswerOf<Kind extends Answer["kind"]> = Extract<Answer, { readonly kind: Kind }>;

/** What answers are put into words with. */
export interface Phrasing {
  readonly knowledge: Knowledge;
  /** What RCC Sydöst has settled: it is told first. */
  readonly settled: Settled;
  /** The reader's day. */
  readonly today: LocalDate;
  /** What RCC Sydöst has corrected; `knowledge` is then as `correctedKnowledge` makes it. */
  readonly corrections?: readonly Correction[];
  /** What RCC Sydöst has answered to this very question: told before all else. */
  readonly known?: KnownAnswer | undefined;
  /** What RCC Sydöst has decided about when reports are taken, as it concerns the reader. */
  readonly periods?: readonly PeriodNotice[];
}

/** An answer in words, and the sources that they rest on. */
export interface PhrasedAnswer {
  readonly text: string;
  readonly citations: Citing["citations"];
}

/** Puts an answer into words, with its sources. */
export function phraseAnswer(phrasing: Phrasing, given: Answer): PhrasedAnswer {
  const { knowledge, settled, today, known, corrections = [], periods = [] } = phrasing;
  const citing = createCiting(knowledge.sections);
  const touching = correctionsTouching(knowledge, corrections, given);
  const answer = withoutReckoning(given, knowledge, corrections, touching);
  const matters = settledIn(knowledge, settled, answer);
  const decided = noticesAbout(periods, answer);
  const told = known && isRefusal(answer) ? undefined : besideSettled(answer, matters);
  const rest = told && decided.length > 0 ? withoutTimings(told) : told;
  const { language } = answer;
  const text = [
    ...(known ? knownParagraphs(citing, known, answer) : []),
    ...decided.map((notice) => noticeParagraph(citing, notice, language, today)),
    ...matters.flatMap((matter) => rulingParagraphs(citing, matter, language, today)),
    ...touching.map((correction) => touchedParagraph(citing, correction, language)),
    ...(rest ? restParagraphs(phrasing, citing, rest, decided.length > 0) : []),
    ...correctionParagraphs(citing, corrections, answer),
  ]
    .filter((paragraph) => paragraph !== "")
    .join("\n\n");
  return { text, citations: citing.citations };
}

/** What the sources say; `isBeside`: beside what RCC Sydöst has decided. */
function restParagraphs(
  phrasing: Phrasing,
  citing: Citing,
  rest: Answer,
  isBeside: boolean,
): readonly string[] {
  const said =
    rest.kind === "about-last"
      ? aboutLastParagraphs(phrasing, citing, rest)
      : paragraphs(phrasing, citing, rest);
  return isBeside ? [periodPhrases[rest.language].sourcesSay, ...said] : said;
}

/** How far off the sources' day is says nothing where another holds. */
function withoutTimings(answer: Answer): Answer {
  return answer.kind === "found" ? { ...answer, timings: [] } : answer;
}

/** Whether an answer says nothing but that the sources do not tell. */
export function isRefusal({ kind }: Answer): boolean {
  return kind === "missing" || kind === "unknown";
}

function paragraphs(
  phrasing: Phrasing,
  citing: Citing,
  answer: Exclude<Answer, AnswerOf<"about-last">>,
): readonly string[] {
  const { language } = answer;
  switch (answer.kind) {
    case "found":
      return found(phrasing, citing, answer);
    case "disputed":
      return [
        ...conflictParagraphs(citing, answer.conflict, "full", {
          language,
          text: "",
          room: goodLength,
        }),
        ...answer.facts.map((fact) => openingOf(citing, fact, language)),
      ];
    case "missing":
      return missing(citing, answer);
    case "unknown":
      return unknown(citing, answer);
    case "reckoned":
      return [
        calculationLine(answer.calculation, language),
        ...answer.facts.flatMap((fact) => factParagraphs(citing, fact, language)),
      ];
    case "span":
      return [
        ...answer.spans.map((span) => spanLine(span, phrasing.today, language)),
        ...answer.facts.flatMap((fact) => factParagraphs(citing, fact, language)),
      ];
    case "deadlines":
      return deadlines(phrasing, citing, answer);
    case "choice":
      return [answerTexts[language].whichOf(answer.options.map(({ name }) => name))];
    case "aside":
      return [answerTexts[language].aside[answer.about]];
  }
}

/** How long an answer should be at most: what only adds to it is left out beyond that. */
const goodLength = 400;

/** What is reckoned from several facts: what it comes to, with what each amount is for and their sources. */
function sum(
  knowledge: Knowledge,
  citing: Citing,
  { facts, language, verdict }: AnswerOf<"found">,
  calculation: Calculation,
): readonly string[] {
  const sources = [...new Set(facts.flatMap((fact) => fact.sources.slice(0, 1)))];
  const names = namesApart(knowledge, facts, language, calculation);
  const line = calculationLine(calculation, language, names);
  const opening = verdict ? `${answerTexts[language].verdict[verdict]} ` : "";
  return [`${opening}${line} ${citing.cite(sources, sources.length)}`];
}

function found(
  { knowledge }: Phrasing,
  citing: Citing,
  answer: AnswerOf<"found">,
): readonly string[] {
  const { language, facts, timings, verdict, calculation, conflicts, isUnsure } = answer;
  if (calculation && facts.length > 1) return sum(knowledge, citing, answer, calculation);
  const [first = "", ...rest] = facts.flatMap((fact) => factParagraphs(citing, fact, language));
  const told = [
    isUnsure ? answerTexts[language].unsure : "",
    verdict ? `${answerTexts[language].verdict[verdict]} ${first}` : first,
    ...timings.map((timing) => timingLine(timing, language)),
    ...rest,
    answer.gap ? fillText(answer.gap.statement[language], answer.gap.values, language) : "",
    calculation ? calculationLine(calculation, language) : "",
  ];
  const text = told.join(" ");
  const warned = conflicts.flatMap((conflict, index) =>
    conflictParagraphs(citing, conflict, extentOf(conflict, index), {
      language,
      text,
      room: goodLength - text.length,
    }),
  );
  return [
    ...told,
    ...warned,
    ...remarksWithin(goodLength - lengthOf([...told, ...warned]), answer),
  ];
}

/** The facts' remarks as far as there is room. */
function remarksWithin(room: number, { facts, language }: AnswerOf<"found">): readonly string[] {
  const remarks = [...new Set(facts.flatMap((fact) => remarkOf(fact, language)))];
  return lengthOf(remarks) <= room ? remarks : [];
}

function remarkOf({ remark, values }: Fact, language: Language): readonly string[] {
  return remark ? [fillText(remark[language], values, language)] : [];
}

function lengthOf(paragraphs: readonly string[]): number {
  return paragraphs.join(" ").length;
}

/** The weightiest is told with both sides when it is a contradiction or a trap that most fall into. */
function extentOf({ kind, weight }: Conflict, index: number): Extent {
  const isTold = weight === 3 || (kind !== "trap" && kind !== "unclear");
  return isTold && index === 0 ? "full" : "short";
}

function missing(citing: Citing, { language, gap, nearest }: AnswerOf<"missing">): string[] {
  const fill = (text: Text): string => fillText(text[language], gap.values, language);
  return [
    fill(gap.statement),
    ...(nearest.length > 0 ? [answerTexts[language].nearest] : []),
    ...nearest.slice(0, 1).map((fact) => openingOf(citing, fact, language)),
    gap.contact ? fill(gap.contact) : "",
  ];
}

function unknown(citing: Citing, answer: AnswerOf<"unknown">): readonly string[] {
  const { language, nearest, years = [] } = answer;
  const texts = answerTexts[language];
  const notTold = years.length > 0 ? texts.notToldOf(years) : texts.notTold;
  if (nearest.length === 0) return [years.length > 0 ? notTold : texts.unknown];
  const told = nearest.map((fact) => openingOf(citing, fact, language));
  return [notTold, texts.nearest, ...told, texts.whoKnows];
}

/** What is told of a fact that is not the answer itself: its first sentence, where all of it would be long. */
function openingOf(citing: Citing, fact: Fact, language: Language): string {
  const [statement = "", items = ""] = factParagraphs(citing, fact, language);
  const whole = items === "" ? statement : `${statement}\n\n${items}`;
  if (whole.length <= longestBeside) return whole;
  const told = fillText(fact.statement[language], fact.values, language);
  if (items !== "") return statement;
  return `${firstSentence(told)} ${citing.cite(fact.sources, 2)}`.trim();
}

/** How long a fact may be that is told beside something else. */
const longestBeside = 200;

function factParagraphs(citing: Citing, fact: Fact, language: Language): readonly string[] {
  const fill = (text: string): string => fillText(text, fact.values, language);
  return [
    `${fill(fact.statement[language])} ${citing.cite(fact.sources, 2)}`.trim(),
    itemsOf(fact, language)
      .map((item) => `- ${fill(item)}`)
      .join("\n"),
  ];
}

function timingLine({ day, daysLeft }: Timing, language: Language): string {
  return answerTexts[language].daysLeft(daysLeft, formatDay(day, language));
}

/** The most deadlines told at once. */
const mostDeadlines = 6;

function deadlines(
  { knowledge, settled, periods = [] }: Phrasing,
  citing: Citing,
  { language, deadlines: coming }: AnswerOf<"deadlines">,
): readonly string[] {
  const texts = answerTexts[language];
  if (coming.length === 0) return [texts.noComingDeadlines];
  const lines = coming.slice(0, mostDeadlines).map(({ fact, timing }) => {
    const day = movedDayOf(periods, fact) ?? settledDayOf(knowledge, settled, fact);
    const told = day
      ? rulingPhrases[language].ruledDay(nameOf(knowledge, fact, language), day)
      : fillText(fact.statement[language], fact.values, language);
    return `- ${told} ${timingLine(timing, language)} ${citing.cite(fact.sources, 1)}`.trim();
  });
  return [texts.comingDeadlines, lines.join("\n")];
}
