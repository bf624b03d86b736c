import { z } from "zod/v4";
import { periodSchema, textSchema, valuesSchema } from "./value.js";

/** Identifier of a citable section: document number, "#", section ("001#5.3"). */
export const sectionIdSchema = z.string().regex(/^\d{3}#.+$/);

const topicId = z.string().regex(/^[a-z0-9-]+$/);

const common = {
  /** Stable identifier, unique over all years ("B11"). */
  id: z.string().regex(/^[A-Z]\d{2,3}[a-z]?$/),
  /** What it is about, most particular first; identifiers of topics.json. */
  topics: z.array(topicId).min(1),
  /** One to three short sentences in our own words; every figure in braces. */
  statement: textSchema,
  values: valuesSchema.default({}),
  /** A condition or caveat that belongs with the statement. */
  remark: textSchema.optional(),
  /** The sections that bear it out, best first. */
  sources: z.array(sectionIdSchema).min(1),
  /** Conflicts that must be shown with it (identifiers of conflicts.json). */
  conflicts: z.array(z.string()).default([]),
  /** Other words people ask with. Searched, never shown. */
  ask: z.array(z.string()).default([]),
};

const amount = z.strictObject({
  ...common,
  kind: z.literal("amount"),
  /** Topic of who receives the money. The amount itself is `values.belopp`. */
  recipient: topicId.optional(),
  /** How it is divided among the recipients: "mixed" where its parts are divided in different ways. */
  split: z.enum(["equal", "population", "application", "single", "national", "mixed"]).optional(),
  /** Identifier of the amount that this one is a part of. All the parts of an amount make up the whole of it. */
  partOf: z.string().optional(),
});

const deadline = z.strictObject({
  ...common,
  kind: z.literal("deadline"),
  /** Who must act. The day is `values.dag`, absent where the source names none. */
  actor: topicId,
  recipient: topicId.optional(),
  /** Deadlines that come before this one, such as when applications open. Checked, and what comes next is told by it. */
  after: z.array(z.string()).optional(),
  /** What a report is about; it cannot be due before the end of it. Checked, never shown. */
  covers: periodSchema.optional(),
});

const responsibility = z.strictObject({
  ...common,
  kind: z.literal("responsibility"),
  actor: topicId,
});

const list = z.strictObject({
  ...common,
  kind: z.literal("list"),
  /** The list's entries, in the order of the source; they may name values in braces as the statement does. */
  items: z.array(z.string().min(1)).min(2),
  itemsEn: z.array(z.string().min(1)).optional(),
});

const plain = (kind: "requirement" | "definition" | "process" | "background" | "result") =>
  z.strictObject({ ...common, kind: z.literal(kind) });

/**
 * One thing the sources say, as data. `kind` tells which question it answers: how much, when, what is demanded,
 * who, which ones, what is it, how does it go, what lies behind, how did it turn out.
 */
export const factSchema = z.discriminatedUnion("kind", [
  amount,
  deadline,
  responsibility,
  list,
  plain("requirement"),
  plain("definition"),
  plain("process"),
  plain("background"),
  plain("result"),
]);

export type Fact = z.infer<typeof factSchema>;

export type FactKind = Fact["kind"];
