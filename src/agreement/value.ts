import { z } from "zod/v4";
import { parseLocalDate } from "../shared/local-date.js";

/** How a figure that no source states was reckoned, such as "418000000 + 34000000". Absent: a source states it. */
const computed = z
  .string()
  .regex(/^[\d\s+\-*/().]+$/)
  .optional();

/** A value that is about so much according to its source ("cirka 30 procent"). */
const approximate = z.boolean().optional();

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

const amount = z.strictObject({ kr: z.int(), computed, approximate });
/** `z.iso.date()` lets "2025-02-30" through. */
const date = z.strictObject({
  date: z.string().refine((text) => parseLocalDate(text) !== undefined, "Not a calendar day"),
});
const monthValue = z.strictObject({ month });
const monthRange = z.strictObject({ fromMonth: month, toMonth: month });
const year = z.strictObject({ year: z.int().min(1900).max(2100) });

/** A text in both languages. Braces name a value of the record that it belongs to. */
export const textSchema = z.strictObject({ sv: z.string().min(1), en: z.string().min(1) });

export type Text = z.infer<typeof textSchema>;

export type Language = keyof Text;

/** What a limit lies so many percent above, by how its word begins ("optimal"): what takes longer is beyond it. */
const over = textSchema.optional();

/** Whether it is a difference between percentages, told in percentage points. */
const points = z.boolean().optional();

const percent = z.strictObject({ percent: z.number(), computed, approximate, over, points });
const count = z.strictObject({ count: z.number(), computed, approximate });

/** A stretch of time: whole months or a calendar year. */
export const periodSchema = z.union([monthRange, year]);

export type Period = z.infer<typeof periodSchema>;

/** One figure or date of a fact: exactly one of an amount in whole kronor, a day, a month, months, a year, percent, a number. */
export const valueSchema = z.union([amount, date, monthValue, monthRange, year, percent, count]);

export type Value = z.infer<typeof valueSchema>;

/** The values that a text names in braces, by name: `{belopp}`. */
export const valuesSchema = z.record(z.string().regex(/^[a-z][a-z0-9]*$/), valueSchema);

export type Values = z.infer<typeof valuesSchema>;
