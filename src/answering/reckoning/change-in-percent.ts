import type { Fact } from "../../agreement/fact.js";
import type { LocalDate } from "../../shared/local-date.js";
import type { Answer, Calculation } from "../answer.js";
import { found } from "../choosing/choose.js";
import type { Engine } from "../engine.js";
import type { Candidate } from "../finding/rank.js";
import type { Question } from "../reading/question.js";
import { percentage } from "./calculate.js";

/** A score below which a fact is not reckoned with. */
const sureEnough = 0.5;

/** A difference as it is written in the data: "817000000 - 809000000". */
const difference = /^(\d+) - (\d+)$/;

/** How many percent something has grown or shrunk by, where the best found tells by how much it has. */
export function changeInPercent(
  engine: Engine,
  question: Question,
  [best]: readonly Candidate[],
  today: LocalDate,
): Answer | undefined {
  const { wants, signals, figures } = question;
  // Percentages of the asker's own change by no amount of the sources.
  if (figures.percents.length > 0) return undefined;
  const asks = signals.has("growth") || signals.has("decline") || signals.has("difference");
  if (!wants.has("share") || !asks || best?.entry.kind !== "fact" || best.score < sureEnough)
    return undefined;
  const fact = best.entry.record;
  const made = changeOf(fact);
  return made && { ...found(engine, question, [fact], { today }), calculation: made };
}

/** The change of the first amount of a fact that is a difference, in percent of what it was before. */
function changeOf({ values }: Fact): Calculation | undefined {
  for (const value of Object.values(values)) {
    const [, one = "", other = ""] =
      "kr" in value && value.computed !== undefined ? (difference.exec(value.computed) ?? []) : [];
    const [now, before] = [Number(one), Number(other)];
    if (now > before && before > 0) return percentage(now - before, before);
  }
  return undefined;
}
