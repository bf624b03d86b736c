import type { Knowledge } from "../../../src/answering/knowledge.js";
import { type Ruling, settledBy } from "../../../src/guidance/ruling.js";
import type { Repository } from "../../../src/shared/repository.js";
import type { CardRenderer } from "../../cards/card-renderer.js";
import { fullerAnswer } from "../../answering/fuller-answer.js";
import { correctedKnowledge } from "../../guidance/corrected-knowledge.js";
import { inputIn } from "../../cards/pressed.js";
import type { Reply } from "../../reply.js";
import type { Route } from "../../route.js";
import { fullerPhrases } from "../../texts/answering/fuller-answers.js";

export interface FullerAnswerParts {
  readonly knowledge: Knowledge;
  readonly rulings: Repository<Ruling>;
  readonly renderCard: CardRenderer;
}

/** Shows all of what an answer rests on to whoever presses its button; nothing is remembered for it. */
export function createFullerAnswerRoute(parts: FullerAnswerParts): Route {
  return {
    kind: "verb",
    verb: "answer.more",
    access: "ask",
    handle: (_turn, data) => showMore(parts, inputIn(data, "about")),
  };
}

/** The fuller picture of an answer, by what its button is about, with what RCC Sydöst has decided and corrected since. */
export async function showMore(
  { knowledge: sources, rulings, renderCard }: FullerAnswerParts,
  about: string,
): Promise<Reply> {
  const settled = settledBy(await rulings.list());
  const { knowledge, corrections } = correctedKnowledge(sources, settled);
  const isCorrected = corrections.length > 0;
  const card = fullerAnswer({ knowledge, settled, isCorrected }, about);
  return card === undefined
    ? { text: fullerPhrases[about.startsWith("en") ? "en" : "sv"].gone }
    : { card: renderCard("sections", card) };
}
