import type { Language } from "../../src/agreement/value.js";
import type { Answer, Calculation } from "../../src/answering/answer.js";
import type { LocalDate } from "../../src/shared/local-date.js";
import { answerTexts } from "../texts/answering/answers.js";
import { formatDay, formatValue, formatWeekday } from "../texts/answering/values.js";
import { inWeeks } from "../texts/answering/weeks.js";

type Span = Extract<Answer, { kind: "span" }>["spans"][number];

/** How long it is until or since today, or between two other days, and how many of the days are Mondays to Fridays. */
export function spanLine(span: Span, today: LocalDate, language: Language): string {
  const { to, workdays } = span;
  const told = daysLine(span, today, language);
  // How long ago a day was is told in all days.
  if (workdays === undefined || to === today) return told;
  return `${told} ${answerTexts[language].workdays(workdays)}`;
}

function daysLine({ from, to, days }: Span, today: LocalDate, language: Language): string {
  const texts = answerTexts[language];
  const weeks = inWeeks[language](days);
  if (from === today) return texts.daysLeft(days, formatDay(to, language), weeks);
  if (to === today) return texts.daysLeft(-days, formatDay(from, language));
  const [start, end] = [formatDay(from, language), formatDay(to, language)];
  return texts.daysBetween(days, start, end, weeks);
}

/** What day of the week a day is. */
export function weekdayLine(day: LocalDate, language: Language): string {
  return answerTexts[language].weekday(formatDay(day, language), formatWeekday(day, language));
}

const signs = { "+": "+", "-": "−", "*": "×", "/": "/" } as const;

/**
 * What was reckoned, with the figures that it rests on.
 *
 * @param names - what each figure is of, in the same order
 */
export function calculationLine(
  { operands, operators, result }: Calculation,
  language: Language,
  names: readonly string[] = [],
): string {
  const sum = operands
    .map((operand, index) => {
      const operator = operators[index - 1];
      const name = names[index];
      const figure = formatValue(operand, language);
      return `${operator ? `${signs[operator]} ` : ""}${figure}${name ? ` (${name})` : ""}`;
    })
    .join(" ");
  return `${sum} = **${formatValue(result, language)}**`;
}
