import type { QuestionReader } from "./question.js";

/** The most questions of one message that are answered. */
const mostQuestions = 3;

/**
 * The questions that a message asks, each with its question mark or on its own line. What asks nothing stays with the question before it, or
 * the first; questions joined by "and" mostly share their subject and are one.
 */
export function questionsIn({ read }: QuestionReader, message: string): readonly string[] {
  const { language } = read(message);
  const parts = message.split(/(?<=\?)\s+|\s*\n\s*/u);
  const questions: string[] = [];
  let isAsked = false;
  for (const part of parts) {
    const asks = asksSomething(read(part, language), ended.test(part));
    if (questions.length === 0 || (asks && isAsked)) questions.push(part);
    else questions.push(`${questions.pop() ?? ""} ${part}`);
    isAsked ||= asks;
  }
  return questions.slice(0, mostQuestions);
}

/** What ends as a statement does; it asks only where it has a word to ask with. */
const ended = /[.!]\s*$/u;

function asksSomething(
  { wants, signals, units }: ReturnType<QuestionReader["read"]>,
  isStatement: boolean,
): boolean {
  const isWhole = units.some(({ weight }) => weight === 1) || signals.has("pointing");
  if (!isWhole || signals.has("asking")) return isWhole;
  return !isStatement && (wants.size > 0 || signals.has("yes-no"));
}
