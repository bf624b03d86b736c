import { z } from "zod/v4";
import { textSchema, valuesSchema } from "./value.js";

/** Something people ask that the sources do not tell. Known gaps are answered as such, with what comes nearest. */
export const gapSchema = z.strictObject({
  id: z.string().regex(/^G\d{2,3}$/),
  topics: z.array(z.string()).min(1),
  /** What is missing, as the end of a refusal: complete sentences. */
  statement: textSchema,
  values: valuesSchema.default({}),
  /** Facts that come nearest, best first. */
  nearest: z.array(z.string()).default([]),
  /** Who may know. */
  contact: textSchema.optional(),
  ask: z.array(z.string()).min(1),
});

export type Gap = z.infer<typeof gapSchema>;
