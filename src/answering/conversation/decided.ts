import type { Fact } from "../../agreement/fact.js";
import type { LocalDate } from "../../shared/local-date.js";
import type { Answer } from "../answer.js";
import { found } from "../choosing/choose.js";
import type { Engine } from "../engine.js";
import type { PhraseMatcher } from "../reading/phrases.js";
import { asksWhetherSo, type Question } from "../reading/question.js";
import { wordsOf } from "../reading/words.js";
import type { Memory } from "./follow-up.js";

/** What something says, and what that is about. */
type Told = Pick<Fact, "statement" | "topics">;

/**
 * That what was told last is not decided but proposed, where a message asks just whether it is decided. Undefined where
 * nothing shows it to be a proposal.
 */
export function undecided(
  engine: Engine,
  question: Question,
  { answer: last }: Memory,
  today: LocalDate,
): Answer | undefined {
  const told = toldIn(last);
  const { proposes, leavesOpen } = engine.proposals[question.language];
  const says = (phrases: PhraseMatcher, { statement }: Told): boolean =>
    phrases(wordsOf(statement[question.language])).size > 0;
  if (told === undefined || !asksWhetherSo(question.signals)) return undefined;
  if (!says(proposes, told) && !says(leavesOpen, told)) return undefined;
  const [nearest] = [...engine.knowledge.facts.values()]
    .filter((fact) => says(leavesOpen, fact))
    .map((fact) => ({ fact, likeness: likeness(fact, told) }))
    .sort((one, other) => other.likeness - one.likeness);
  if (nearest === undefined || nearest.likeness < ofSameMatter) return undefined;
  return found(engine, question, [nearest.fact], { today, verdict: "no" });
}

/** How alike what two texts are about must be for them to be about the same matter. */
const ofSameMatter = 0.3;

/** What the last answer said first. */
function toldIn(last: Answer): Told | undefined {
  if (last.kind === "missing") return last.gap;
  return "facts" in last ? last.facts[0] : undefined;
}

/** How much less alike two things are that are first of all about different matters. */
const otherFirst = 0.15;

/** How much of what two texts are about they share. */
function likeness({ topics: some }: Told, { topics: others }: Told): number {
  const shared = some.filter((topic) => others.includes(topic)).length;
  return shared / Math.min(some.length, others.length) - (some[0] === others[0] ? 0 : otherFirst);
}
