import type { SubmissionState } from "../../../src/reporting/submissions/submission-state.js";
import { stepTexts } from "../../texts/reporting/reporting.js";
import { standingTexts } from "../../texts/reporting/standings.js";
import type { Step } from "./steps.js";
import { notable, plain, type ToneText } from "../../cards/tone.js";

/** What to say on a step about what has been handed in before. */
export function standingNotices(
  { version, unsigned, nil, withdrawn, asked, returned }: SubmissionState,
  { section }: Step,
): readonly ToneText[] {
  const reasons = asked?.sections.filter(({ id }) => id === section.id) ?? [];
  if (reasons.length > 0)
    return [
      ...reasons.map(({ reason }) => notable(standingTexts.askedHere(reason))),
      plain(standingTexts.onlyAsked),
    ];
  if (unsigned !== undefined) return [plain(standingTexts.correctingUnsigned(unsigned.version))];
  if (version !== undefined) return [plain(stepTexts.correcting(version.version))];
  if (nil !== undefined) return [plain(standingTexts.correctingNil)];
  if (returned !== undefined) return [notable(standingTexts.returnedHere(returned.reason))];
  return withdrawn === undefined ? [] : [plain(standingTexts.correctingWithdrawn)];
}
