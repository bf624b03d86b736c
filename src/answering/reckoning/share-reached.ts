import { percentage } from "./calculate.js";
import type { Question } from "../reading/question.js";

/** The fewest that a share of is worth telling, so that no number of reports or days is taken for patients. */
const fewest = 20;

/**
 * A question whether so many of so many is enough ("212 av 296, når vi målet?") as one about the percentage that it
 * comes to, which is told as calculated. Any other as it is.
 *
 * @param before - the question before it, which may have asked so of other figures
 */
export function withShareReached(question: Question, before: Question | undefined): Question {
  const { figures } = question;
  const [one = 0, other = 0, third] = figures.plain;
  const isAlone = figures.percents.length + figures.amounts.length + figures.days.length === 0;
  const [part, whole] = one < other ? [one, other] : [other, one];
  const asks = [question, before].some((each) => each?.signals.has("enough"));
  if (!asks || third !== undefined || !isAlone || whole < fewest || part === 0) return question;
  const share = percentage(part, whole, "count");
  const percents = "percent" in share.result ? [share.result.percent] : [];
  return { ...question, figures: { ...figures, plain: [], percents }, shareReached: share };
}
