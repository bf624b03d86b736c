import { answerInForce, type SentQuestion } from "../../src/guidance/question.js";
import { localDateOf } from "../../src/shared/local-date.js";
import type { Notify } from "../notify.js";
import { askerTexts, questionPhrases } from "../texts/guidance/questions.js";
import { asSentence, plainText } from "../plain-text.js";

/** Sends the answer in force to whoever asked. Returns whether it could be sent. */
export async function tellAnswer(notify: Notify, question: SentQuestion): Promise<boolean> {
  const answer = answerInForce(question);
  if (answer === undefined) return false;
  const { asked, events } = question;
  const isChanged = events.at(-2)?.type === "answered";
  const say = isChanged ? askerTexts.corrected : askerTexts.answered;
  const name = questionPhrases.sv.citation(localDateOf(new Date(answer.at)));
  return notify(asked.by, {
    text: `${say(plainText(asked.text), asSentence(answer.text))} [1]`,
    citations: [{ position: 1, name, abstract: asked.text }],
  });
}

/** Tells whoever asked that the answer they were given does not hold. */
export async function tellWithdrawn(notify: Notify, { asked }: SentQuestion): Promise<boolean> {
  return notify(asked.by, { text: askerTexts.withdrawn(plainText(asked.text)) });
}

/** Tells whoever asked about a matter that it has been settled. */
export async function tellSettled(
  notify: Notify,
  { asked }: SentQuestion,
  decision: string,
): Promise<boolean> {
  return notify(asked.by, { text: askerTexts.settled(plainText(asked.text), decision) });
}
