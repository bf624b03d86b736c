import { z } from "zod/v4";
import { regionIds } from "../../shared/region.js";

/** A field's name in records and cards: English camelCase. */
const fieldIdSchema = z.string().regex(/^[a-z][A-Za-z0-9]*$/);

/** A field, or a part of every row of a repeating field: "usedKronor", "plan.kronor". */
export const pathSchema = z.string().regex(/^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)?$/);

/**
 * Something to say about a number that is right in form but hardly in fact. `refuse`: the report is not taken
 * until it has been changed. Otherwise it is shown before submission only.
 */
const remarkSchema = z.strictObject({
  above: z.number().optional(),
  below: z.number().optional(),
  equals: z.union([z.number(), z.string(), z.boolean()]).optional(),
  text: z.string().min(1),
  refuse: z.boolean().default(false),
});

export type Remark = z.infer<typeof remarkSchema>;

const common = {
  id: fieldIdSchema,
  label: z.string().min(1).max(100),
  help: z.string().min(1).max(400).default(""),
};

/** A field of another form, or of one of last year's, filled in for the same region or project. */
const recalledSchema = z.strictObject({
  formId: z.string().min(1),
  field: fieldIdSchema,
  yearsBack: z.int().min(0).max(1).default(0),
});

export type Recalled = z.infer<typeof recalledSchema>;

/** What may stand in a field before anybody has written in it: a text, one for each region, who is in the register, or what another form says. */
const startSchema = z.union([
  z.strictObject({ register: z.literal("contact") }),
  z.strictObject({ text: z.string().min(1) }),
  z.strictObject({ byRegion: z.partialRecord(z.enum(regionIds), z.string().min(1)) }),
  recalledSchema,
]);

export type Start = z.infer<typeof startSchema>;

const answered = {
  ...common,
  /** What stands in it from the beginning: the first of these that is known. */
  starts: z.array(startSchema).default([]),
  /** What is told beside it, as a figure to hold it against. */
  recalls: recalledSchema.optional(),
  /** Whether it must be answered for the report to be submitted. A draft may lack anything. */
  required: z.boolean().default(false),
  /** Shown only when a rule asks for it or it has been answered: the reason for a difference. */
  onlyWhenAsked: z.boolean().default(false),
};

const remarks = { remarks: z.array(remarkSchema).default([]) };

const options = z
  .array(z.strictObject({ value: z.string().min(1), label: z.string().min(1) }))
  .min(2);

/** A field with one answer. Amounts are whole kronor, percent has at most one decimal, days are ISO. */
const answerFields = [
  z.strictObject({
    ...answered,
    kind: z.literal("text"),
    maxLength: z.int().positive().max(500).default(200),
    format: z.enum(["email", "telephone", "organisation-number", "giro"]).optional(),
  }),
  z.strictObject({
    ...answered,
    kind: z.literal("long-text"),
    maxLength: z.int().positive().max(4000).default(2000),
  }),
  z.strictObject({ ...answered, ...remarks, kind: z.literal("amount") }),
  z.strictObject({
    ...answered,
    ...remarks,
    kind: z.literal("percent"),
    min: z.number().default(0),
    max: z.number().default(100),
  }),
  z.strictObject({
    ...answered,
    ...remarks,
    kind: z.literal("integer"),
    min: z.int().default(0),
    max: z.int().default(999_999_999),
    unit: z.string().min(1).optional(),
  }),
  z.strictObject({
    ...answered,
    kind: z.literal("date"),
    min: z.iso.date().optional(),
    max: z.iso.date().optional(),
  }),
  z.strictObject({ ...answered, ...remarks, kind: z.literal("choice"), options }),
  z.strictObject({ ...answered, ...remarks, kind: z.literal("yes-no") }),
] as const;

const answerFieldSchema = z.discriminatedUnion("kind", answerFields);

export type AnswerField = z.infer<typeof answerFieldSchema>;

/**
 * A figure that we reckon, in whole kronor unless `unit` says otherwise: the first of `difference` less the second, the
 * sum of fields or of a row's parts, or how many percent the first of `ratio` is of the second, less so many. In a row
 * every path is about the row itself.
 */
const computedFieldSchema = z.strictObject({
  ...common,
  ...remarks,
  kind: z.literal("computed"),
  unit: z.enum(["kronor", "percent"]).default("kronor"),
  formula: z.union([
    z.strictObject({ difference: z.tuple([pathSchema, pathSchema]) }),
    z.strictObject({ sum: z.array(pathSchema).min(1) }),
    z.strictObject({
      ratio: z.tuple([pathSchema, pathSchema]),
      less: z.number().nonnegative().default(0),
    }),
  ]),
});

/**
 * A field that repeats. With `each`, a row stands ready for each entry of a list, whose name is in `column`. With `prefill`, a row stands ready for each row of another form's repeating field as the same
 * region last submitted it; `columns` names the subfields that are copied (ours -> theirs), which cannot be changed.
 * The first of them tells the rows apart.
 */
const rowsFieldSchema = z.strictObject({
  ...common,
  kind: z.literal("rows"),
  /** What one row is called: "Insats" gives "Insats 1". */
  rowLabel: z.string().min(1),
  fields: z.array(answerFieldSchema).min(1),
  /** What is reckoned in every row. */
  computed: z.array(computedFieldSchema).default([]),
  min: z.int().nonnegative().default(0),
  max: z.int().positive().max(40),
  each: z.strictObject({ column: fieldIdSchema, of: options }).optional(),
  prefill: z
    .strictObject({
      formId: z.string().min(1),
      field: fieldIdSchema,
      columns: z.record(fieldIdSchema, fieldIdSchema),
      /** What to say when there is no such report yet, and the rows must be written by hand. */
      missing: z.string().min(1),
    })
    .optional(),
});

export type RowsField = z.infer<typeof rowsFieldSchema>;

export type ComputedField = z.infer<typeof computedFieldSchema>;

/**
 * An amount that is known, in whole kronor: shown, never asked for. It is what the register says the project was
 * granted, what the assessed application applies for, or a figure of the agreement's data.
 */
const lockedFieldSchema = z.strictObject({
  ...common,
  kind: z.literal("locked"),
  from: z.union([
    z.enum(["grantedKronor", "appliedKronor"]),
    z.strictObject({ kr: z.int().nonnegative() }),
  ]),
});

export const fieldSchema = z.discriminatedUnion("kind", [
  ...answerFields,
  rowsFieldSchema,
  computedFieldSchema,
  lockedFieldSchema,
]);

export type Field = z.infer<typeof fieldSchema>;

/** Whether a person answers the field with one input. */
export function isAnswerField(field: Field): field is AnswerField {
  return field.kind !== "rows" && field.kind !== "computed" && field.kind !== "locked";
}

/** What can be read in a row: what a person answers, and what is reckoned of it. */
export function partsOf({ fields, computed }: RowsField): readonly (AnswerField | ComputedField)[] {
  return [...fields, ...computed];
}
