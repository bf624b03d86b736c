import { z } from "zod/v4";
import { isSameSubject, type Subject } from "../../participants/access.js";
import { localDateSchema } from "../../shared/local-date.js";
import { subjectSchema } from "../submissions/submission.js";

/**
 * `at` is an instant in UTC, `by` an Entra object id; `nonce` names the card that was pressed, so that a repeat changes
 * nothing. `subject`: for one region or project; left out: for all.
 */
const common = {
  at: z.iso.datetime(),
  by: z.string().min(1),
  nonce: z.string().min(1),
  subject: subjectSchema.optional(),
  reason: z.string().min(1),
};

const periodEventSchema = z.discriminatedUnion("type", [
  /** The last day is another than the sources or an earlier decision say. */
  z.strictObject({ type: z.literal("moved"), ...common, day: localDateSchema }),
  /** Nothing more is taken. */
  z.strictObject({ type: z.literal("closed"), ...common }),
  /** Reports are taken again. */
  z.strictObject({ type: z.literal("opened"), ...common }),
]);

export type PeriodEvent = z.infer<typeof periodEventSchema>;

/** What RCC Sydöst has decided about when a year's reports on a form are taken, oldest first. At most one for each form and year. */
export const periodSchema = z.strictObject({
  schemaVersion: z.literal(1),
  /** As `periodIdOf` makes it. */
  id: z.string().min(1),
  events: z.array(periodEventSchema).min(1),
});

export type Period = z.infer<typeof periodSchema>;

export type PeriodEventOf<Type extends PeriodEvent["type"]> = Extract<PeriodEvent, { type: Type }>;

/** The identifier of what is decided about a year's form. */
export function periodIdOf(year: number, formId: string): string {
  return `${year}-${formId}`;
}

/** What is decided for someone. */
export interface PeriodState {
  readonly moved: PeriodEventOf<"moved"> | undefined;
  /** Undefined while reports are taken. */
  readonly closed: PeriodEventOf<"closed"> | undefined;
}

/**
 * What holds for a region or project; undefined: for all that have nothing of their own. A day of one's own gives way
 * only to a later decision for all that gives more time.
 */
export function periodStateOf(
  period: Period | undefined,
  subject: Subject | undefined,
): PeriodState {
  const events = period?.events ?? [];
  const applying = events.filter((event) => isFor(event, subject));
  const moves = applying.filter((event) => event.type === "moved");
  const last = applying.findLast(({ type }) => type !== "moved");
  return { moved: moveInForce(moves), closed: last?.type === "closed" ? last : undefined };
}

function isFor({ subject: its }: PeriodEvent, subject: Subject | undefined): boolean {
  return its === undefined || (subject !== undefined && isSameSubject(its, subject));
}

function moveInForce(moves: readonly PeriodEventOf<"moved">[]): PeriodState["moved"] {
  const last = moves.at(-1);
  const own = moves.findLast(({ subject }) => subject !== undefined);
  return own !== undefined && last !== undefined && own.day > last.day ? own : last;
}
