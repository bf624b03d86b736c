import type { Language, Text } from "../../src/agreement/value.js";
import { type Decision, ruledDay } from "../../src/guidance/ruling.js";
import { daysBetween, type LocalDate, localDateOf } from "../../src/shared/local-date.js";
import type { Citing } from "../answering/citing.js";
import { answerTexts } from "../texts/answering/answers.js";
import { rulingPhrases } from "../texts/guidance/rulings.js";
import { fillText, formatDay, formatValue } from "../texts/answering/values.js";
import { asSentence } from "../plain-text.js";
import type { SettledMatter } from "./settled-answer.js";

/** Tells what RCC Sydöst has decided, why and when, and then what the sources say. */
export function rulingParagraphs(
  citing: Citing,
  matter: SettledMatter,
  language: Language,
  today: LocalDate,
): readonly string[] {
  const { event, kind, values, positions } = matter;
  const phrases = rulingPhrases[language];
  const title = fillText(matter.title[language], values, language);
  const on = localDateOf(new Date(event.at));
  const ruled = [
    phrases.ruled(on, decisionInWords(event.decision, language)),
    phrases.reason(asSentence(event.reason)),
    citing.citeTold(phrases.citation(on), title),
  ].join(" ");
  const say = (text: Text, its: typeof values): string => fillText(text[language], its, language);
  const sides = positions.map(
    ({ statement, values: its, sources }) => `${say(statement, its)} ${citing.cite(sources, 1)}`,
  );
  const opening =
    kind === "gap" || kind === "trap" || kind === "unclear"
      ? phrases.sourcesSay
      : answerTexts[language].conflict[kind];
  const sourcesSay = sides.length === 0 ? title : `${opening} ${sides.join(" ")}`;
  return [ruled, dayLine(ruledDay(event), language, today), sourcesSay];
}

/** What was decided, as the end of a sentence. */
export function decisionInWords(decision: Decision, language: Language): string {
  const phrases = rulingPhrases[language];
  switch (decision.kind) {
    case "date":
      return phrases.holds(formatDay(decision.date, language));
    case "text":
      return asSentence(decision.text);
    case "correction":
      return decision.statement === undefined
        ? Object.values(decision.values)
            .map((value) => phrases.holds(formatValue(value, language)))
            .join(" ")
        : asSentence(decision.statement);
    case "position": {
      const [value, ...others] = Object.values(decision.values);
      return value !== undefined && others.length === 0
        ? phrases.holds(formatValue(value, language))
        : phrases.thisHolds(fillText(decision.statement[language], decision.values, language));
    }
  }
}

/** How far off a decided day is, and whether it is one that most are free on. */
function dayLine(day: LocalDate | undefined, language: Language, today: LocalDate): string {
  if (day === undefined) return "";
  const left = answerTexts[language].daysLeft(daysBetween(today, day), formatDay(day, language));
  return `${left} ${rulingPhrases[language].weekend(day)}`.trim();
}
