import { type Ruling, settledBy } from "../../guidance/ruling.js";
import type { Register } from "../../participants/register.js";
import type { Repository } from "../../shared/repository.js";
import type { Attachments } from "../files/attachment.js";
import { applicationRecord } from "../submissions/application.js";
import { type Assignment, submissionId } from "../submissions/assignment.js";
import { fieldsOf, type Form, rowsFieldsOf } from "../forms/form.js";
import type { RowsField } from "../forms/form-field.js";
import { type Obligation, obligationFor } from "../obligations/obligations.js";
import type { Period } from "../obligations/period.js";
import { readKnown } from "./known.js";
import type { FormContext, Row } from "./prefill.js";
import { settledObligations } from "../obligations/settled-obligations.js";
import type { FormRecord, Submission, SubmittedVersion } from "../submissions/submission.js";
import { stateOf } from "../submissions/submission-state.js";

export interface ReportingDependencies {
  readonly submissions: Repository<Submission>;
  readonly register: Register;
  readonly forms: readonly Form[];
  readonly obligations: readonly Obligation[];
  /** What RCC has settled of the days that the sources leave open. */
  readonly rulings: Repository<Ruling>;
  /** What RCC has decided about when reports are taken. */
  readonly periods: Repository<Period>;
  readonly attachments: Repository<Attachments>;
}

/**
 * What the register, the agreement and earlier reports say.
 *
 * @param version - the earlier report's version to take rows from; undefined: the version in force
 */
export async function readContext(
  dependencies: ReportingDependencies,
  { form, subject }: Assignment,
  version?: number,
): Promise<FormContext> {
  const { submissions, forms } = dependencies;
  const field = rowsFieldsOf(form).find(({ prefill }) => prefill !== undefined);
  const source = forms.find(({ id, year }) => id === field?.prefill?.formId && year === form.year);
  const earlier =
    source === undefined
      ? undefined
      : await submissions.get(submissionId({ form: source, subject }));
  const submitted = earlier && versionOf(earlier, version);
  return {
    locked: await readLocked(dependencies, { form, subject }),
    prefilled: {
      ...listedRows(form),
      ...(field && submitted ? { [field.id]: rowsFrom(field, submitted.record) } : {}),
    },
    prefilledVersion: submitted?.version ?? 0,
    ...(await readKnown(dependencies, { form, subject })),
    obligation: await readObligation(dependencies, { form, subject }),
    attachments: (await dependencies.attachments.get(submissionId({ form, subject })))?.files ?? [],
  };
}

/** The amounts that are known. */
async function readLocked(
  dependencies: ReportingDependencies,
  { form, subject }: Assignment,
): Promise<FormContext["locked"]> {
  const project =
    subject.kind === "project" ? dependencies.register.project(subject.projectId) : undefined;
  const applied = await applicationRecord(dependencies, { form, subject });
  const known = {
    grantedKronor: project?.grantedKronor,
    appliedKronor: applied?.["appliedKronor"],
  };
  const locked = fieldsOf(form).flatMap((field): [string, number][] => {
    if (field.kind !== "locked") return [];
    const kronor = typeof field.from === "object" ? field.from.kr : known[field.from];
    return typeof kronor === "number" ? [[field.id, kronor]] : [];
  });
  return Object.fromEntries(locked);
}

async function readObligation(
  { obligations, rulings, periods }: ReportingDependencies,
  { form, subject }: Assignment,
): Promise<Obligation | undefined> {
  const settled = settledBy(await rulings.list());
  const own = obligations.filter(({ formId }) => formId === form.id);
  const [obligation] = settledObligations(own, settled);
  return obligation && obligationFor(obligation, await periods.list(), form.year, subject);
}

/** The rows that stand ready for the entries of a list. */
function listedRows(form: Form): FormContext["prefilled"] {
  return Object.fromEntries(
    rowsFieldsOf(form).flatMap(({ id, each }) =>
      each === undefined ? [] : [[id, each.of.map(({ label }) => ({ [each.column]: label }))]],
    ),
  );
}

function versionOf(
  submission: Submission,
  version: number | undefined,
): SubmittedVersion | undefined {
  const state = stateOf(submission);
  return version === undefined
    ? state.version
    : state.versions.find((event) => event.version === version);
}

function rowsFrom({ prefill }: RowsField, record: FormRecord): readonly Row[] {
  const rows = prefill === undefined ? undefined : record[prefill.field];
  if (prefill === undefined || typeof rows !== "object") return [];
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(prefill.columns).flatMap(([ours, theirs]) => {
        const answer = row[theirs];
        return answer === undefined ? [] : [[ours, answer] as const];
      }),
    ),
  );
}
