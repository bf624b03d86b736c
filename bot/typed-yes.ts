import { keptForNext } from "./kept-for-next.js";
import { type OfferedButton, offeredOn } from "./cards/offered-button.js";
import type { Reply } from "./reply.js";
import { leavePattern, leftAlone, yesOrNo } from "./texts/yes-or-no.js";
import type { Turn } from "./turn.js";

/** How messages and presses are answered. */
interface Answering {
  readonly write: (turn: Turn, message: string) => Promise<Reply>;
  readonly press: (turn: Turn, verb: string, data: OfferedButton["data"]) => Promise<Reply>;
}

/** Lets people write yes or no to what the last card offers, in place of pressing its button. */
export function rememberingOffers({ write, press }: Answering): {
  onMessage(turn: Turn, message: string): Promise<Reply>;
  onVerb(turn: Turn, verb: string, data: OfferedButton["data"]): Promise<Reply>;
} {
  const offers = keptForNext<OfferedButton>();
  const remembering = async (turn: Turn, answer: Promise<Reply>): Promise<Reply> => {
    const reply = await answer;
    const offered = offeredOn(reply.card);
    if (offered !== undefined) offers.keep(turn, offered);
    return reply;
  };
  const onVerb = (turn: Turn, verb: string, data: OfferedButton["data"]): Promise<Reply> => {
    offers.take(turn);
    return remembering(turn, press(turn, verb, data));
  };
  return {
    onVerb,
    onMessage: async (turn, message) => {
      const offered = offers.take(turn);
      const said = offered && yesOrNo(message);
      if (leavePattern.test(message)) return { text: leftAlone };
      if (offered === undefined || said === undefined)
        return remembering(turn, write(turn, message));
      if (said.kind === "no") return { text: leftAlone };
      const done = await onVerb(turn, offered.verb, offered.data);
      if (said.more === undefined) return done;
      const answer = await write(turn, said.more);
      const text = [done.text, answer.text].filter((part) => part !== undefined).join("\n\n");
      return { ...answer, ...done, text };
    },
  };
}
