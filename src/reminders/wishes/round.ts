import { z } from "zod/v4";
import { type LocalDate, localDateSchema } from "../../shared/local-date.js";

/** How RCC Sydöst runs a year's reminders. At most one for each year. */
export const roundSchema = z.strictObject({
  schemaVersion: z.literal(2),
  /** The agreement year. */
  id: z.string().regex(/^\d{4}$/),
  /** Since when nothing is sent, and by whose wish. */
  paused: z
    .strictObject({
      at: z.iso.datetime(),
      by: z.string().min(1),
      /** The first day on which reminders go out again by themselves; undefined: when someone says so. */
      until: localDateSchema.optional(),
    })
    .optional(),
  /** Identifiers of rules that are not followed this year. */
  off: z.array(z.string().min(1)).default([]),
  /** Keys of reminders that are not to be sent. */
  cancelled: z.array(z.string().min(1)),
  /** What coordinators have asked to be sent beside the rules. */
  nudges: z.array(
    z.strictObject({
      id: z.string().min(1),
      by: z.string().min(1),
      /** Goes out on this day, or the next working day. */
      day: localDateSchema,
      duties: z.array(z.string().min(1)).min(1),
    }),
  ),
});

export type Round = z.infer<typeof roundSchema>;

/** A year in which everything runs by the rules. */
export function newRound(year: number): Round {
  return { schemaVersion: 2, id: String(year), off: [], cancelled: [], nudges: [] };
}

/** The pause that a day lies in. Undefined when there is none, or it has ended by itself. */
export function pauseOn({ paused }: Pick<Round, "paused">, day: LocalDate): Round["paused"] {
  return paused?.until !== undefined && paused.until <= day ? undefined : paused;
}
