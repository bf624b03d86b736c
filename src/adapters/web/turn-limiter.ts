import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

/** How many turns a minute are taken. */
export interface TurnLimits {
  readonly ofPerson: number;
  readonly inConversation: number;
}

/** Counts turns and tells when someone sends more than can be meant. */
export interface TurnLimiter {
  /** `refused-again` when the one who is refused has been told so in the same minute. */
  take(userId: string, conversationId: string): Promise<"taken" | "refused" | "refused-again">;
}

/** Counts in this process' memory, a minute from the first turn of each person and each conversation. */
export function createTurnLimiter({ ofPerson, inConversation }: TurnLimits): TurnLimiter {
  const persons = new RateLimiterMemory({ points: ofPerson, duration: 60 });
  const conversations = new RateLimiterMemory({ points: inConversation, duration: 60 });
  return {
    take: async (userId, conversationId) => {
      const over = Math.max(
        await overLimit(persons, userId),
        await overLimit(conversations, conversationId),
      );
      if (over === 0) return "taken";
      return over === 1 ? "refused" : "refused-again";
    },
  };
}

/** Counts a turn. Returns how many there are beyond the limit, 0 for none. */
async function overLimit(limiter: RateLimiterMemory, key: string): Promise<number> {
  try {
    await limiter.consume(key);
    return 0;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return refusal.consumedPoints - limiter.points;
    throw refusal;
  }
}
