import type { Conflict } from "../../src/agreement/conflict.js";
import type { Fact } from "../../src/agreement/fact.js";
import type { Language } from "../../src/agreement/value.js";
import type { Answer, Calculation } from "../../src/answering/answer.js";
import type { Knowledge } from "../../src/answering/knowledge.js";
import type { Citing } from "./citing.js";
import { conflictParagraphs, type Extent } from "./conflict-paragraphs.js";
import { factParagraphs, timingLine } from "./fact-paragraphs.js";
import { namesApart } from "./names-apart.js";
import { rankedLine } from "./ranked-line.js";
import { calculationLine } from "./reckoned-lines.js";
import { answerTexts } from "../texts/answering/answers.js";
import { fillText } from "../texts/answering/values.js";

type FoundAnswer = Extract<Answer, { readonly kind: "found" }>;

/** How long an answer should be at most: what only adds to it is left out beyond that. */
export const goodLength = 400;

/** What is reckoned from several facts: what it comes to, with what each amount is for and their sources. */
function sum(
  knowledge: Knowledge,
  citing: Citing,
  { facts, language, verdict, sought }: FoundAnswer,
  calculation: Calculation,
): readonly string[] {
  const sources = [...new Set(facts.flatMap((fact) => fact.sources.slice(0, 1)))];
  const names = namesApart(knowledge, facts, language, calculation.operands);
  const line = calculationLine(calculation, language, names);
  const texts = answerTexts[language];
  const said = [
    verdict ? texts.verdict[verdict] : "",
    sought === "equal" || verdict === undefined ? soughtLine(sought, names, language) : "",
    line,
    citing.cite(sources, sources.length),
  ];
  return [said.filter((part) => part !== "").join(" ")];
}

/** Which of two amounts is the one that is asked for, the larger named first, or that they are equal. */
function soughtLine(
  sought: FoundAnswer["sought"],
  names: readonly string[] | undefined,
  language: Language,
): string {
  const texts = answerTexts[language];
  if (sought === "equal") return texts.equal;
  const name = sought === "smallest" ? names?.at(-1) : names?.[0];
  return sought && name !== undefined ? texts.sought[sought](name) : "";
}

/** An answer of facts in words: what they tell, what contradicts them and what only adds, as far as there is room. */
export function foundParagraphs(
  knowledge: Knowledge,
  citing: Citing,
  answer: FoundAnswer,
): readonly string[] {
  const { language, facts, timings, verdict, calculation, conflicts, isUnsure, ranked } = answer;
  if (ranked) return [rankedLine(knowledge, citing, answer, ranked)];
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
  const remarks = remarksWithin(goodLength - lengthOf([...told, ...warned]), answer);
  const whole = [...told, ...warned, ...remarks];
  return [...whole, ...otherWithin(longestOfTwo - lengthOf(whole), citing, answer)];
}

/** The same where the question may as well be about something else, which is told too. */
const longestOfTwo = 500;

/** What the question may as well be about, where there is room. */
function otherWithin(
  room: number,
  citing: Citing,
  { otherReading, isUnsure, language }: FoundAnswer,
): readonly string[] {
  const told =
    otherReading && fillText(otherReading.statement[language], otherReading.values, language);
  if (otherReading === undefined || told === undefined || told.length > room) return [];
  const { otherwise, besides } = answerTexts[language];
  return [`${isUnsure ? otherwise : besides} ${told} ${citing.cite(otherReading.sources, 2)}`];
}

/** The facts' remarks as far as there is room. */
function remarksWithin(room: number, { facts, language }: FoundAnswer): readonly string[] {
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
