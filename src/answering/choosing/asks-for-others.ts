import type { Candidate } from "../finding/rank.js";
import type { Question } from "../reading/question.js";
import { wordsOf } from "../reading/words.js";
import type { VerdictReading } from "./verdict.js";

/** Whether it is asked which are not so, of what only tells which are. */
export function asksForOthers(
  { denials, readers }: Pick<VerdictReading, "denials" | "readers">,
  { wants, signals, language }: Question,
  { entry }: Candidate,
): boolean {
  if (!wants.has("which") || !signals.has("negation") || entry.kind !== "fact") return false;
  const told = readers[language](wordsOf(entry.record.statement[language])).words;
  return denials[language].negates(told).size === 0;
}
