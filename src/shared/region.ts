import { z } from "zod/v4";

/** The three regions that RCC Sydöst serves: Östergötland, Jönköpings län, Kalmar län. */
export const regionIds = ["ro", "rjl", "rkl"] as const;

export const regionIdSchema = z.enum(regionIds);

export type RegionId = z.infer<typeof regionIdSchema>;
