import { z } from "zod/v4";

/**
 * The kinds of summary that RCC Sydöst makes: the regions' short reports in November and December, the interim report
 * on the projects, their final report, the regions' reports on care pathways together, material for SKR, and what is
 * left of the funds.
 */
export const summaryKindSchema = z.enum([
  "regional",
  "interim",
  "final",
  "pathways",
  "skr",
  "unspent",
]);

export type SummaryKind = z.infer<typeof summaryKindSchema>;

const text = z.string().min(1);

/** An amount that is added up over the reports on a form. */
export const addedFieldSchema = z.strictObject({ formId: text, field: text });

export type AddedField = z.infer<typeof addedFieldSchema>;

/** What a kind of summary rests on. */
export const basisSchema = z.strictObject({
  /** The forms whose reports are counted. The first is the one that is waited for. */
  formIds: z.tuple([text], text),
  added: z.array(addedFieldSchema),
  /** A field of `added` that is shown as a share of another when everyone has given both. */
  share: z.strictObject({ part: text, whole: text }).optional(),
});

/** An area of funds: its projects' areas, and the fact with the total, granted and remaining amounts. */
const fundsSchema = z.strictObject({
  name: text,
  areas: z.array(text).min(1),
  /** A fact whose values are named belopp, beviljat and kvar. */
  fact: text,
});

/** A summary of one year as data. */
export const summaryPlanSchema = z.strictObject({
  ...basisSchema.shape,
  kind: summaryKindSchema,
  title: text,
  /** Less what the format adds. */
  fileName: z.string().regex(/^[a-z0-9-]+$/),
  /** In words, as far as the sources say. */
  recipient: text,
  due: text,
  /** What its structure rests on. */
  basis: text,
  /** Facts of the agreement that it begins with. Their conflicts become footnotes. */
  facts: z.array(text),
  funds: z.array(fundsSchema).default([]),
});

export type SummaryPlan = z.infer<typeof summaryPlanSchema>;

/** A year's file summaries.json. */
export const summaryPlansSchema = z.array(summaryPlanSchema);
