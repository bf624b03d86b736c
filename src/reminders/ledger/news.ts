import { z } from "zod/v4";

/** Something that RCC Sydöst tells people by their own chats. */
export const newsSchema = z.strictObject({
  schemaVersion: z.literal(1),
  id: z.string().min(1),
  at: z.iso.datetime(),
  /** Entra object id of the coordinator. */
  by: z.string().min(1),
  text: z.string().min(1),
  /** Entra object ids of those it is for. */
  to: z.array(z.string().min(1)).min(1),
});

export type News = z.infer<typeof newsSchema>;
