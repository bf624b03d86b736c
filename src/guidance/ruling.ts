import { z } from "zod/v4";
import { textSchema, valuesSchema } from "../agreement/value.js";
import { type LocalDate, localDateSchema } from "../shared/local-date.js";

/** What a coordinator decided: that one of the sources' sides holds, a day, something in their own words, or how a fact is to read. */
export const decisionSchema = z.discriminatedUnion("kind", [
  /** The side is kept as it read when it was decided. */
  z.strictObject({
    kind: z.literal("position"),
    statement: textSchema,
    values: valuesSchema,
  }),
  z.strictObject({ kind: z.literal("date"), date: localDateSchema }),
  z.strictObject({ kind: z.literal("text"), text: z.string().min(1) }),
  /** About a fact: the values that differ from the sources', and its wording where that is new. */
  z.strictObject({
    kind: z.literal("correction"),
    values: valuesSchema,
    statement: z.string().min(1).optional(),
  }),
]);

export type Decision = z.infer<typeof decisionSchema>;

/** `at` is an instant in UTC, `by` an Entra object id; `nonce` names the card, so that a repeat changes nothing. */
const stamp = { at: z.iso.datetime(), by: z.string().min(1), nonce: z.string().min(1) };

const ruled = z.strictObject({
  type: z.literal("ruled"),
  ...stamp,
  decision: decisionSchema,
  reason: z.string().min(1),
});

/** A decision with who made it, when and why. */
export type RuledEvent = z.infer<typeof ruled>;

/** Everything that RCC Sydöst has ruled about one conflict, gap or fact of the agreement, oldest first. At most one for each. */
export const rulingSchema = z.strictObject({
  schemaVersion: z.literal(1),
  /** Identifier of the conflict, gap or fact ("X01", "G085", "B11"). */
  id: z.string().min(1),
  events: z
    .array(
      z.discriminatedUnion("type", [
        ruled,
        z.strictObject({ type: z.literal("withdrawn"), ...stamp }),
      ]),
    )
    .min(1),
});

export type Ruling = z.infer<typeof rulingSchema>;

/** The decision in force. Undefined when there is none, or it has been withdrawn. */
export function decisionInForce(ruling: Ruling | undefined): RuledEvent | undefined {
  const last = ruling?.events.at(-1);
  return last?.type === "ruled" ? last : undefined;
}

/** The decisions in force, by the identifier of the conflict, gap or fact that they settle. */
export type Settled = ReadonlyMap<string, RuledEvent>;

/** Picks out the decisions in force. */
export function settledBy(rulings: readonly Ruling[]): Settled {
  return new Map(
    rulings.flatMap((ruling) => {
      const decision = decisionInForce(ruling);
      return decision === undefined ? [] : [[ruling.id, decision] as const];
    }),
  );
}

/** The day that a decision is for. Undefined when it is about something else than one day. */
export function ruledDay({ decision }: RuledEvent): LocalDate | undefined {
  if (decision.kind === "date") return decision.date;
  if (decision.kind !== "position") return undefined;
  const [value, ...others] = Object.values(decision.values);
  return value !== undefined && others.length === 0 && "date" in value
    ? (value.date as LocalDate)
    : undefined;
}
