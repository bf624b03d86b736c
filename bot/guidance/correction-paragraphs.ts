import type { Fact } from "../../src/agreement/fact.js";
import type { Language } from "../../src/agreement/value.js";
import type { Answer } from "../../src/answering/answer.js";
import { itemsOf } from "../../src/answering/finding/entries.js";
import type { Knowledge } from "../../src/answering/knowledge.js";
import { type Correction, correctionSource, isTouched } from "../../src/guidance/correction.js";
import type { Citing } from "../answering/citing.js";
import { correctionPhrases } from "../texts/guidance/corrections.js";
import { fillText } from "../texts/answering/values.js";
import { asSentence } from "../plain-text.js";

/** The facts that an answer tells, whatever its kind. */
function factsIn(answer: Answer): readonly Fact[] {
  if (answer.kind === "found")
    return answer.otherReading ? [...answer.facts, answer.otherReading] : answer.facts;
  if ("facts" in answer) return answer.facts;
  if ("nearest" in answer) return answer.nearest;
  return answer.kind === "deadlines" ? answer.deadlines.map(({ fact }) => fact) : [];
}

/** The corrections that an answer's own facts rest on without being corrected themselves. */
export function correctionsTouching(
  { facts }: Knowledge,
  corrections: readonly Correction[],
  answer: Answer,
): readonly Correction[] {
  if (answer.kind === "deadlines") return [];
  const told = factsIn(answer).filter(({ id }) =>
    corrections.every((one) => one.original.id !== id),
  );
  return corrections.filter((correction) =>
    told.some((fact) => isTouched(fact, correction, facts)),
  );
}

/**
 * An answer without what is reckoned from figures that a correction has overtaken: it might be wrong. Coming deadlines
 * that only repeat a corrected one are left out.
 *
 * @param touching - from `correctionsTouching`
 */
export function withoutReckoning(
  answer: Answer,
  { facts }: Knowledge,
  corrections: readonly Correction[],
  touching: readonly Correction[],
): Answer {
  const isOvertaken = (fact: Fact): boolean =>
    corrections.some((correction) => isTouched(fact, correction, facts));
  if (answer.kind === "deadlines")
    return {
      ...answer,
      deadlines: answer.deadlines.filter(({ fact }) => !isOvertaken(fact)),
    };
  if (touching.length === 0) return answer;
  const plain = { conflicts: [], timings: [] };
  if (answer.kind === "found")
    return { ...answer, timings: [], calculation: undefined, verdict: undefined };
  return answer.kind === "span" || answer.kind === "weekday" || answer.kind === "reckoned"
    ? { ...plain, kind: "found", language: answer.language, facts: answer.facts }
    : answer;
}

/** Warns that what follows rests on something that RCC Sydöst has corrected, and tells the correction. */
export function touchedParagraph(
  citing: Citing,
  { corrected }: Correction,
  language: Language,
): string {
  const told = fillText(corrected.statement[language], corrected.values, language);
  return `${correctionPhrases[language].touched(told)} ${citing.cite(corrected.sources, 1)}`;
}

/** What the sources say where an answer tells corrected facts, and why they were corrected. */
export function correctionParagraphs(
  citing: Citing,
  corrections: readonly Correction[],
  answer: Answer,
): readonly string[] {
  const told = factsIn(answer).flatMap(({ sources }) => sources);
  const { language } = answer;
  const phrases = correctionPhrases[language];
  return corrections
    .filter(({ original }) => told.includes(correctionSource(original.id)))
    .map(({ original, event }) => {
      const says = [original.statement[language], ...itemsOf(original, language)].join(" ");
      const source = `${fillText(says, original.values, language)} ${citing.cite(original.sources, 1)}`;
      return phrases.sourceSays(source.trim(), asSentence(event.reason));
    });
}
