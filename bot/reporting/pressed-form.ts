import { z } from "zod/v4";
import { subjectKey } from "../../src/participants/access.js";
import {
  type Assignment,
  assignmentsOf,
  reviewedAssignments,
} from "../../src/reporting/submissions/assignment.js";
import { isInput } from "../../src/reporting/drafts/draft.js";
import type { Form } from "../../src/reporting/forms/form.js";
import type { Press } from "../../src/reporting/drafts/save-draft.js";
import type { Draft } from "../../src/reporting/submissions/submission.js";
import type { CardInput } from "../dispatcher.js";
import { refusals } from "../texts/reporting/reporting.js";
import type { Turn } from "../turn.js";
import { formKey, type ReportingParts } from "./parts.js";
import { replacementPrefix } from "./filling-in/step-fields.js";

/** What stands on a button. A wish only: whose report it is, the register decides. */
const pressedSchema = z.object({
  form: z.string(),
  subject: z.string(),
  step: z.string(),
  go: z.string(),
  nonce: z.string().min(1).max(100),
  base: z.string().regex(/^\d{1,6}\.\d{1,6}(\.part)?$/),
});

export type PressedForm =
  | {
      readonly outcome: "allowed";
      readonly assignment: Assignment;
      readonly press: Press;
      readonly step: string;
      readonly go: string;
      readonly inputs: Draft;
      /** Whether every text stood in its input; long ones are left out where they have no room. */
      readonly isWhole: boolean;
    }
  | {
      readonly outcome: "refused";
      readonly text: string;
      readonly why: "broken-card" | "unknown-form" | "not-your-form" | "not-your-subject";
    };

/** Reads a pressed card: which form for whom, if this person may report for them. */
export function readPressedForm(forms: readonly Form[], turn: Turn, data: CardInput): PressedForm {
  return readCard(forms, turn, data, (form, subject) => {
    const { participant } = turn;
    const own = participant === undefined ? [] : assignmentsOf([form], participant);
    if (own.length === 0) return refused("not-your-form", refusals.notYourForm(form, participant));
    return (
      own.find((assignment) => subjectKey(assignment.subject) === subject) ??
      refused("not-your-subject", refusals.notYourSubject(form, participant))
    );
  });
}

/** Reads a reviewer's pressed card: which form of whom, if it is one that is reviewed. */
export function readReviewedForm(
  { forms, register }: Pick<ReportingParts, "forms" | "register">,
  turn: Turn,
  data: CardInput,
): PressedForm {
  return readCard(
    forms,
    turn,
    data,
    (form, subject) =>
      reviewedAssignments([form], register).find(
        (assignment) => subjectKey(assignment.subject) === subject,
      ) ?? refused("not-your-subject", refusals.notReviewed),
  );
}

type Refused = Extract<PressedForm, { outcome: "refused" }>;

function readCard(
  forms: readonly Form[],
  turn: Turn,
  data: CardInput,
  find: (form: Form, subject: string) => Assignment | Refused,
): PressedForm {
  const { data: card } = pressedSchema.safeParse(data);
  if (card === undefined) return refused("broken-card", refusals.brokenCard);
  const form = forms.find((candidate) => formKey(candidate) === card.form);
  if (form === undefined) return refused("unknown-form", refusals.unknownForm);
  const found = find(form, card.subject);
  if ("outcome" in found) return found;
  const [revision, prefilledVersion, part] = card.base.split(".");
  return {
    outcome: "allowed",
    assignment: found,
    press: {
      card: {
        nonce: `${card.nonce}:${card.go}`,
        revision: Number(revision),
        prefilledVersion: Number(prefilledVersion),
      },
      by: turn.userId,
      at: turn.receivedAt,
    },
    step: card.step,
    go: card.go,
    inputs: inputsIn(form, data),
    isWhole: part === undefined,
  };
}

function refused(why: Refused["why"], text: string): Refused {
  return { outcome: "refused", why, text };
}

/** The texts of a card's inputs. A replacement that was left blank replaces nothing. */
function inputsIn(form: Form, data: CardInput): Draft {
  return Object.fromEntries(
    Object.entries(data).flatMap(([name, value]) => {
      const isReplacement = name.startsWith(replacementPrefix);
      const input = isReplacement ? name.slice(replacementPrefix.length) : name;
      if (typeof value !== "string" || !isInput(form, input)) return [];
      return isReplacement && value.trim() === "" ? [] : [[input, value]];
    }),
  );
}
