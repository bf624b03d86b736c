import { z } from "zod/v4";

/** `at` is an instant in UTC, `by` an Entra object id; `nonce` names the card, so that a repeat changes nothing. */
const stamp = { at: z.iso.datetime(), by: z.string().min(1), nonce: z.string().min(1) };

const asked = z.strictObject({
  type: z.literal("asked"),
  ...stamp,
  text: z.string().min(1),
  /** The conflict or gap that the asker was shown, when that is what they ask about. */
  matter: z.string().optional(),
});

const answered = z.strictObject({ type: z.literal("answered"), ...stamp, text: z.string().min(1) });

/** Something that happened to a question: someone asked it, a coordinator answered, took the answer back or put the question aside. */
const later = z.discriminatedUnion("type", [
  answered,
  z.strictObject({ type: z.literal("withdrawn"), ...stamp }),
  /** What it is about was settled for everyone. */
  z.strictObject({ type: z.literal("settled"), ...stamp }),
  z.strictObject({ type: z.literal("put-aside"), ...stamp }),
]);

export type AnsweredEvent = z.infer<typeof answered>;

/** A question that someone sent to RCC Sydöst, with everything that happened to it, oldest first. */
export const sentQuestionSchema = z.strictObject({
  schemaVersion: z.literal(1),
  id: z.string().min(1),
  /** The newest agreement year when it was asked: an answer to it holds for that year. */
  year: z.int(),
  asked,
  events: z.array(later),
});

export type SentQuestion = z.infer<typeof sentQuestionSchema>;

export type QuestionEvent = z.infer<typeof later>;

/** How far RCC Sydöst has come with a question. A question whose answer was taken back is open again. */
export type QuestionStanding = "open" | "answered" | "settled" | "put-aside";

/** How far a question has come, from its last event. */
export function standingOf({ events }: SentQuestion): QuestionStanding {
  const last = events.at(-1)?.type ?? "withdrawn";
  return last === "withdrawn" ? "open" : last;
}

/** The answer in force. Undefined when there is none, or it has been taken back. */
export function answerInForce({ events }: SentQuestion): AnsweredEvent | undefined {
  const last = events.at(-1);
  return last?.type === "answered" ? last : undefined;
}
