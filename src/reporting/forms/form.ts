import { z } from "zod/v4";
import { type Field, fieldSchema, partsOf, pathSchema, type RowsField } from "./form-field.js";

/** Where the person explains themselves when a rule is broken. Without one, the report is not taken. */
const reason = pathSchema.optional();

/** A sum that must come out as another field or a number says. */
const sumRuleSchema = z.strictObject({
  kind: z.literal("sum"),
  of: z.array(pathSchema).min(1),
  equals: z.union([pathSchema, z.number()]),
  tolerance: z.number().nonnegative().default(0),
  reason,
});

/** A number or day held against another. With "plan.start" and "plan.end" every row is held against itself. */
const comparisonRuleSchema = z.strictObject({
  kind: z.literal("comparison"),
  field: pathSchema,
  is: z.enum(["at-most", "at-least", "equal"]),
  than: pathSchema,
  reason,
});

/** A percentage that must be what two numbers make it, less so many percentage points, give or take a few. */
const ratioRuleSchema = z.strictObject({
  kind: z.literal("ratio"),
  field: pathSchema,
  part: pathSchema,
  whole: pathSchema,
  /** 100 for by how much the part exceeds the whole. */
  less: z.number().nonnegative().default(0),
  tolerance: z.number().nonnegative(),
  reason,
});

/** An answer that must be explained, such as a project that deviates from its plan; with `blank`, the lack of one too. */
const reasonRuleSchema = z.strictObject({
  kind: z.literal("reason"),
  field: pathSchema,
  values: z.array(z.union([z.string(), z.boolean()])).default([]),
  blank: z.boolean().default(false),
  reason: pathSchema,
});

const ruleSchema = z.discriminatedUnion("kind", [
  sumRuleSchema,
  comparisonRuleSchema,
  ratioRuleSchema,
  reasonRuleSchema,
]);

export type Rule = z.infer<typeof ruleSchema>;

/** What must hold for something that hangs on the report, such as a payment. */
const conditionSchema = z.strictObject({
  label: z.string().min(1).max(200),
  field: pathSchema,
  /** The least number that meets it. */
  atLeast: z.number().optional(),
  /** The answer that meets it. */
  equals: z.union([z.string(), z.boolean()]).optional(),
  /** What is first submitted after this day does not meet it. */
  lastDay: z.iso.date().optional(),
  /** What else decides it, so that the answers alone never show it to be met. */
  text: z.string().min(1).optional(),
});

export type Condition = z.infer<typeof conditionSchema>;

const conditionsSchema = z.strictObject({
  title: z.string().min(1).max(80),
  intro: z.string().min(1).max(600),
  of: z.array(conditionSchema).min(1),
  /** What is to be strived for in every row, which decides nothing. */
  goal: z
    .strictObject({ label: z.string().min(1).max(200), field: pathSchema, atLeast: z.number() })
    .optional(),
});

const sectionSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  title: z.string().min(1).max(80),
  intro: z.string().max(600).default(""),
  fields: z.array(fieldSchema).min(1),
});

export type Section = z.infer<typeof sectionSchema>;

/** A form as it stands in its file: who fills it in and what it asks. A section is what one card shows. */
export const formFileSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  /** Where it comes among a person's forms, lowest first. */
  order: z.int(),
  title: z.string().min(1).max(100),
  /** In running text: "redogörelsen". */
  name: z.string().min(1),
  /** What people call it in a message, in lower case, every form of the word. */
  words: z.array(z.string().regex(/^[\p{Ll}\d /-]+$/u)).min(1),
  intro: z.string().min(1).max(600),
  /** Besides the one with its own name, the topics whose answers offer to begin it. */
  topics: z.array(z.string().min(1)).default([]),
  /** Who fills it in, and thereby for what: their region, their projects, what they apply for, what is applied for, RCC Sydöst. */
  who: z.enum(["region", "project-lead", "applicant", "assessor", "centre"]),
  recipient: z.string().min(1),
  /** Whom the region itself sends the signed original to, and what to say of it. What is submitted here is then a copy. */
  original: z.strictObject({ recipient: z.string().min(1), text: z.string().min(1) }).optional(),
  /** When it is to be in, in words; says so when the sources do not. The days are the obligation's. */
  due: z.strictObject({ text: z.string().min(1) }),
  sections: z.array(sectionSchema).min(1),
  rules: z.array(ruleSchema).default([]),
  conditions: conditionsSchema.optional(),
  /** Where files may go with it: what to say while there are none, and how to send them. */
  files: z.strictObject({ text: z.string().min(1) }).optional(),
  /** Whether it is taken though something in it is left out, marked as incomplete. */
  mayBeIncomplete: z.boolean().default(false),
  /** Whether one may hand in, with a reason, that there is nothing to report. */
  mayBeNil: z.boolean().default(false),
  /** That another person of the same region or project must vouch for it before it counts, and what to say of it. */
  cosigning: z.strictObject({ text: z.string().min(1) }).optional(),
});

/** A form of one agreement year. */
export type Form = z.infer<typeof formFileSchema> & { readonly year: number };

/** Every field of a form in order, those within rows not counted. */
export function fieldsOf(form: Pick<Form, "sections">): readonly Field[] {
  return form.sections.flatMap(({ fields }) => fields);
}

/** The repeating fields of a form. */
export function rowsFieldsOf(form: Pick<Form, "sections">): readonly RowsField[] {
  return fieldsOf(form).filter((field) => field.kind === "rows");
}

/** The field that a path names: "usedKronor", or "plan.kronor" for a part of every row. */
export function fieldAt(form: Pick<Form, "sections">, path: string): Field | undefined {
  const [id, part] = path.split(".");
  const field = form.sections
    .map(({ fields }) => fields.find((candidate) => candidate.id === id))
    .find((found) => found !== undefined);
  if (part === undefined) return field;
  return field?.kind === "rows"
    ? partsOf(field).find((candidate) => candidate.id === part)
    : undefined;
}
