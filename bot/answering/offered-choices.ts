import { keptForNext } from "../kept-for-next.js";
import type { OfferedChoice, Reply } from "../reply.js";
import { chosenAmong } from "../texts/answering/choosing.js";
import type { Turn } from "../turn.js";

type Ask = (turn: Turn, message: string) => Promise<Reply>;

/** Remembers what people have been asked to choose among, for each in each conversation, until their next message. */
export function rememberingChoices(ask: Ask): {
  readonly ask: Ask;
  /** The question that a message chooses; what was offered is forgotten. Undefined when it chooses none. */
  chosenBy(turn: Turn, message: string): string | undefined;
} {
  const offered = keptForNext<readonly OfferedChoice[]>();
  return {
    ask: async (turn, message) => {
      const reply = await ask(turn, message);
      if (reply.choices) offered.keep(turn, reply.choices);
      return reply;
    },
    chosenBy: (turn, message) => {
      const choices = offered.take(turn) ?? [];
      const names = choices.map(({ name }) => name);
      const at = chosenAmong(names, message);
      return at === undefined ? undefined : choices[at]?.question;
    },
  };
}
