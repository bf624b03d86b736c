import { z } from "zod/v4";
import { type Participant, participantSchema, projectIdsOf } from "./participant.js";
import { projectSchema } from "./project.js";
import type { RegisterFile } from "./register.js";

/** Entra object ids. */
const leads = z.array(z.string().min(1).max(100)).max(10);

/** Something new in the register, beside what its file says. */
export const registerChangeSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("person-added"), person: participantSchema }),
  z.strictObject({ type: z.literal("project-added"), project: projectSchema, leads }),
  /** `leads` are all who lead the project from now on: those who led it before and are not named no longer do. */
  z.strictObject({
    type: z.literal("lead-changed"),
    projectId: z.string().min(1),
    leads: leads.min(1),
  }),
]);

export type RegisterChange = z.infer<typeof registerChangeSchema>;

/** Everything that has been registered since the file was written, in the order it was. There is one such record. */
export const registrationsSchema = z.strictObject({
  schemaVersion: z.literal(1),
  id: z.string().min(1),
  events: z
    .array(
      z.strictObject({
        at: z.iso.datetime(),
        /** Entra object id. */
        by: z.string().min(1),
        /** Names the card and the button, so that pressing again changes nothing more. */
        nonce: z.string().min(1),
        change: registerChangeSchema,
      }),
    )
    .min(1),
});

export type Registrations = z.infer<typeof registrationsSchema>;

/**
 * Why something cannot be registered. `cannot-lead`: a lead is not in the register, or is a coordinator, who reviews
 * what leads report.
 */
export type RegistrationFault =
  "known-person" | "known-project" | "unknown-project" | "cannot-lead";

/** What hinders a change to a register as it stands. */
export function registrationFault(
  { participants, projects }: RegisterFile,
  change: RegisterChange,
): RegistrationFault | undefined {
  const isProject = (id: string): boolean => projects.some((project) => project.id === id);
  const canLead = (userId: string): boolean =>
    participants.some((person) => person.userId === userId && person.role !== "coordinator");
  switch (change.type) {
    case "person-added":
      if (participants.some(({ userId }) => userId === change.person.userId)) return "known-person";
      return projectIdsOf(change.person).every(isProject) ? undefined : "unknown-project";
    case "project-added":
      if (isProject(change.project.id)) return "known-project";
      return change.leads.every(canLead) ? undefined : "cannot-lead";
    case "lead-changed":
      if (!isProject(change.projectId)) return "unknown-project";
      return change.leads.every(canLead) ? undefined : "cannot-lead";
  }
}

/** A register after a change that nothing hinders. */
export function registerAfter(register: RegisterFile, change: RegisterChange): RegisterFile {
  const { participants, projects } = register;
  switch (change.type) {
    case "person-added":
      return { ...register, participants: [...participants, change.person] };
    case "project-added":
      return {
        ...register,
        projects: [...projects, change.project],
        participants: ledBy(participants, change.project.id, change.leads),
      };
    case "lead-changed":
      return { ...register, participants: ledBy(participants, change.projectId, change.leads) };
  }
}

function ledBy(
  participants: readonly Participant[],
  projectId: string,
  userIds: readonly string[],
): Participant[] {
  return participants.map((person): Participant => {
    const led = projectIdsOf(person);
    const leads = userIds.includes(person.userId);
    if (person.role === "coordinator" || leads === led.includes(projectId)) return person;
    return {
      ...person,
      projectIds: leads ? [...led, projectId] : led.filter((id) => id !== projectId),
    };
  });
}
