import type { LocalDate } from "../../shared/local-date.js";
import type { Answer } from "../answer.js";
import { found } from "../choosing/choose.js";
import type { Engine } from "../engine.js";
import type { Knowledge } from "../knowledge.js";
import type { Question } from "../reading/question.js";
import { isPartOf, type Operand, operandsOf } from "./operands.js";
import { addsUpOthers, sidesOf } from "./sides.js";
import { endSought } from "./sought.js";

/** How many amounts are set in order: of two their difference tells more. */
const fewest = 3;
const most = 8;

/** Which of several things that a question names gets most or least, with the others in order of size. */
export function rankNamed(
  engine: Engine,
  question: Question,
  today: LocalDate,
): Answer | undefined {
  if (!asksForEnd(question)) return undefined;
  const sides = sidesOf(question, engine.knowledge.topics);
  if (sides.length < fewest || sides.length > most || addsUpOthers(question, sides.length))
    return undefined;
  const operands = operandsOf(engine, question, sides);
  if (operands === undefined || holdsWhole(operands, engine.knowledge)) return undefined;
  const sought = endSought(question);
  const sign = sought === "largest" ? -1 : 1;
  const ordered = [...operands].sort((one, other) => sign * (one.kr - other.kr));
  const facts = ordered.map(({ fact }) => fact);
  const ranked = ordered.map(({ kr }) => ({ kr }));
  return {
    ...found(engine, question, facts, { today }),
    calculation: undefined,
    sought,
    ranked,
  };
}

/** Whether one of several amounts has another in it: a whole is no rival of its parts. */
function holdsWhole(operands: readonly Operand[], knowledge: Knowledge): boolean {
  return operands.some(({ fact: whole }) =>
    operands.some(({ fact: part }) => isPartOf(part, whole, knowledge)),
  );
}

/** Whether the largest or smallest amount is asked for, and neither a share nor a sum. */
function asksForEnd({ signals, wants, figures, years }: Question): boolean {
  const isOfOther = wants.has("share") || wants.has("date") || signals.has("sum");
  const isOfFigures = figures.amounts.length + figures.percents.length > 0 || years.length > 1;
  return (signals.has("most") || signals.has("least")) && !isOfOther && !isOfFigures;
}
