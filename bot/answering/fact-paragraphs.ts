import type { Fact } from "../../src/agreement/fact.js";
import type { Language } from "../../src/agreement/value.js";
import type { Timing } from "../../src/answering/answer.js";
import { itemsOf } from "../../src/answering/finding/entries.js";
import type { Citing } from "./citing.js";
import { firstSentence } from "./first-sentence.js";
import { answerTexts } from "../texts/answering/answers.js";
import { fillText, formatDay } from "../texts/answering/values.js";

/** What is told of a fact that is not the answer itself: its first sentence, where all of it would be long. */
export function openingOf(citing: Citing, fact: Fact, language: Language): string {
  const [statement = "", items = ""] = factParagraphs(citing, fact, language);
  const whole = items === "" ? statement : `${statement}\n\n${items}`;
  if (whole.length <= (items === "" ? longestBeside : longestList)) return whole;
  const told = fillText(fact.statement[language], fact.values, language);
  if (items !== "") return statement;
  return `${firstSentence(told)} ${citing.cite(fact.sources, 2)}`.trim();
}

/** How long a fact may be that is told beside something else; a list's heading alone tells little. */
const longestBeside = 200;
const longestList = 520;

/** A fact's statement with its sources, and what it lists. */
export function factParagraphs(citing: Citing, fact: Fact, language: Language): readonly string[] {
  const fill = (text: string): string => fillText(text, fact.values, language);
  return [
    `${fill(fact.statement[language])} ${citing.cite(fact.sources, 2)}`.trim(),
    itemsOf(fact, language)
      .map((item) => `- ${fill(item)}`)
      .join("\n"),
  ];
}

/** How far off a day is. */
export function timingLine({ day, daysLeft }: Timing, language: Language): string {
  return answerTexts[language].daysLeft(daysLeft, formatDay(day, language));
}
