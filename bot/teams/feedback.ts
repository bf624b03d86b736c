import { createHash } from "node:crypto";
import type { Activity } from "botbuilder";
import { z } from "zod/v4";
import type { JudgedMessage } from "../../src/guidance/given-answer.js";
import type { Judgement } from "../../src/guidance/judged-answer.js";

/** What Teams sends when someone has pressed a thumb below a message and perhaps written why. */
const feedbackSchema = z.object({
  actionName: z.literal("feedback"),
  actionValue: z.object({
    reaction: z.enum(["like", "dislike"]),
    /** `{"feedbackText":"…"}`, as JSON or as it is. */
    feedback: z.unknown(),
  }),
});

/** The name of the invoke that feedback comes in. */
export const feedbackInvoke = "message/submitAction";

/** What someone thinks of a message, and which. */
export interface Feedback {
  readonly judged: JudgedMessage;
  readonly judgement: Judgement;
}

/** Reads what someone thinks of a message. Undefined when the activity tells no such thing. */
export function feedbackIn(
  { value, replyToId, conversation }: Activity,
  at: Date,
): Feedback | undefined {
  const { data } = feedbackSchema.safeParse(value);
  if (data === undefined) return undefined;
  const { reaction, feedback } = data.actionValue;
  return {
    judged: messageIn(conversation.id, replyToId),
    judgement: { reaction, reason: reasonIn(feedback), at },
  };
}

const reasonSchema = z.object({ feedbackText: z.string() });

function reasonIn(feedback: unknown): string {
  try {
    const form: unknown = typeof feedback === "string" ? JSON.parse(feedback) : feedback;
    return reasonSchema.safeParse(form).data?.feedbackText ?? "";
  } catch {
    return String(feedback);
  }
}

/**
 * A message by its conversation, the channel's where it is in a thread, and its identifier there; undefined where the
 * channel or client tells none: in replies that go back in the HTTP response, and in feedback from the Playground.
 */
export function messageIn(conversationId: string, message: string | undefined): JudgedMessage {
  const conversation = createHash("sha256")
    .update(conversationId.replace(/;messageid=.*$/, ""))
    .digest("base64url");
  return { conversation, message };
}
