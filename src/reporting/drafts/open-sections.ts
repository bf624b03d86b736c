import type { Section } from "../forms/form.js";
import { currentDraft, type OpenForm } from "./open-form.js";
import { withPrefilledRows } from "./prefill.js";
import { readDraft } from "./read-draft.js";
import type { Draft } from "../submissions/submission.js";
import { stateOf } from "../submissions/submission-state.js";

/**
 * The sections that may be changed. While completion is asked for they are those asked for, those that something is
 * wrong in, since the report could not be handed in otherwise, and those already changed. None of what has been decided
 * on. At all other times, all.
 */
export function openSections(opened: OpenForm): readonly Section[] {
  const { form, context, submission } = opened;
  const { asked, version, decided } = stateOf(submission);
  if (decided !== undefined) return [];
  if (asked === undefined) return form.sections;
  const draft = currentDraft(opened);
  const submitted = withPrefilledRows(form, version?.draft ?? {}, context);
  const faulty = readDraft(form, draft, context).faults.map(({ input }) => input);
  const changed = Object.keys({ ...draft, ...submitted }).filter(
    (input) => (draft[input] ?? "") !== (submitted[input] ?? ""),
  );
  return form.sections.filter(
    (section) =>
      asked.sections.some(({ id }) => id === section.id) ||
      [...faulty, ...changed].some((input) => isIn(section, input)),
  );
}

/** What a card's inputs say, less what stands in sections that may not be changed. */
export function withoutClosed(opened: OpenForm, inputs: Draft): Draft {
  const sections = openSections(opened);
  return Object.fromEntries(
    Object.entries(inputs).filter(([input]) => sections.some((section) => isIn(section, input))),
  );
}

function isIn({ fields }: Section, input: string): boolean {
  return fields.some(({ id }) => id === input.split(".")[0]);
}
