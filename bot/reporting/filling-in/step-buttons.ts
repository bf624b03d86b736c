import { rowCount } from "../../../src/reporting/drafts/draft.js";
import type { OpenForm } from "../../../src/reporting/drafts/open-form.js";
import { prefilledCount } from "../../../src/reporting/drafts/prefill.js";
import type { Draft } from "../../../src/reporting/submissions/submission.js";
import { handedIn, stateOf } from "../../../src/reporting/submissions/submission-state.js";
import { buttons } from "../../texts/reporting/reporting.js";
import type { ReportAction } from "../card-data.js";
import { rowsOf, type Step } from "./steps.js";

/** Makes a button that acts on a step. */
export type ToStep = (
  step: Step,
  title: string,
  go: string,
  style?: ReportAction["style"],
) => ReportAction;

/** The buttons below the last row, by their title: what they do. */
export function rowButtons(
  { context }: OpenForm,
  draft: Draft,
  step: Step,
): readonly (readonly [string, string])[] {
  const field = rowsOf(step);
  const isEnd = step.content.some((part) => "isEnd" in part && part.isEnd);
  if (field === undefined || !isEnd) return [];
  const count = rowCount(field, draft);
  const least = Math.max(1, field.min, prefilledCount(field, context));
  return [
    ...(count < field.max ? [[buttons.addRow, "add-row"] as const] : []),
    ...(count > least ? [[buttons.removeRow, "remove-row"] as const] : []),
  ];
}

/** Where a step stands, and how far the form has come. */
export interface StepPlace {
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** Whether nothing hinders the form, or the person comes from the review. */
  readonly isComplete: boolean;
  /** Whether all that hinders it is being told. */
  readonly isStrict: boolean;
}

/** The buttons that lead on from a step and back; the nearest at hand is the review once there is something to review. */
export function stepButtons(
  opened: OpenForm,
  step: Step,
  place: StepPlace,
  toStep: ToStep,
): readonly ReportAction[] {
  const { isFirst, isLast } = place;
  const isNear = isReviewNear(opened, place);
  const style = (isFor: boolean) => (isFor ? ("positive" as const) : ("default" as const));
  const title = isLast ? buttons.review : buttons.toReview;
  const review = toStep(step, title, "review", style(isNear));
  const next = isLast ? [] : [toStep(step, buttons.next, "next", style(!isNear))];
  return [
    ...(isNear ? [review, ...next] : [...next, ...(mayReview(opened, place) ? [review] : [])]),
    ...(isFirst ? [] : [toStep(step, buttons.back, "back")]),
    toStep(step, buttons.save, "save"),
  ];
}

/** Whether the review is what one most likely wants next. */
function isReviewNear({ submission }: OpenForm, { isLast, isComplete }: StepPlace): boolean {
  return isLast || isComplete || handedIn(stateOf(submission))?.type === "submitted";
}

/** Whether the review tells something though there is more to fill in; once tried, it stays near. */
function mayReview({ form, submission }: OpenForm, { isStrict }: StepPlace): boolean {
  const { attempt, unsent } = stateOf(submission);
  return isStrict || attempt !== undefined || (form.mayBeIncomplete && unsent !== undefined);
}
