import { fieldAt, type Form } from "../forms/form.js";
import { isAnswerField } from "../forms/form-field.js";
import { readAnswer } from "./read-answer.js";
import type { Draft } from "../submissions/submission.js";

/** A card's inputs, parted into those that may be stored and those that tell who a patient is. */
export function withheld(
  form: Form,
  inputs: Draft,
): { readonly kept: Draft; readonly withheld: Draft } {
  const isPersonal = ([input, text]: readonly [string, string]): boolean => {
    const field = fieldAt(form, input.replace(/\.\d+\./, "."));
    if (field === undefined || !isAnswerField(field)) return false;
    const read = readAnswer(field, text);
    if (read.outcome !== "fault") return false;
    return read.reason.kind === "personal-number" || read.reason.kind === "patient-data";
  };
  const all = Object.entries(inputs);
  return {
    kept: Object.fromEntries(all.filter((entry) => !isPersonal(entry))),
    withheld: Object.fromEntries(all.filter(isPersonal)),
  };
}
