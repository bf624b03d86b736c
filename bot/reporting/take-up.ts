import type { OpenForm } from "../../src/reporting/drafts/open-form.js";
import { stateOf } from "../../src/reporting/submissions/submission-state.js";
import type { Reply } from "../reply.js";
import { listTexts, refusals } from "../texts/reporting/reporting.js";
import type { Turn } from "../turn.js";
import { listCard } from "./list-card.js";
import { openCard } from "./open-card.js";
import type { Reader, ReportingParts } from "./parts.js";
import { plain } from "../cards/tone.js";

/**
 * Takes up the draft that was saved last, or what is to be completed.
 *
 * @param opened - all of the person's reports
 */
export function continueLatest(
  parts: ReportingParts,
  { participant }: Pick<Turn, "participant">,
  opened: readonly OpenForm[],
  reader: Reader,
): Reply {
  const [latest] = begun(opened);
  if (latest !== undefined) return { card: openCard(parts, latest, reader, "continue") };
  if (opened.length === 0) return { text: refusals.noForms(participant) };
  const notice = plain(listTexts.noDraft);
  return { card: listCard(parts, listTexts.title, opened, reader, [notice]) };
}

/** Tells whoever has to leave what is saved, and how to go on. */
export function keptForLater(opened: readonly OpenForm[]): Reply {
  const [latest] = begun(opened);
  const saved = stateOf(latest?.submission).unsent;
  return {
    text:
      latest === undefined || saved === undefined
        ? listTexts.nothingKept
        : listTexts.kept(latest.form, new Date(saved.at)),
  };
}

/** The reports with a draft or something to complete, the latest first. */
export function begun(opened: readonly OpenForm[]): readonly OpenForm[] {
  const savedAt = ({ submission }: OpenForm): string => submission?.events.at(-1)?.at ?? "";
  return opened
    .filter(({ submission }) => {
      const { unsent, asked } = stateOf(submission);
      return unsent !== undefined || asked !== undefined;
    })
    .toSorted((one, other) => savedAt(other).localeCompare(savedAt(one)));
}
