import type { AdaptiveCard } from "../../bot/reply.js";
import { pressed } from "./card-reader.js";
import type { SentActivity, Speaker } from "./start-bot.js";

/** What a person sees of one reply. */
export interface Seen {
  /** With ordinary spaces. */
  readonly text: string;
  readonly card: AdaptiveCard | undefined;
  /** Names of the sources, in order. */
  readonly sources: readonly string[];
}

/** Talks to a bot over HTTP as people do: by writing, and by pressing what they see. */
export function createChat(bot: Pick<Speaker, "say" | "press">) {
  return {
    /** Writes a message and returns the only reply. */
    say: async (userId: string, message: string, more: object = {}): Promise<Seen> => {
      const [reply] = await bot.say(userId, message, more);
      return seen(reply);
    },
    /** Presses a button, the inputs filled in as told, and returns what takes the card's place. */
    press: async (
      userId: string,
      card: AdaptiveCard | undefined,
      title: string,
      written: Readonly<Record<string, string>> = {},
    ): Promise<Seen> => {
      if (card === undefined) throw new Error(`There is no card with a button ${title}`);
      const { verb, data } = pressed(card, title, written);
      const { value } = await bot.press(userId, verb, data);
      return typeof value === "string"
        ? { text: value, card: undefined, sources: [] }
        : { text: "", card: value as AdaptiveCard, sources: [] };
    },
  };
}

export type Chat = ReturnType<typeof createChat>;

/** A reply as it was sent. */
export function seen(reply: SentActivity | undefined): Seen {
  const content = reply?.attachments?.[0]?.content;
  const claims = (reply?.entities ?? []).flatMap(
    (entity) => (entity["citation"] ?? []) as { appearance: { name: string } }[],
  );
  return {
    text: (reply?.text ?? "").replaceAll("\u00a0", " "),
    card: content as AdaptiveCard | undefined,
    sources: claims.map(({ appearance }) => appearance.name),
  };
}
