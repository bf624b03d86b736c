import { z } from "zod/v4";
import { textSchema } from "./value.js";

/**
 * Something that questions and facts are about: a subject, an actor, a region, a money stream, a kind of report, or an
 * aspect that any of them has, such as how it is divided.
 */
export const topicSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  kind: z.enum(["subject", "actor", "region", "fund", "report", "event", "document", "aspect"]),
  name: textSchema,
  /** Every other way people write it, abbreviations, everyday words and English included; lower case. */
  synonyms: z.array(z.string().min(2)).default([]),
  /** A wider topic that this one belongs to. */
  broader: z.string().optional(),
});

export type Topic = z.infer<typeof topicSchema>;
