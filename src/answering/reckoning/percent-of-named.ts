import type { LocalDate } from "../../shared/local-date.js";
import type { Answer } from "../answer.js";
import { amountAsked, percentOf } from "./calculate.js";
import { percentMeant } from "./reckoning.js";
import { found } from "../choosing/choose.js";
import type { Engine } from "../engine.js";
import { asksWhetherSo, type Question } from "../reading/question.js";
import { sumsIn } from "../reading/figures.js";
import type { Candidate } from "../finding/rank.js";

/** A score below which a fact is not reckoned with. */
const sureEnough = 0.5;

/** So many percent of an amount that a question names by what it is for, where only the share is known to be told. */
export function percentOfNamed(
  engine: Engine,
  question: Question,
  candidates: readonly Candidate[],
  today: LocalDate,
): Answer | undefined {
  const { wants, figures, signals } = question;
  const [percent, other] = figures.percents;
  if (percent === undefined || other !== undefined || sumsIn(figures).length > 0) return undefined;
  if (!wants.has("amount") || asksWhetherSo(signals)) return undefined;
  const best = candidates.find(
    ({ entry }) => entry.kind === "fact" && entry.record.kind === "amount",
  );
  if (best?.entry.kind !== "fact" || best.score < sureEnough) return undefined;
  const kr = amountAsked(question, best.entry.record);
  if (kr === undefined) return undefined;
  return {
    ...found(engine, question, [best.entry.record], { today }),
    calculation: percentOf(kr, percentMeant(signals, percent)),
  };
}
