import { closedFor, currentDraft, type OpenForm } from "../../src/reporting/drafts/open-form.js";
import { type MeantInput, meantInputs } from "../../src/reporting/drafts/meant-amount.js";
import { handedIn, stateOf } from "../../src/reporting/submissions/submission-state.js";
import type { AdaptiveCard, Reply } from "../reply.js";
import { inputLabel, lead } from "../texts/form-answers.js";
import { kronor } from "../texts/format.js";
import { meantAmount, mistakeTexts } from "../texts/mistakes.js";
import { listTexts } from "../texts/reporting.js";
import { listCard } from "./list-card.js";
import { openCard } from "./open-card.js";
import type { Reader, ReportingParts } from "./parts.js";
import { stepCard } from "./step-card.js";
import { isOn, openSteps } from "./steps.js";
import { notable } from "./tone.js";

/**
 * Opens what somebody has handed in to be corrected; of several reports they choose. Where what they write names one
 * figure of one report, its step is opened with the new one filled in; nothing is saved by that.
 *
 * @param opened - all of the person's reports
 */
export function correctMistake(
  parts: ReportingParts,
  opened: readonly OpenForm[],
  reader: Reader,
  message: string,
): Reply {
  const sent = opened.filter(({ submission }) => handedIn(stateOf(submission)) !== undefined);
  const named = sent.filter(({ form }) => isNamedIn(message, form.words));
  const chosen = named.length > 0 ? named : sent;
  const filledIn = filledInCard(parts, chosen, message);
  if (filledIn !== undefined) return { card: filledIn };
  const [only, ...others] = chosen;
  if (only === undefined) return { text: listTexts.nothingToCorrect };
  return {
    card:
      others.length === 0
        ? openCard(parts, only, reader, "correct")
        : listCard(parts, listTexts.correctTitle, chosen, reader),
  };
}

function isNamedIn(message: string, words: readonly string[]): boolean {
  return new RegExp(`(?<!\\p{L})(?:${words.join("|")})(?:s|\\P{L}|$)`, "iu").test(message);
}

/** The step with the new figure in place of the old; undefined unless there is exactly one that can be meant. */
function filledInCard(
  parts: ReportingParts,
  reports: readonly OpenForm[],
  message: string,
): AdaptiveCard | undefined {
  const meant = meantAmount(message);
  if (meant === undefined) return undefined;
  const found = reports
    .filter(mayChange)
    .flatMap((opened) => meantInputs(opened, meant).map((change) => ({ opened, change })));
  const [only, ...others] = found;
  if (only === undefined || others.length > 0) return undefined;
  const { opened, change } = only;
  const draft = { ...currentDraft(opened), [change.input]: change.text };
  const number = openSteps(opened, draft).findIndex((step) => isOn(step, change.input));
  if (number === -1) return undefined;
  const notices = [notable(changeText(opened, change))];
  return stepCard(parts, opened, draft, number, { notices, isEdit: true });
}

function mayChange(opened: OpenForm): boolean {
  return stateOf(opened.submission).decided === undefined && closedFor(opened) === undefined;
}

function changeText({ form }: OpenForm, { input, beforeKronor, nowKronor }: MeantInput): string {
  return mistakeTexts.filledIn(
    lead(inputLabel(form, input)),
    kronor(beforeKronor),
    kronor(nowKronor),
  );
}
