import type { LocalDate } from "../../shared/local-date.js";
import type { Answer } from "../answer.js";
import type { Engine } from "../engine.js";
import { sumsIn } from "../reading/figures.js";
import { type Question, topicsIn } from "../reading/question.js";
import { amountOf } from "../reckoning/calculate.js";
import { found } from "./choose.js";

/** An amount in the question that is another region's than the one asked about. */
export function mistakenRegion(
  engine: Engine,
  question: Question,
  today: LocalDate,
): Answer | undefined {
  const { knowledge } = engine;
  const sums = sumsIn(question.figures);
  const asked = sums.length > 0 ? topicsIn(question, knowledge.topics, "region") : [];
  if (asked.length === 0) return undefined;
  const others = [...knowledge.facts.values()].filter((fact) => {
    const amount = amountOf(fact);
    const regions = fact.topics.filter((id) => knowledge.topics.get(id)?.kind === "region");
    return (
      amount !== undefined &&
      sums.includes(amount) &&
      regions.length === 1 &&
      !regions.some((region) => asked.includes(region))
    );
  });
  if (others.length !== 1) return undefined;
  const ownSum = [...knowledge.gaps.values()].find(
    ({ topics }) => topics[0] === asked[0] && topics.includes("svf-medel"),
  );
  return { ...found(engine, question, others, { today, verdict: "no" }), gap: ownSum };
}
