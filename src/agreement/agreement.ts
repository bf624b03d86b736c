import { z } from "zod/v4";
import { type Conflict, conflictSchema } from "./conflict.js";
import { type Fact, factSchema } from "./fact.js";
import { type Gap, gapSchema } from "./gap.js";
import { documentSchema, type SourceDocument } from "./source.js";
import { type Topic, topicSchema } from "./topic.js";

/**
 * The parts of a year's folder. `facts` and `topics` are folders of any number of JSON files, the others
 * single files; each file holds an array of entries.
 */
export const agreementParts = {
  facts: z.array(factSchema),
  topics: z.array(topicSchema),
  "sources.json": z.array(documentSchema),
  "conflicts.json": z.array(conflictSchema),
  "gaps.json": z.array(gapSchema),
} as const;

/** One year's agreement as data. Years share one space of identifiers: a fact may cite another year's document. */
export interface Agreement {
  readonly year: number;
  readonly facts: readonly Fact[];
  readonly documents: readonly SourceDocument[];
  readonly topics: readonly Topic[];
  readonly conflicts: readonly Conflict[];
  readonly gaps: readonly Gap[];
}
