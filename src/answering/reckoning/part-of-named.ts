import type { Fact } from "../../agreement/fact.js";
import type { LocalDate } from "../../shared/local-date.js";
import type { Answer } from "../answer.js";
import { found } from "../choosing/choose.js";
import type { Engine } from "../engine.js";
import { asksAboutSide, statesSide } from "../finding/aspects.js";
import type { Candidate } from "../finding/rank.js";
import { asksWhetherSo, type Question } from "../reading/question.js";
import { amountAsked, percentage } from "./calculate.js";

/** A score below which a fact is not reckoned with. */
const sureEnough = 0.5;

/** What part a sum of the asker's own is of an amount that the question names by what it is for. */
export function partOfNamed(
  engine: Engine,
  question: Question,
  candidates: readonly Candidate[],
  today: LocalDate,
): Answer | undefined {
  const own = ownSum(question);
  if (own === undefined) return undefined;
  const [named] = candidates.flatMap((candidate) => amountNamed(question, candidate));
  if (named === undefined || own >= named.kr) return undefined;
  const calculation = percentage(own, named.kr);
  return { ...found(engine, question, [named.fact], { today }), calculation };
}

/** The only figure of a question that asks what part of something it is. */
function ownSum({ sums, signals, wants, partWords }: Question): number | undefined {
  const [own, other] = sums?.figures ?? [];
  if (own?.unit !== "kr" || other !== undefined) return undefined;
  const asks = wants.has("share") && partWords.size > 0 && !asksWhetherSo(signals);
  return asks ? own.value : undefined;
}

/** A fact that tells the amount that is asked about, where it is surely meant, with that amount. */
function amountNamed(
  question: Question,
  { entry, score }: Candidate,
): readonly { readonly fact: Fact; readonly kr: number }[] {
  if (entry.kind !== "fact" || entry.record.kind !== "amount" || score < sureEnough) return [];
  const fact = entry.record;
  const kr = amountAsked(question, fact);
  const tellsIt = !asksAboutSide(question.signals) || statesSide(question.signals, fact);
  return tellsIt && kr !== undefined ? [{ fact, kr }] : [];
}
