import type { Text } from "../../src/agreement/value.js";
import type { Answer } from "../../src/answering/answer.js";
import type { Knowledge } from "../../src/answering/knowledge.js";
import type { Correction } from "../../src/guidance/correction.js";
import { isToTheSame, type KnownAnswer } from "../../src/guidance/known-answer.js";
import type { Settled } from "../../src/guidance/ruling.js";
import type { LocalDate } from "../../src/shared/local-date.js";
import { aboutLastParagraphs } from "./about-last.js";
import { type Citing, createCiting } from "./citing.js";
import { conflictParagraphs } from "./conflict-paragraphs.js";
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
import { calculationLine, spanLine, weekdayLine } from "./reckoned-lines.js";
import { sectionParagraphs } from "./section-paragraphs.js";
import { nameOf } from "./fact-names.js";
import { factParagraphs, openingOf, timingLine } from "./fact-paragraphs.js";
import { foundParagraphs, goodLength } from "./found-paragraphs.js";
import { answerTexts } from "../texts/answering/answers.js";
import { periodPhrases } from "../texts/answering/period-phrases.js";
import { rulingPhrases } from "../texts/guidance/rulings.js";
import { fillText } from "../texts/answering/values.js";

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
  /** What RCC Sydöst has answered to this question, or one much like it: told before all else. */
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
  const told = isToTheSame(known) && isRefusal(answer) ? undefined : besideSettled(answer, matters);
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
  const said = saidOf(phrasing, citing, rest);
  return isBeside ? [periodPhrases[rest.language].sourcesSay, ...said] : said;
}

function saidOf(phrasing: Phrasing, citing: Citing, answer: Answer): readonly string[] {
  if (answer.kind === "about-last") return aboutLastParagraphs(phrasing, citing, answer);
  if (answer.kind === "section") return sectionParagraphs(citing, answer);
  return paragraphs(phrasing, citing, answer);
}

/** How far off the sources' day is says nothing where another holds. */
function withoutTimings(answer: Answer): Answer {
  return answer.kind === "found" ? { ...answer, timings: [] } : answer;
}

/** Whether an answer says nothing but that the sources do not tell. */
export function isRefusal({ kind }: Answer): boolean {
  return kind === "missing" || kind === "unknown";
}

/** What the asker's own figures come to; where the sources have the same, what they tell. */
function reckoned(citing: Citing, answer: AnswerOf<"reckoned">): readonly string[] {
  const { language, calculation, facts, verdict } = answer;
  const told = facts.flatMap((fact) => factParagraphs(citing, fact, language));
  const line = calculationLine(calculation, language);
  return [
    verdict ? `${answerTexts[language].verdict[verdict]} ${line}` : line,
    ...(facts.length === 0 ? [answerTexts[language].ownFigures] : told),
  ];
}

/** What is said to what is no question; it speaks of the newest year. */
function asideText({ knowledge }: Phrasing, { language, about }: AnswerOf<"aside">): string {
  return answerTexts[language].aside[about].replaceAll("{year}", String(knowledge.newestYear));
}

function paragraphs(
  phrasing: Phrasing,
  citing: Citing,
  answer: Exclude<Answer, AnswerOf<"about-last"> | AnswerOf<"section">>,
): readonly string[] {
  const { language } = answer;
  if (isOfDays(answer)) return ofDays(phrasing, citing, answer);
  switch (answer.kind) {
    case "found":
      return foundParagraphs(phrasing.knowledge, citing, answer);
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
      return reckoned(citing, answer);
    case "deadlines":
      return deadlines(phrasing, citing, answer);
    case "choice":
      return [answerTexts[language].whichOf(answer.options.map(({ name }) => name))];
    case "aside":
      return [asideText(phrasing, answer)];
  }
}

type AnswerOfDays = AnswerOf<"span"> | AnswerOf<"weekday">;

function isOfDays(answer: Answer): answer is AnswerOfDays {
  return answer.kind === "span" || answer.kind === "weekday";
}

/** How long it is between days, or what days of the week they are, with what tells of them. */
function ofDays({ today }: Phrasing, citing: Citing, answer: AnswerOfDays): readonly string[] {
  const { language } = answer;
  const lines =
    answer.kind === "span"
      ? answer.spans.map((span) => spanLine(span, today, language))
      : answer.days.map((day) => weekdayLine(day, language));
  return [...lines, ...answer.facts.flatMap((fact) => factParagraphs(citing, fact, language))];
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
