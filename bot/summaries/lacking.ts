import type { Collected, Owed } from "../../src/summaries/collected.js";
import { missingWord, summaryWords } from "../texts/summaries/summary-words.js";
import { namesInSentence } from "./owners.js";

/** Whether a report that is not counted has come after all, but is not approved. */
export function isUnapproved({ counts }: Collected, { state }: Owed): boolean {
  return counts === "approved" && (state === "submitted" || state === "completion-asked");
}

/** What stands in a table in place of what a report that is not counted says. */
export function lackingWord(collected: Collected, owed: Owed): string {
  return isUnapproved(collected, owed) ? summaryWords.unapproved : missingWord;
}

/** That a report is not counted, and why, as a sentence. */
export function lackingLine(collected: Collected, owed: Owed, report: string): string {
  const names = namesInSentence(collected, [owed.subject]);
  return isUnapproved(collected, owed)
    ? summaryWords.notApproved(names, report, collected.asOf)
    : summaryWords.notSubmitted(names, report, collected.asOf);
}
