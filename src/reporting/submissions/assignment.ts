import { type Subject, subjectKey } from "../../participants/access.js";
import {
  applyingRegionOf,
  type Participant,
  projectIdsOf,
} from "../../participants/participant.js";
import type { Register } from "../../participants/register.js";
import { type RegionId, regionIds } from "../../shared/region.js";
import type { Form } from "../forms/form.js";
import type { Submission } from "./submission.js";

/** A form for one region or project. */
export interface Assignment {
  readonly form: Form;
  readonly subject: Subject;
}

/** The identifier of the one submission of a form for a region or project. */
export function submissionId({ form, subject }: Assignment): string {
  return submissionIdOf(form.year, form.id, subject);
}

/** The identifier that the submission of a year's form has or will have. */
export function submissionIdOf(year: number, formId: string, subject: Subject): string {
  return `${year}-${formId}-${subjectKey(subject)}`;
}

/** The number on a version's receipt, the same each time it is shown. */
export function receiptNumber(submission: Pick<Submission, "id">, version: number): string {
  return `${submission.id}-${version}`.toUpperCase();
}

/** The number of an attempt to hand a report in. */
export function attemptNumber({ id }: Pick<Submission, "id">, number: number): string {
  return `${id}-F${number}`.toUpperCase();
}

/** The forms in use: of each the one of the latest year. */
export function currentForms(forms: readonly Form[]): readonly Form[] {
  return forms.filter(
    (form) => !forms.some((other) => other.id === form.id && other.year > form.year),
  );
}

/** Every form that a person may fill in, once for each region or project that they may report for. */
export function assignmentsOf(
  forms: readonly Form[],
  participant: Participant,
): readonly Assignment[] {
  return forms.flatMap((form) =>
    subjectsFor(form.who, participant).map((subject) => ({ form, subject })),
  );
}

/** How many projects a region may apply for in a year. */
const mostApplications = 15;

function applicationsOf(regionId: RegionId): readonly Extract<Subject, { kind: "application" }>[] {
  return Array.from({ length: mostApplications }, (_, index) => ({
    kind: "application",
    regionId,
    number: index + 1,
  }));
}

const assessments: readonly Subject[] = regionIds
  .flatMap(applicationsOf)
  .map((application) => ({ ...application, kind: "assessment" }));

/** What a person fills in the forms of a kind for. */
function subjectsFor(who: Form["who"], participant: Participant): readonly Subject[] {
  switch (who) {
    case "region":
      return participant.role === "region"
        ? [{ kind: "region", regionId: participant.regionId }]
        : [];
    case "project-lead":
      return projectIdsOf(participant).map((projectId) => ({ kind: "project", projectId }));
    case "applicant": {
      const regionId = applyingRegionOf(participant);
      return regionId === undefined ? [] : applicationsOf(regionId);
    }
    case "assessor":
      return participant.role === "coordinator" ? assessments : [];
    case "centre":
      return participant.role === "coordinator" ? [{ kind: "centre" }] : [];
  }
}

/** Whether coordinators review what is handed in on a form: not what RCC fills in itself. */
export function isReviewed({ who }: Form): boolean {
  return who !== "centre" && who !== "assessor";
}

/** Every form of every region and project that coordinators review: not those that RCC fills in itself. */
export function reviewedAssignments(
  forms: readonly Form[],
  { projects }: Pick<Register, "projects">,
): readonly Assignment[] {
  const subjects: Record<Form["who"], readonly Subject[]> = {
    region: regionIds.map((regionId) => ({ kind: "region", regionId })),
    "project-lead": projects.map(({ id }) => ({ kind: "project", projectId: id })),
    applicant: regionIds.flatMap(applicationsOf),
    assessor: [],
    centre: [],
  };
  return forms.flatMap((form) => subjects[form.who].map((subject) => ({ form, subject })));
}
