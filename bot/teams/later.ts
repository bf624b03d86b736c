import type { TurnContext } from "botbuilder";
import type { Reply } from "../reply.js";
import { apology, type ApologyParts } from "./apology.js";
import type { Messenger } from "./proactive.js";

/** What is to take the place of a message. */
export interface Later {
  readonly userId: string;
  /** Undefined where the channel tells none. */
  readonly messageId: string | undefined;
  readonly reply: Promise<Reply>;
}

const key = Symbol("What takes the place of this turn's message");

/** Notes, until the turn is over, what is to take the place of its message. */
export function noteLater(
  context: TurnContext,
  { later }: Reply,
  userId: string,
  messageId: string | undefined,
): void {
  if (later === undefined) return;
  // It may fail before anyone waits for it.
  later.catch(() => undefined);
  context.turnState.set(key, { userId, messageId, reply: later } satisfies Later);
}

/** What a turn has noted. */
export function laterOf(context: TurnContext): Later | undefined {
  return context.turnState.get<Later | undefined>(key);
}

/** Puts what was promised in the place of messages that have been sent. */
export interface Replacing {
  /** To be called when the turn's answer has gone: before that there is nothing to replace. */
  replace(later: Later): void;
  /** Resolves when all that was promised has been sent. */
  settled(): Promise<void>;
}

/** A message that cannot be changed is followed by a new one; work that failed is told with a number. */
export function createReplacing(
  parts: ApologyParts & { readonly messenger: Messenger },
): Replacing {
  const underWay = new Set<Promise<void>>();
  const deliver = async ({ userId, messageId, reply: promised }: Later): Promise<void> => {
    const reply = await promised.catch((error: unknown) => ({ text: apology(parts, error) }));
    const { messenger } = parts;
    const changed =
      messageId === undefined ? undefined : await messenger.change(userId, messageId, reply);
    if (changed?.outcome !== "sent") await messenger.send(userId, reply);
  };
  return {
    replace: (later) => {
      const work = deliver(later).finally(() => underWay.delete(work));
      underWay.add(work);
    },
    settled: async () => {
      await Promise.all(underWay);
    },
  };
}
