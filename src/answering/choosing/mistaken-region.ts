import type { LocalDate } from "../../shared/local-date.js";
import type { Answer } from "../answer.js";
import type { Engine } from "../engine.js";
import { sumsIn } from "../reading/figures.js";
import { type Question, topicsIn } from "../reading/question.js";
import { found } from "./choose.js";
import { sumsOfRegions } from "./sums-of-regions.js";

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
  const others = sumsOfRegions(knowledge)
    .filter(({ amount, region }) => sums.includes(amount) && !asked.includes(region))
    .map(({ fact }) => fact);
  if (others.length !== 1) return undefined;
  const ownSum = [...knowledge.gaps.values()].find(
    ({ topics }) => topics[0] === asked[0] && topics.includes("svf-medel"),
  );
  return { ...found(engine, question, others, { today, verdict: "no" }), gap: ownSum };
}
