import { Temporal } from "temporal-polyfill";
import { z } from "zod/v4";
import {
  daysBetween,
  type LocalDate,
  localDate,
  localDateSchema,
} from "../../shared/local-date.js";

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

/** The gap in the agreement's data that tells that no day is named. */
const gap = z.string().optional();

/**
 * When a report is to be in, as far as the sources tell: no time at all, within some months but on no day, or on a
 * day. Several days where the sources disagree, earliest first; people are to plan for the earliest.
 */
export const dueSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("none"), gap }),
  z.strictObject({ kind: z.literal("months"), from: month, to: month, gap }),
  z.strictObject({
    kind: z.literal("days"),
    days: z
      .array(localDateSchema)
      .min(1)
      .transform((days) => days.toSorted()),
    /** The conflict in the agreement's data that explains why there are several. */
    conflict: z.string().optional(),
  }),
]);

export type Due = z.infer<typeof dueSchema>;

/** The conflict or gap that leaves a day open, so that it takes someone to settle it. Undefined when none does. */
export function openMatterOf(due: Due): string | undefined {
  return due.kind === "days" ? due.conflict : due.gap;
}

/** A last day that has been passed, and by how many days. */
export interface Lateness {
  readonly day: LocalDate;
  readonly byDays: number;
}

/** The last days to keep, earliest first: none where the sources name no time, the last of the months where they name no day. */
export function lastDays(due: Due): readonly LocalDate[] {
  switch (due.kind) {
    case "none":
      return [];
    case "months": {
      const last = Temporal.PlainYearMonth.from(due.to);
      return [localDate(last.toPlainDate({ day: last.daysInMonth }).toString())];
    }
    case "days":
      return due.days;
  }
}

/** Which last days something done on `on` comes after. Empty when it is in time, or nothing says when it should be. */
export function latenessOn(due: Due, on: LocalDate): readonly Lateness[] {
  return lastDays(due)
    .map((last) => ({ day: last, byDays: daysBetween(last, on) }))
    .filter(({ byDays }) => byDays > 0);
}
