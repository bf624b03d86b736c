import { z } from "zod/v4";
import { localDateSchema } from "../../shared/local-date.js";

/** One reminder, as the ledger accounts for it: about what, by which rule, for whom. */
export const reminderSchema = z.strictObject({
  /** The duty's identifier. */
  duty: z.string().min(1),
  /** The day that the rule counted from. With another last day the rule applies anew. */
  day: localDateSchema,
  /** A rule's identifier, or "asked", "promised", "back", "nudge-…" for what people have asked for. */
  rule: z.string().min(1),
  /** Entra object id of the person whose reminder it is, also when a deputy gets it. */
  person: z.string().min(1),
});

export type Reminder = z.infer<typeof reminderSchema>;

/** A reminder's identifier. */
export function reminderKey({ duty, day, rule, person }: Reminder): string {
  return `${duty}/${day}/${rule}/${person}`;
}
