import { z } from "zod/v4";
import { type Participant, participantSchema, projectIdsOf } from "./participant.js";
import { type Project, projectSchema } from "./project.js";

/** The participant register's file: who may do what, and the granted projects. */
export const registerSchema = z.strictObject({
  /** True for the demo register, which production refuses to load. */
  demo: z.boolean(),
  participants: z.array(participantSchema),
  projects: z.array(projectSchema),
});

export type RegisterFile = z.infer<typeof registerSchema>;

/** Who people are and which projects there are. What has changed is seen at the next look: keep no copies of it. */
export interface Register {
  readonly demo: boolean;
  readonly participants: readonly Participant[];
  readonly projects: readonly Project[];
  participant(userId: string): Participant | undefined;
  project(id: string): Project | undefined;
}

/** Makes a register of a checked register file. Throws when two participants or projects share an id, or a lead's project is unknown. */
export function createRegister(file: RegisterFile): Register {
  const participants = byId(file.participants, ({ userId }) => userId);
  const projects = byId(file.projects, ({ id }) => id);
  for (const participant of file.participants) {
    const unknown = projectIdsOf(participant).find((id) => !projects.has(id));
    if (unknown !== undefined)
      throw new Error(`Participant ${participant.userId} leads an unknown project: ${unknown}`);
  }
  return {
    ...file,
    participant: (userId) => participants.get(userId),
    project: (id) => projects.get(id),
  };
}

function byId<Item>(items: readonly Item[], idOf: (item: Item) => string): Map<string, Item> {
  const map = new Map(items.map((item) => [idOf(item), item]));
  if (map.size < items.length) throw new Error("Two entries of the register share an identifier");
  return map;
}
