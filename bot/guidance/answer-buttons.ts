import type { Conflict } from "../../src/agreement/conflict.js";
import type { Answer } from "../../src/answering/answer.js";
import type { Knowledge } from "../../src/answering/knowledge.js";
import { gapOf } from "../../src/guidance/matter.js";
import type { Settled } from "../../src/guidance/ruling.js";
import { isAllowed } from "../../src/participants/access.js";
import { rulingTexts } from "../texts/rulings.js";
import type { Turn } from "../turn.js";
import { button, type GuidanceAction } from "./card-data.js";

/** The conflict or gap that an answer is about and a coordinator may settle. Undefined when there is none. */
export function matterOf(knowledge: Knowledge, answer: Answer): string | undefined {
  if (answer.kind === "found") {
    const gap = answer.facts[0] && gapOf(knowledge, answer.facts[0]);
    return (answer.conflicts.find(isOpen) ?? gap)?.id;
  }
  if (answer.kind === "disputed") return answer.conflict.id;
  return answer.kind === "missing" ? answer.gap.id : undefined;
}

function isOpen({ kind, weight }: Conflict): boolean {
  return weight === 3 || (kind !== "trap" && kind !== "misprint");
}

/** What someone can do about an answer, as buttons below it. */
export function answerButtons(
  { participant, isPersonal }: Turn,
  answer: Answer,
  parts: {
    readonly knowledge: Knowledge;
    readonly settled: Settled;
    readonly newId: () => string;
  },
): readonly GuidanceAction[] {
  const { knowledge, settled, newId } = parts;
  const matter = matterOf(knowledge, answer);
  if (matter === undefined || !isPersonal || !isAllowed(participant, "rule")) return [];
  const title = settled.has(matter) ? rulingTexts.change : rulingTexts.settle;
  return [button(title, "ruling.open", matter, { nonce: newId() })];
}
