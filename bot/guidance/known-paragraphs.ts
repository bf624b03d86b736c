import type { Answer } from "../../src/answering/answer.js";
import type { KnownAnswer } from "../../src/guidance/known-answer.js";
import { localDateOf } from "../../src/shared/local-date.js";
import type { Citing } from "../answering/citing.js";
import { questionPhrases } from "../texts/guidance/questions.js";
import { asSentence, plainText } from "../plain-text.js";

/** Tells what RCC Sydöst has answered to the question or one like it, in its own words, before what the sources say. */
export function knownParagraphs(
  citing: Citing,
  { question, answer, isSimilar }: KnownAnswer,
  { kind, language }: Answer,
): readonly string[] {
  const phrases = questionPhrases[language];
  const { text } = question.asked;
  const mark = citing.citeTold(phrases.citation(localDateOf(new Date(answer.at))), text);
  const tell = isSimilar ? phrases.similar : phrases.known;
  const told = `${tell(plainText(text), asSentence(answer.text))} ${mark}`;
  return kind === "found" && !isSimilar ? [told, phrases.sourcesSay] : [told];
}
