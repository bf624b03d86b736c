import { isInput, withoutLastRow, withRowAdded } from "../../../src/reporting/drafts/draft.js";
import type { RowsField } from "../../../src/reporting/forms/form-field.js";
import { currentDraft, type OpenForm } from "../../../src/reporting/drafts/open-form.js";
import { prefilledCount } from "../../../src/reporting/drafts/prefill.js";
import { attemptNumber } from "../../../src/reporting/submissions/assignment.js";
import { recordAttempt } from "../../../src/reporting/drafts/record-attempt.js";
import type { Draft, EventOf } from "../../../src/reporting/submissions/submission.js";
import { readContext } from "../../../src/reporting/drafts/read-context.js";
import { readDraft } from "../../../src/reporting/drafts/read-draft.js";
import { type Press, saveDraft } from "../../../src/reporting/drafts/save-draft.js";
import { withheld } from "../../../src/reporting/drafts/withheld.js";
import type { AdaptiveCard } from "../../reply.js";
import { inputLabel, labelled } from "../../texts/reporting/form-answers.js";
import { noticeText } from "../../texts/reporting/report-faults.js";
import { personName, stepTexts } from "../../texts/reporting/reporting.js";
import { reviewOrFaultCard, stepNumber } from "../open-card.js";
import { closedCard } from "../closed-card.js";
import type { ReportingParts } from "../parts.js";
import type { PressedForm } from "../pressed-form.js";
import { faultLines } from "./fault-lines.js";
import { isTimely, stepCard } from "./step-card.js";
import { understoodOn } from "./step-fields.js";
import { filledOn, isOn, openSteps } from "./steps.js";
import { confirmed, notable, plain, type ToneText } from "../../cards/tone.js";

type Allowed = Extract<PressedForm, { outcome: "allowed" }>;

/** How much is told again of what is to be put right on the step that is left. */
const mostLeft = 4;

/** Saves what stands on a step's card and shows what the button asked for: this step, another or the review. */
export async function pressStep(parts: ReportingParts, pressed: Allowed): Promise<AdaptiveCard> {
  const { assignment, press, inputs } = pressed;
  const change = await rowChange(parts, pressed);
  const parted = withheld(assignment.form, inputs);
  const isWithheld = (input: string): boolean => parted.withheld[input] !== undefined;
  const result = await saveDraft(parts, assignment, press, parted.kept, change, (drawn) =>
    pressed.isWhole
      ? filledOn(assignment.form, pressed.step, drawn).filter((input) => !isWithheld(input))
      : [],
  );
  const number = stepNumber(result.opened, pressed.step);
  const isPersonal = Object.keys(parted.withheld).length > 0;
  if (result.outcome === "conflict" || isPersonal) {
    const draft = { ...result.draft, ...parted.withheld };
    return stepCard(parts, result.opened, draft, number, {
      ...(result.outcome === "conflict" && { conflicts: result.conflicts }),
      notices: [
        notable(isPersonal ? stepTexts.withheld : conflictText(parts, result.opened, press)),
      ],
    });
  }
  const closed = closedCard(parts, result.opened);
  if (closed !== undefined) return closed;
  if (pressed.go !== "review") return goOn(parts, result.opened, number, pressed.go);
  const { opened, attempt } = await recordAttempt(parts, result.opened, press);
  return reviewOrFaultCard(parts, opened, press.at, attemptNotice(opened, attempt));
}

/** That an attempt to hand in is kept, and its number. */
function attemptNotice(
  { submission }: OpenForm,
  attempt: EventOf<"attempted"> | undefined,
): readonly ToneText[] {
  if (submission === undefined || attempt === undefined) return [];
  const number = attemptNumber(submission, attempt.number);
  return [plain(stepTexts.attempted(new Date(attempt.at), number))];
}

/** What the row buttons do to a draft; nothing for the others. */
async function rowChange(
  parts: ReportingParts,
  { assignment, step, go }: Allowed,
): Promise<(draft: Draft) => Draft> {
  const field = rowsOfSection(assignment.form.sections, step);
  if (field === undefined) return (draft) => draft;
  if (go === "add-row") return (draft) => withRowAdded(field, draft);
  if (go !== "remove-row") return (draft) => draft;
  const kept = prefilledCount(field, await readContext(parts, assignment));
  return (draft) => withoutLastRow(field, draft, kept);
}

function rowsOfSection(
  sections: Allowed["assignment"]["form"]["sections"],
  step: string,
): RowsField | undefined {
  const section = sections.find(({ id }) => id === step.replace(/-\d+$/, ""));
  return section?.fields.find((field) => field.kind === "rows");
}

function goOn(parts: ReportingParts, opened: OpenForm, number: number, go: string): AdaptiveCard {
  const draft = currentDraft(opened);
  const steps = openSteps(opened, draft);
  const section = steps[number]?.section;
  const show = (at: number, notices: readonly ToneText[] = []): AdaptiveCard =>
    stepCard(parts, opened, draft, at, { notices });
  switch (go) {
    case "add-row":
    case "remove-row":
      return show(steps.findLastIndex((step) => step.section === section));
    case "back":
      return show(Math.max(0, number - 1));
    case "next":
      return hasUnreadable(opened, draft, number)
        ? show(number)
        : show(Math.min(steps.length - 1, number + 1), understood(opened, draft, number));
    default:
      return show(number, [savedNotice(opened)]);
  }
}

/** Whether something written on a step cannot be read, so that it should be put right before going on. */
function hasUnreadable(opened: OpenForm, draft: Draft, number: number): boolean {
  const step = openSteps(opened, draft)[number];
  return readDraft(opened.form, draft, opened.context).faults.some(
    ({ input, reason }) =>
      step !== undefined &&
      isOn(step, input) &&
      reason.kind !== "missing" &&
      reason.kind !== "breach",
  );
}

/** How the amounts of the step that is left were understood, and what there is to look at again or put right. */
function understood(opened: OpenForm, draft: Draft, number: number): readonly ToneText[] {
  const { form } = opened;
  const step = openSteps(opened, draft)[number];
  const reading = readDraft(form, draft, opened.context);
  if (step === undefined) return [];
  const isAnswer = (input: string): boolean => isInput(form, input) && isOn(step, input);
  const doubts = reading.notices
    .filter(({ kind, input }) => kind !== "explained" && isAnswer(input))
    .map((doubt) => notable(labelled(inputLabel(form, doubt.input), noticeText(form, doubt))));
  const faults = reading.faults.filter((fault) => isOn(step, fault.input) && isTimely(fault));
  const { lines } = faultLines(form, faults, mostLeft, () => undefined);
  return [
    ...understoodOn({ opened, draft, reading, step }),
    ...doubts,
    ...lines.map((line) => notable(stepTexts.leftBehind(line))),
  ];
}

/** Who has changed the draft meanwhile, and when. */
function conflictText(
  { register }: ReportingParts,
  { submission }: OpenForm,
  press: Press,
): string {
  const last = submission?.events.at(-1);
  const by =
    last === undefined || last.by === press.by ? stepTexts.you : personName(register, last.by);
  return stepTexts.conflict(by, last === undefined ? press.at : new Date(last.at));
}

function savedNotice({ submission }: OpenForm): ToneText {
  const last = submission?.events.at(-1);
  return last === undefined
    ? plain(stepTexts.nothingToSave)
    : confirmed(stepTexts.saved(new Date(last.at)));
}
