import { z } from "zod/v4";
import { sendingHoursSchema } from "./sending-hours.js";

/** When one of the reminders about a report goes out, and to whom. */
const ruleSchema = z.strictObject({
  /** Part of the ledger's keys: a rule that changes its identifier is a new rule. */
  id: z.string().regex(/^[a-z0-9-]+$/),
  /**
   * What `days` counts from: the last day; the first day of the months within which a report is owed; the day on which
   * RCC Sydöst asked for completion; the day on which a report came that nobody has reviewed.
   */
  from: z.enum(["last-day", "first-day", "completion-asked", "submitted"]).default("last-day"),
  /** Calendar days from there; negative before. Moved to a working day: earlier up to the last day, later after it. */
  days: z.int().min(-120).max(120),
  /** Those who are first to report, the region's or project's other contacts, or RCC Sydöst's coordinators. */
  to: z.enum(["owners", "others", "coordinators"]),
  /** Whether people may turn it off. */
  mayDecline: z.boolean().default(false),
});

export type Rule = z.infer<typeof ruleSchema>;

const rulesSchema = z
  .array(ruleSchema)
  .refine(
    (rules) => new Set(rules.map(({ id }) => id)).size === rules.length,
    "Two rules share an id",
  );

/** A year's file reminders.json. */
export const reminderRulesSchema = z.strictObject({
  /** Undefined: at any time of any day, for trying things out. */
  hours: sendingHoursSchema.optional(),
  /** For how many days a reminder that was missed, for one because the program was down, is still sent. */
  catchUpDays: z.int().min(0).max(30),
  /** For every report that has none of its own. */
  rules: rulesSchema,
  /** A report's own rules, by form, in place of `rules`. */
  forms: z.record(z.string(), rulesSchema).default({}),
});

export type ReminderRules = z.infer<typeof reminderRulesSchema>;

/** The rules for a report. */
export function rulesFor(rules: ReminderRules, formId: string): readonly Rule[] {
  return rules.forms[formId] ?? rules.rules;
}
