import { addEvent } from "../submissions/add-event.js";
import { maySendIncomplete } from "./lacking.js";
import { currentDraft, type OpenForm } from "./open-form.js";
import type { ReportingDependencies } from "./read-context.js";
import { readDraft } from "./read-draft.js";
import type { Press } from "./save-draft.js";
import type { EventOf } from "../submissions/submission.js";

export interface RecordedAttempt {
  readonly opened: OpenForm;
  /** Undefined when nothing hinders the report, or nothing has ever been written in it. */
  readonly attempt: EventOf<"attempted"> | undefined;
}

/** Keeps that somebody tried to hand in a report that something was wrong in: a proof of having tried in time. */
export async function recordAttempt(
  { submissions }: ReportingDependencies,
  opened: OpenForm,
  { card, by, at }: Press,
): Promise<RecordedAttempt> {
  const reading = readDraft(opened.form, currentDraft(opened), opened.context);
  const isHindered = reading.faults.length > 0 && !maySendIncomplete(opened.form, reading);
  if (!isHindered || opened.submission === undefined) return { opened, attempt: undefined };
  const nonce = `${card.nonce}:attempt`;
  const result = await addEvent(submissions, opened, { nonce }, ({ attempts }) => ({
    type: "attempted",
    at: at.toISOString(),
    by,
    nonce,
    number: attempts + 1,
    faulty: reading.faults.map(({ input }) => input),
  }));
  if (result.outcome === "moved-on") return { opened, attempt: undefined };
  const { submission } = result;
  const attempt = submission.events
    .filter((event) => event.type === "attempted")
    .find((event) => event.nonce === nonce);
  return { opened: { ...opened, submission }, attempt };
}
