import type { Turn } from "./turn.js";

/** How many are remembered, the oldest forgotten first. */
const mostRemembered = 1000;

/** Keeps something for each person in each conversation, in memory only, until it is taken. */
export function keptForNext<Kept>(): {
  keep(turn: Turn, value: Kept): void;
  /** What was kept last; it is forgotten. */
  take(turn: Turn): Kept | undefined;
} {
  const kept = new Map<string, Kept>();
  const keyOf = ({ conversationId, userId }: Turn): string => `${conversationId} ${userId}`;
  return {
    keep: (turn, value) => {
      kept.set(keyOf(turn), value);
      const [oldest] = kept.keys();
      if (kept.size > mostRemembered && oldest !== undefined) kept.delete(oldest);
    },
    take: (turn) => {
      const value = kept.get(keyOf(turn));
      kept.delete(keyOf(turn));
      return value;
    },
  };
}
