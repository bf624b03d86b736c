import type { Fact } from "../../agreement/fact.js";
import type { Language, Value } from "../../agreement/value.js";
import type { LocalDate } from "../../shared/local-date.js";
import type { Answer, Verdict } from "../answer.js";
import { found } from "../choosing/choose.js";
import type { Engine } from "../engine.js";
import type { Candidate } from "../finding/rank.js";
import type { SaidFigure } from "../reading/figures.js";
import type { Question } from "../reading/question.js";
import { wordsOf } from "../reading/words.js";

/** A score below which a limit is not reckoned with, and how far behind the best found it may lie. */
const sureEnough = 0.42;
const closeBehind = 0.15;

/**
 * Where a limit lies that is so many percent above a number of the asker's own ("optimal är 28 dagar"), and whether
 * another of theirs is beyond it ("vi ligger på 45"). Undefined where what was found has no such limit, or it does not
 * show which number it lies above.
 */
export function overLimit(
  engine: Engine,
  question: Question,
  candidates: readonly Candidate[],
  today: LocalDate,
): Answer | undefined {
  const [best] = candidates;
  for (const { entry, score } of candidates) {
    if (entry.kind !== "fact" || score < Math.max(sureEnough, (best?.score ?? 0) - closeBehind))
      continue;
    const limit = limitOf(entry.record, question.language);
    const own = limit && ownFigures(question, limit);
    if (limit === undefined || own === undefined) continue;
    const factor = 1 + limit.percent / 100;
    const calculation = {
      operands: [{ count: own.base }, { count: factor }],
      operators: ["*" as const],
      result: reckonedOf(own.base, limit.percent),
    };
    const verdict =
      own.measured === undefined ? undefined : beyond(own.measured, own.base * factor);
    return { ...found(engine, question, [entry.record], { today, verdict }), calculation };
  }
  return undefined;
}

interface Limit {
  readonly percent: number;
  /** How the word begins for what it lies above. */
  readonly above: string;
}

function limitOf({ values }: Fact, language: Language): Limit | undefined {
  for (const value of Object.values(values))
    if ("percent" in value && value.over)
      return { percent: value.percent, above: value.over[language] };
  return undefined;
}

/** The number that a limit lies above, and the other one, if there is one. Undefined where there are more, or of other sorts. */
function ownFigures(
  { figures: { said } }: Question,
  { percent, above }: Limit,
): { readonly base: number; readonly measured: number | undefined } | undefined {
  const own = said.filter(
    ({ kind, value }) => kind !== "word" && !(kind === "percent" && value === percent),
  );
  const isNamed = ({ before }: SaidFigure): boolean =>
    wordsOf(before).some((word) => word.startsWith(above));
  const bases = own.filter(isNamed);
  const [base] = bases;
  const others = own.filter((figure) => figure !== base);
  const isOfCounts = own.every(({ kind }) => kind === "count");
  if (base === undefined || bases.length > 1 || others.length > 1 || !isOfCounts) return undefined;
  return { base: base.value, measured: others[0]?.value };
}

function beyond(measured: number, limit: number): Verdict {
  return measured > limit ? "yes" : "no";
}

function reckonedOf(base: number, percent: number): Value {
  return {
    count: (base * (100 + percent)) / 100,
    computed: `${base} * (100 + ${percent}) / 100`,
  };
}
