import { z } from "zod/v4";
import { type LocalDate, localDateSchema } from "../../shared/local-date.js";

/** What a person has chosen about their own reminders. At most one for each. */
export const choicesSchema = z.strictObject({
  schemaVersion: z.literal(1),
  /** Entra object id. */
  id: z.string().min(1),
  /** Whether they have turned off the reminders that may be. */
  declined: z.boolean(),
  /** When they do not work, both days included, and who stands in for them. */
  away: z
    .strictObject({
      from: localDateSchema,
      until: localDateSchema,
      deputy: z.string().min(1).optional(),
    })
    .optional(),
  /** Reports that they have asked to hear about again on a day, and not before. At most one for each. */
  snoozes: z.array(z.strictObject({ duty: z.string().min(1), until: localDateSchema })),
});

export type Choices = z.infer<typeof choicesSchema>;

/** Someone who has chosen nothing. */
export function noChoices(id: string): Choices {
  return { schemaVersion: 1, id, declined: false, snoozes: [] };
}

/** The choices with some reports put off. */
export function withSnoozes(
  choices: Choices,
  duties: readonly string[],
  until: LocalDate,
): Choices {
  const others = choices.snoozes.filter(({ duty }) => !duties.includes(duty));
  return { ...choices, snoozes: [...others, ...duties.map((duty) => ({ duty, until }))] };
}

/** The absence that a day lies in. */
export function absenceOn(choices: Choices | undefined, day: LocalDate): Choices["away"] {
  const away = choices?.away;
  return away !== undefined && away.from <= day && day <= away.until ? away : undefined;
}

/** The choices of someone who is back at work. */
export function withoutAbsence({ schemaVersion, id, declined, snoozes }: Choices): Choices {
  return { schemaVersion, id, declined, snoozes };
}
