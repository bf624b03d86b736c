import { z } from "zod/v4";
import { type RegionId, regionIdSchema } from "../shared/region.js";

const person = {
  /** Entra object id: the only thing that tells who someone is. */
  userId: z.string().min(1),
  name: z.string().min(1),
};

/** Of a region's or project's contacts: those who are reminded first unless told otherwise, or only when they do not answer. */
const reminded = z.enum(["first", "later"]).optional();

/** A person the assistant knows, and what their part is. */
export const participantSchema = z.discriminatedUnion("role", [
  z.strictObject({ ...person, role: z.literal("coordinator") }),
  z.strictObject({
    ...person,
    role: z.literal("region"),
    regionId: regionIdSchema,
    /** The projects that they lead besides. */
    projectIds: z.array(z.string().min(1)).optional(),
    reminded,
  }),
  z.strictObject({
    ...person,
    role: z.literal("project-lead"),
    projectIds: z.array(z.string().min(1)).min(1),
    /** Where they may apply for new projects; nowhere unless told. */
    regionId: regionIdSchema.optional(),
    reminded,
  }),
]);

export type Participant = z.infer<typeof participantSchema>;

export type Role = Participant["role"];

/** Where a person may apply for projects. */
export function applyingRegionOf(participant: Participant): RegionId | undefined {
  return participant.role === "coordinator" ? undefined : participant.regionId;
}

/** The projects that a person leads. */
export function projectIdsOf(participant: Participant): readonly string[] {
  return participant.role === "coordinator" ? [] : (participant.projectIds ?? []);
}
