import type { Fact } from "../../agreement/fact.js";
import type { LocalDate } from "../../shared/local-date.js";
import type { Answer } from "../answer.js";
import { amountAsked, percentage, percentOf } from "./calculate.js";
import { found } from "../choose.js";
import { candidatesFor, type Engine } from "../engine.js";
import type { Knowledge } from "../knowledge.js";
import { asksWhetherSo, type Question } from "../reading/question.js";
import type { Candidate } from "../finding/rank.js";
import type { WeightedUnit } from "../finding/similarity.js";

/** A score below which a fact is not reckoned with. */
const sureEnough = 0.5;

/** A score from which a share that the sources tell is the answer. */
const toldSurely = 0.62;

/** Words that only tell what is wanted weigh less. */
const light = 0.5;

/** What share one thing that a question names is of another, where the sources tell both amounts but no share. */
export function shareOfNamed(
  engine: Engine,
  question: Question,
  candidates: readonly Candidate[],
  today: LocalDate,
): Answer | undefined {
  const { wants, figures } = question;
  if (!wants.has("share") || figures.percents.length + figures.amounts.length > 0) return undefined;
  if (tellsShare(candidates[0])) return undefined;
  const things = question.units.filter(({ weight, topics }) => weight > light && topics.length > 0);
  if (things.length !== 2) return undefined;
  const facts = things.flatMap((thing) => amountOfOne(engine, question, thing, things) ?? []);
  const [part, whole] = facts
    .map((fact) => ({ fact, kr: amountAsked(question, fact) ?? 0 }))
    .sort((a, b) => a.kr - b.kr);
  if (part === undefined || whole === undefined) return undefined;
  if (!isPartOf(part.fact, whole.fact, engine.knowledge)) return undefined;
  return {
    ...found(engine, question, [part.fact, whole.fact], { today }),
    calculation: percentage(part.kr, whole.kr),
  };
}

/** So many percent of an amount that a question names by what it is for, where only the share is known to be told. */
export function percentOfNamed(
  engine: Engine,
  question: Question,
  candidates: readonly Candidate[],
  today: LocalDate,
): Answer | undefined {
  const { wants, figures, signals } = question;
  const [percent, other] = figures.percents;
  if (percent === undefined || other !== undefined || figures.amounts.length > 0) return undefined;
  if (!wants.has("amount") || asksWhetherSo(signals)) return undefined;
  const best = candidates.find(
    ({ entry }) => entry.kind === "fact" && entry.record.kind === "amount",
  );
  if (best?.entry.kind !== "fact" || best.score < sureEnough) return undefined;
  const kr = amountAsked(question, best.entry.record);
  if (kr === undefined) return undefined;
  return {
    ...found(engine, question, [best.entry.record], { today }),
    calculation: percentOf(kr, percent),
  };
}

/** Whether an amount is a part of another, or of a part of it. */
function isPartOf(part: Fact, whole: Fact, knowledge: Knowledge): boolean {
  const { partOf = "" } = part.kind === "amount" ? part : {};
  const next = knowledge.facts.get(partOf);
  return next !== undefined && (next === whole || isPartOf(next, whole, knowledge));
}

function tellsShare(best: Candidate | undefined): boolean {
  return (
    best !== undefined &&
    best.score > toldSurely &&
    best.entry.values.some((value) => "percent" in value)
  );
}

function amountOfOne(
  engine: Engine,
  question: Question,
  thing: WeightedUnit,
  things: readonly WeightedUnit[],
): Fact | undefined {
  const units = question.units.filter((unit) => unit === thing || !things.includes(unit));
  const asked = { ...question, units, wants: new Set(["amount"] as const) };
  const best = candidatesFor(engine, asked).find(
    ({ entry }) => entry.kind === "fact" && entry.record.kind === "amount",
  );
  if (best?.entry.kind !== "fact" || best.score < sureEnough) return undefined;
  return amountAsked(question, best.entry.record) === undefined ? undefined : best.entry.record;
}
