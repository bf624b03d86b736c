import { z } from "zod/v4";
import { sectionIdSchema } from "./fact.js";

/** A source document and its citable sections. */
export const documentSchema = z.strictObject({
  id: z.string().regex(/^\d{3}$/),
  /** Full name, for lists of sources. */
  title: z.string().min(1),
  /** Short name that a citation begins with. */
  name: z.string().min(1).max(30),
  sections: z
    .array(
      z.strictObject({ id: sectionIdSchema, label: z.string().min(1), title: z.string().min(1) }),
    )
    .min(1),
});

export type SourceDocument = z.infer<typeof documentSchema>;
