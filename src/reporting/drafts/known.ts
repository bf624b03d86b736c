import { mayReportFor, type Subject } from "../../participants/access.js";
import type { Register } from "../../participants/register.js";
import type { Repository } from "../../shared/repository.js";
import { type Field, isAnswerField, type Recalled, type Start } from "../forms/form-field.js";
import { fieldAt, fieldsOf, type Form } from "../forms/form.js";
import { type Assignment, submissionId } from "../submissions/assignment.js";
import { answerIn } from "../submissions/changes.js";
import type { Draft, Submission, SubmittedVersion } from "../submissions/submission.js";
import { stateOf } from "../submissions/submission-state.js";
import type { Answer } from "./read-answer.js";

/** What the same region or project has answered in another form. */
export interface Earlier {
  readonly form: Form;
  readonly version: number;
  readonly field: Field;
  readonly answer: Answer;
}

/** What is known of a form's fields before anything has been written in them. */
export interface Known {
  /** What stands in the inputs of a form that nobody has begun. */
  readonly starts: Draft;
  /** What is told beside fields, by their id. */
  readonly recalled: Readonly<Record<string, Earlier>>;
}

interface Sources {
  readonly register: Register;
  readonly submissions: Repository<Submission>;
  readonly forms: readonly Form[];
}

/** Reads what the agreement, the register and the same one's other forms, last year's too, say as submitted. */
export async function readKnown(sources: Sources, assignment: Assignment): Promise<Known> {
  const starts: [string, string][] = [];
  const recalled: [string, Earlier][] = [];
  const versions = new Map<string, Promise<SubmittedVersion | undefined>>();
  const versionIn = (form: Form): Promise<SubmittedVersion | undefined> => {
    const key = `${form.year}/${form.id}`;
    const found = versions.get(key) ?? readVersion(sources, { ...assignment, form });
    versions.set(key, found);
    return found;
  };
  for (const field of fieldsOf(assignment.form)) {
    if (!isAnswerField(field)) continue;
    for (const start of field.starts) {
      const text = await startText(sources, assignment, start, versionIn);
      if (text === undefined) continue;
      starts.push([field.id, text]);
      break;
    }
    const earlier =
      field.recalls && (await earlierAnswer(sources, assignment, field.recalls, versionIn));
    if (earlier) recalled.push([field.id, earlier]);
  }
  return { starts: Object.fromEntries(starts), recalled: Object.fromEntries(recalled) };
}

type VersionIn = (form: Form) => Promise<SubmittedVersion | undefined>;

async function readVersion(
  { submissions }: Sources,
  assignment: Assignment,
): Promise<SubmittedVersion | undefined> {
  return stateOf(await submissions.get(submissionId(assignment))).version;
}

async function startText(
  { forms, register }: Sources,
  { form, subject }: Assignment,
  start: Start,
  versionIn: VersionIn,
): Promise<string | undefined> {
  if ("text" in start) return start.text;
  if ("byRegion" in start)
    return subject.kind === "region" ? start.byRegion[subject.regionId] : undefined;
  if ("register" in start) return contactFor(register, subject);
  const source = sourceOf(forms, form, start);
  const typed = source && (await versionIn(source))?.draft[start.field];
  return typed === "" ? undefined : typed;
}

async function earlierAnswer(
  { forms }: Sources,
  { form }: Assignment,
  recalls: Recalled,
  versionIn: VersionIn,
): Promise<Earlier | undefined> {
  const source = sourceOf(forms, form, recalls);
  const version = source && (await versionIn(source));
  const field = source && fieldAt(source, recalls.field);
  const answer = version && answerIn(version.record, recalls.field);
  if (!source || !version || !field || answer === undefined) return undefined;
  return { form: source, version: version.version, field, answer };
}

/** Who is asked about a report first, by name; undefined where the register names nobody, or several. */
function contactFor({ participants }: Register, subject: Subject): string | undefined {
  const [only, ...others] = participants.filter(
    (person) =>
      mayReportFor(person, subject) && !("reminded" in person && person.reminded === "later"),
  );
  return others.length === 0 ? only?.name : undefined;
}

function sourceOf(
  forms: readonly Form[],
  { year }: Form,
  { formId, yearsBack }: Recalled,
): Form | undefined {
  return forms.find((form) => form.id === formId && form.year === year - yearsBack);
}
