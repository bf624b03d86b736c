import type { Conflict } from "../../src/agreement/conflict.js";
import type { Answer } from "../../src/answering/answer.js";
import type { Knowledge } from "../../src/answering/knowledge.js";
import { gapOf, isAboutDay } from "../../src/guidance/matter.js";
import type { Settled } from "../../src/guidance/ruling.js";
import { isAllowed } from "../../src/participants/access.js";
import { correctionPhrases } from "../texts/guidance/corrections.js";
import { questionPhrases } from "../texts/guidance/questions.js";
import { rulingPhrases } from "../texts/guidance/rulings.js";
import type { Turn } from "../turn.js";
import { button, type CardButton } from "../cards/section-card.js";

/** The conflict or missing day that an answer is about and a coordinator may settle. Undefined when there is none. */
export function matterOf(knowledge: Knowledge, answer: Answer): string | undefined {
  if (answer.kind === "found") {
    const gap = answer.facts[0] && gapOf(knowledge, answer.facts[0]);
    return (answer.conflicts.find(isOpen) ?? gap)?.id;
  }
  if (answer.kind === "disputed") return answer.conflict.id;
  return answer.kind === "missing" && isAboutDay(answer.gap) ? answer.gap.id : undefined;
}

function isOpen({ kind, weight }: Conflict): boolean {
  return weight === 3 || (kind !== "trap" && kind !== "misprint");
}

/** What the buttons below an answer depend on. */
export interface ButtonParts {
  readonly knowledge: Knowledge;
  readonly settled: Settled;
  /** Whether RCC Sydöst has answered just this question. */
  readonly isKnown: boolean;
  readonly newId: () => string;
}

/** What someone can do about the answer to their question: a coordinator can settle what it leaves open, others ask. */
export function answerButtons(
  turn: Turn,
  message: string,
  answer: Answer,
  parts: ButtonParts,
): readonly CardButton[] {
  const matter = matterOf(parts.knowledge, answer);
  return isAllowed(turn.participant, "rule")
    ? ownerButtons(turn, answer, matter, parts)
    : sendButtons(message, answer, matter, parts);
}

/** What is open is to be settled; any other fact may be corrected. */
function ownerButtons(
  { isPersonal }: Turn,
  answer: Answer,
  matter: string | undefined,
  { settled, newId }: ButtonParts,
): readonly CardButton[] {
  if (!isPersonal) return [];
  const drawn = { nonce: newId(), language: answer.language };
  if (matter !== undefined) {
    const { change, settle } = rulingPhrases[answer.language];
    const title = settled.has(matter) ? change : settle;
    return [button(title, "ruling.open", matter, drawn)];
  }
  const fact = answer.kind === "found" ? answer.facts[0] : undefined;
  const { correct } = correctionPhrases[answer.language];
  return fact ? [button(correct, "correction.open", fact.id, drawn)] : [];
}

function sendButtons(
  message: string,
  answer: Answer,
  matter: string | undefined,
  { settled, isKnown, newId }: ButtonParts,
): readonly CardButton[] {
  const { kind, language } = answer;
  const isUnsure = kind === "found" && (answer.isUnsure === true || answer.gap !== undefined);
  const isOpen = matter !== undefined || isUnsure || kind === "missing" || kind === "unknown";
  if (!isOpen || isKnown || (matter !== undefined && settled.has(matter))) return [];
  const { send } = questionPhrases[language];
  return [
    button(send, "question.offer", aboutQuestion(matter, message), { nonce: newId(), language }),
  ];
}

/** What a button for sending a question is about: the matter it concerns, if any, and the question's own words. */
export function aboutQuestion(matter: string | undefined, text: string): string {
  return `${matter ?? ""}:${text}`;
}
