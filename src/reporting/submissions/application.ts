import { type LiveRegister } from "../../participants/live-register.js";
import { type Project, projectAreas } from "../../participants/project.js";
import { regionIds } from "../../shared/region.js";
import type { Repository } from "../../shared/repository.js";
import { type Assignment, submissionId } from "./assignment.js";
import type { Form } from "../forms/form.js";
import type { FormRecord, Submission } from "./submission.js";
import { stateOf } from "./submission-state.js";

/** The form and subject of the assessment of an application. Undefined for what is no application, or is not assessed. */
export function assessmentOf(
  forms: readonly Form[],
  { form, subject }: Assignment,
): Assignment | undefined {
  const assessing = forms.find(({ who, year }) => who === "assessor" && year === form.year);
  if (subject.kind !== "application" || assessing === undefined) return undefined;
  return { form: assessing, subject: { ...subject, kind: "assessment" } };
}

/** The form and subject of the application that an assessment is of. */
export function applicationOf(
  forms: readonly Form[],
  { form, subject }: Assignment,
): Assignment | undefined {
  const applying = forms.find(({ who, year }) => who === "applicant" && year === form.year);
  if (subject.kind !== "assessment" || applying === undefined) return undefined;
  return { form: applying, subject: { ...subject, kind: "application" } };
}

/** What an application in force says; undefined while none is. */
export async function applicationRecord(
  deps: { readonly submissions: Repository<Submission>; readonly forms: readonly Form[] },
  assessment: Assignment,
): Promise<FormRecord | undefined> {
  const application = applicationOf(deps.forms, assessment);
  if (application === undefined) return undefined;
  return stateOf(await deps.submissions.get(submissionId(application))).version?.record;
}

/**
 * Of the forms that a person may fill in, those that there is something to do with: of the applications those begun and
 * the next, and of the assessments those of what has been applied for.
 */
export async function offeredAssignments(
  deps: { readonly submissions: Repository<Submission>; readonly forms: readonly Form[] },
  assignments: readonly Assignment[],
): Promise<readonly Assignment[]> {
  const offered: Assignment[] = [];
  const begun = new Set<string>();
  for (const assignment of assignments) {
    const { form, subject } = assignment;
    if (subject.kind === "application") {
      const isBegun = (await deps.submissions.get(submissionId(assignment))) !== undefined;
      if (!isBegun && begun.has(form.id)) continue;
      if (!isBegun) begun.add(form.id);
    }
    if (subject.kind === "assessment" && (await applicationRecord(deps, assignment)) === undefined)
      continue;
    offered.push(assignment);
  }
  return offered;
}

/** The project that was granted on an application. Undefined when none was. */
export function grantedProject({
  year,
  subject,
  events,
}: Submission): { readonly project: Project; readonly lead: string } | undefined {
  const { decided, versions } = stateOf({ events });
  const record = versions.find(({ version }) => version === decided?.version)?.record;
  const granted = decided?.granted;
  if (subject.kind !== "application" || granted === undefined || record === undefined)
    return undefined;
  const { name, area } = record;
  const regions = regionIds.filter((id) => id === subject.regionId || record[id] === true);
  return {
    project: {
      id: `${year}-${subject.regionId}-${subject.number}`,
      name: typeof name === "string" ? name : "",
      area: projectAreas.find((known) => known === area) ?? projectAreas[0],
      regionIds: regions,
      grantedKronor: granted.kronor,
    },
    lead: granted.lead,
  };
}

/**
 * Registers the project that was granted on an application, once; nothing where none was. It has no lead if whoever was
 * to lead it is no longer in the register.
 */
export async function registerGranted(
  register: Pick<LiveRegister, "register">,
  submission: Submission,
): Promise<void> {
  if (submission.subject.kind !== "application") return;
  const { decided } = stateOf(submission);
  const granted = grantedProject(submission);
  if (decided === undefined || granted === undefined) return;
  const { project, lead } = granted;
  const who = {
    by: decided.by,
    at: new Date(decided.at),
    nonce: `${submission.id}:granted`,
  };
  const add = (leads: string[]) =>
    register.register([{ type: "project-added", project, leads }], who);
  if ((await add([lead])).outcome === "faulty") await add([]);
}
