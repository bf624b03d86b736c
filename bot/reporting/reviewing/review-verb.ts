import { assessmentOf } from "../../../src/reporting/submissions/application.js";
import { openForm } from "../../../src/reporting/drafts/open-form.js";
import { stateOf } from "../../../src/reporting/submissions/submission-state.js";
import type { CardInput } from "../../dispatcher.js";
import type { Reply } from "../../reply.js";
import type { Verb } from "../../route.js";
import { reviewTexts } from "../../texts/reporting/reviewing.js";
import type { ToneText } from "../../cards/tone.js";
import { type Allowed, pressedVerb } from "../form-verb.js";
import type { Reader, ReportingParts } from "../parts.js";
import { readReviewedForm } from "../pressed-form.js";
import { nilReaderCard } from "../handed-in/standing-cards.js";
import { readerCard } from "./reader-card.js";

/** A reviewer's verb on what somebody has handed in. */
export function reviewVerb(
  parts: ReportingParts,
  verb: string,
  answer: (pressed: Allowed, data: CardInput) => Promise<Reply>,
): Verb {
  return pressedVerb(parts, { verb, access: "review", answer }, (turn, data) =>
    readReviewedForm(parts, turn, data),
  );
}

/** The report as it stands now, for whoever reviews it. */
export async function showReviewed(
  parts: ReportingParts,
  { assignment, press }: Pick<Allowed, "assignment"> & { readonly press: Reader },
  notices: readonly ToneText[] = [],
): Promise<Reply> {
  const { submission, ...opened } = await openForm(parts, assignment);
  const { version, nil } = stateOf(submission);
  if (submission !== undefined && nil !== undefined)
    return { card: nilReaderCard(parts, { ...opened, submission }, nil, notices) };
  if (submission === undefined || version === undefined)
    return { text: [...notices.map(({ text }) => text), reviewTexts.gone].join(" ") };
  const assessing = assessmentOf(parts.forms, assignment);
  const assessment = assessing && (await openForm(parts, assessing));
  const report = { ...opened, submission };
  return { card: readerCard(parts, report, version, press, { notices, assessment }) };
}
