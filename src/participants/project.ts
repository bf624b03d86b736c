import { z } from "zod/v4";
import { regionIdSchema } from "../shared/region.js";

/** The areas that RCC Sydöst grants funds in. */
export const projectAreas = [
  "radiology",
  "pathology",
  "rehabilitation",
  "palliative-care",
  "handovers",
  "late-effects",
] as const;

/** A project that has been granted funds through RCC Sydöst. */
export const projectSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string().min(1),
  area: z.enum(projectAreas),
  regionIds: z.array(regionIdSchema).min(1),
  grantedKronor: z.int().nonnegative(),
});

export type Project = z.infer<typeof projectSchema>;
