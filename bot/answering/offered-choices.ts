import type { OfferedChoice, Reply } from "../reply.js";
import { chosenAmong } from "../texts/choosing.js";
import type { Turn } from "../turn.js";

type Ask = (turn: Turn, message: string) => Promise<Reply>;

/** How many are remembered, the oldest forgotten first. */
const mostRemembered = 1000;

/** Remembers what people have been asked to choose among, for each in each conversation, until their next message. */
export function rememberingChoices(ask: Ask): {
  readonly ask: Ask;
  /** The question that a message chooses; what was offered is forgotten. Undefined when it chooses none. */
  chosenBy(turn: Turn, message: string): string | undefined;
} {
  const offered = new Map<string, readonly OfferedChoice[]>();
  const keyOf = ({ conversationId, userId }: Turn): string => `${conversationId} ${userId}`;
  return {
    ask: async (turn, message) => {
      const reply = await ask(turn, message);
      if (reply.choices) offered.set(keyOf(turn), reply.choices);
      const [oldest] = offered.keys();
      if (offered.size > mostRemembered && oldest !== undefined) offered.delete(oldest);
      return reply;
    },
    chosenBy: (turn, message) => {
      const choices = offered.get(keyOf(turn)) ?? [];
      offered.delete(keyOf(turn));
      const names = choices.map(({ name }) => name);
      const at = chosenAmong(names, message);
      return at === undefined ? undefined : choices[at]?.question;
    },
  };
}
