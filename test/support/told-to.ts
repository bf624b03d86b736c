import { type Seen, seen } from "./chat.js";
import type { startConnector } from "./connector.js";
import type { SentActivity } from "./start-bot.js";

/** What the bot has told somebody unasked, newest last. */
export function toldTo(
  { received }: Awaited<ReturnType<typeof startConnector>>,
  userId: string,
): readonly Seen[] {
  return received
    .filter(({ path }) => decodeURIComponent(path).includes(`chat-${userId}`))
    .map(({ body }) => seen(JSON.parse(body) as SentActivity));
}
