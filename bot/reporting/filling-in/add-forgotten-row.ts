import { rowCount, rowInput, withRowAdded } from "../../../src/reporting/drafts/draft.js";
import { currentDraft, mayChange, type OpenForm } from "../../../src/reporting/drafts/open-form.js";
import { readDraft } from "../../../src/reporting/drafts/read-draft.js";
import { rowsFieldsOf } from "../../../src/reporting/forms/form.js";
import type { RowsField } from "../../../src/reporting/forms/form-field.js";
import type { Draft } from "../../../src/reporting/submissions/submission.js";
import { parseKronor } from "../../../src/shared/money.js";
import type { Reply } from "../../reply.js";
import {
  type ForgottenRow,
  forgottenRow,
  forgottenRowTexts,
} from "../../texts/reporting/forgotten-rows.js";
import { kronor } from "../../texts/format.js";
import type { ReportingParts } from "../parts.js";
import { stepCard } from "./step-card.js";
import { isOn, openSteps } from "./steps.js";
import { notable } from "../../cards/tone.js";

/**
 * Opens the rows that somebody has left one out of, with it filled in; nothing is saved by that. Undefined where they say
 * nothing of the kind, or it cannot be told which rows are meant.
 *
 * @param begun - the person's drafts, the latest first
 */
export function addForgottenRow(
  parts: ReportingParts,
  begun: readonly OpenForm[],
  message: string,
): Reply | undefined {
  const row = forgottenRow(message);
  const parsed = row === undefined ? undefined : parseKronor(row.amount);
  const [opened] = begun.filter(mayChange);
  if (row === undefined || parsed?.outcome !== "amount" || opened === undefined) return undefined;
  const place = placeFor(opened, row);
  if (place === undefined) return undefined;
  const { draft, input } = place;
  const number = openSteps(opened, draft).findIndex((step) => isOn(step, input));
  if (number === -1) return undefined;
  const notices = [notable(forgottenRowTexts.filledIn(row.name, kronor(parsed.kronor)))];
  return { card: stepCard(parts, opened, draft, number, { notices }) };
}

/** A draft with one more row, and an input of it. */
interface Place {
  readonly draft: Draft;
  readonly input: string;
}

/** The only rows that the amount can stand in or, of several, the only that it puts right. */
function placeFor(opened: OpenForm, row: ForgottenRow): Place | undefined {
  const { form, context } = opened;
  const draft = currentDraft(opened);
  const faultsIn = (one: Draft): number => readDraft(form, one, context).faults.length;
  const places = rowsFieldsOf(form).flatMap((field) => withRow(field, draft, row));
  const mending = places.filter((place) => faultsIn(place.draft) < faultsIn(draft));
  const [only, ...others] = places.length > 1 ? mending : places;
  return others.length === 0 ? only : undefined;
}

/** The row stands in the last one where nothing is written in it, else after it. */
function withRow(field: RowsField, draft: Draft, { name, amount }: ForgottenRow): readonly Place[] {
  const item = field.fields.find(({ kind }) => kind === "text");
  const sum = field.fields.find(({ kind }) => kind === "amount");
  if (field.each !== undefined || item === undefined || sum === undefined) return [];
  const last = rowCount(field, draft) - 1;
  const isBlank = field.fields.every(({ id }) => (draft[rowInput(field, last, id)] ?? "") === "");
  const longer = isBlank ? draft : withRowAdded(field, draft);
  const row = rowCount(field, longer) - 1;
  if (!isBlank && row === last) return [];
  const input = rowInput(field, row, item.id);
  return [{ draft: { ...longer, [input]: name, [rowInput(field, row, sum.id)]: amount }, input }];
}
