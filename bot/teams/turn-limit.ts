import { ActivityTypes, type TurnContext } from "botbuilder";
import type { Logger } from "../../src/shared/logger.js";
import { texts } from "../texts/general.js";

/** Counts turns and tells when someone sends more than can be meant. */
export interface TurnLimiter {
  /** `refused-again` when the one who is refused has been told so already. */
  take(userId: string, conversationId: string): Promise<"taken" | "refused" | "refused-again">;
}

const invoke: string = ActivityTypes.Invoke;

/**
 * Whether a turn is one too many, for its person or its conversation. They are told once; the repeats are passed over
 * in silence. A pressed button is answered each time: its card waits.
 */
export async function isTooMuch(
  { limiter, logger }: { readonly limiter: TurnLimiter | undefined; readonly logger: Logger },
  context: TurnContext,
): Promise<boolean> {
  if (limiter === undefined) return false;
  const { from, conversation, type } = context.activity;
  const taken = await limiter.take(from.aadObjectId ?? from.id, conversation.id);
  if (taken === "taken") return false;
  if (taken === "refused") logger.warn("Someone sent more than the limit", { activityType: type });
  if (type === invoke) await context.sendActivity(invokeAnswer(texts.tooMuch));
  else if (taken === "refused") await context.sendActivity(texts.tooMuch);
  return true;
}

function invokeAnswer(text: string): object {
  const type = "application/vnd.microsoft.activity.message";
  return {
    type: ActivityTypes.InvokeResponse,
    value: { status: 200, body: { statusCode: 200, type, value: text } },
  };
}
