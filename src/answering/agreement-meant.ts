import { inYear } from "./conversation/follow-up.js";
import type { Knowledge } from "./knowledge.js";
import type { Question } from "./reading/question.js";
import { isSubject } from "./reading/weighing.js";

/**
 * A question that names another agreement than the newest is about that one's year; one that names the agreement and
 * another year ("next year's") is about that year's agreement.
 */
function withAgreementYears(
  question: Question,
  { agreementTopics, newestYear }: Knowledge,
): Question {
  const { units, years, figures } = question;
  const [year] = years;
  if (years.length === 1 && figures.years.length === 0)
    return { ...question, units: units.map((unit) => inYear(unit, year, agreementTopics)) };
  if (years.length > 0) return question;
  const named = [...agreementTopics]
    .filter(([of, id]) => of !== newestYear && units.some(({ topics }) => topics.includes(id)))
    .map(([of]) => of);
  return { ...question, years: named };
}

/** A question that names no subject as one about the agreement of the year it names, or the newest. */
export function aboutAgreement(asked: Question, knowledge: Knowledge): Question {
  const { agreementTopics, newestYear } = knowledge;
  const question = withAgreementYears(asked, knowledge);
  const { units, signals } = question;
  const comparesYears = question.years.length > 1 || (units.length === 0 && signals.has("compare"));
  const namesYear = question.figures.years.length > 0;
  if (units.length === 0 && !comparesYears && !namesYear) return question;
  if (!units.some(isSubject) && question.figures.amounts.length > 0) return question;
  if (units.some(({ topics, known }) => topics.length > 0 || !known)) return question;
  const years = question.years.length > 0 ? question.years : [newestYear];
  const implied = years.flatMap((year) => agreementTopics.get(year) ?? []);
  const position = question.words.length;
  return {
    ...question,
    units: [
      ...question.units,
      ...implied.map((id) => ({
        terms: [],
        parts: [],
        topics: [id],
        known: true,
        from: position,
        to: position,
        weight: 0.25,
      })),
    ],
  };
}
