import { z } from "zod/v4";
import { sectionIdSchema } from "./fact.js";
import { textSchema, valuesSchema } from "./value.js";

const position = z.strictObject({
  /** What this side says, its figures in braces. */
  statement: textSchema,
  values: valuesSchema.default({}),
  sources: z.array(sectionIdSchema).min(1),
});

/** A contradiction, slip or trap in the sources. An answer shows every position; it never picks one silently. */
export const conflictSchema = z.strictObject({
  id: z.string().regex(/^X\d{2}$/),
  kind: z.enum(["contradiction", "arithmetic", "misprint", "unclear", "trap"]),
  /** 1 is worth a note when asked, 3 must always be shown. */
  weight: z.int().min(1).max(3),
  topics: z.array(z.string()).min(1),
  /** Facts that the conflict is about. */
  facts: z.array(z.string()).default([]),
  title: textSchema,
  positions: z.array(position).min(1),
  /** Our own assessment, shown as such. */
  assessment: textSchema.optional(),
  /** What to do until someone has decided. */
  advice: textSchema.optional(),
  values: valuesSchema.default({}),
  ask: z.array(z.string()).default([]),
});

export type Conflict = z.infer<typeof conflictSchema>;
