import type { Reply } from "./reply.js";

/**
 * Sends a message to a person's own chat with the bot, unasked. Returns whether it was sent: not when it is not known
 * where their chat is, or the channel refuses. Never tries twice: a message that seems lost may have been shown.
 */
export type Notify = (userId: string, reply: Reply) => Promise<boolean>;
