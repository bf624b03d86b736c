import type { Fact } from "../../agreement/fact.js";
import type { LocalDate } from "../../shared/local-date.js";
import type { Answer } from "../answer.js";
import { amountAsked, percentOf } from "./calculate.js";
import { percentMeant } from "./reckoning.js";
import { found } from "../choosing/choose.js";
import type { Engine } from "../engine.js";
import { asksWhetherSo, type Question } from "../reading/question.js";
import { isPartOfOther, namesFact } from "./names-fact.js";
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
  if (!wants.has("amount") || asksWhetherSo(signals) || isPartOfOther(question)) return undefined;
  const fact = amountNamed(question, candidates);
  const kr = fact && amountAsked(question, fact);
  if (fact === undefined || kr === undefined) return undefined;
  return {
    ...found(engine, question, [fact], { today }),
    calculation: percentOf(kr, percentMeant(signals, percent)),
  };
}

/** The amount that is found best, where it is sure enough and the question names what it is for. */
function amountNamed(question: Question, candidates: readonly Candidate[]): Fact | undefined {
  const best = candidates.find(
    ({ entry }) => entry.kind === "fact" && entry.record.kind === "amount",
  );
  if (best?.entry.kind !== "fact" || best.score < sureEnough) return undefined;
  return namesFact(question, best.entry.record) ? best.entry.record : undefined;
}
