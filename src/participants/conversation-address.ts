import { z } from "zod/v4";

/** Where a person's own chat with the bot is, as the last authenticated activity from it told. No SDK's record of it. */
export const conversationAddressSchema = z.strictObject({
  schemaVersion: z.literal(1),
  /** Entra object id. */
  id: z.string().min(1),
  channelId: z.string().min(1),
  /** Where the chat's messages are sent to; it may change from one activity to the next. */
  serviceUrl: z.string().min(1),
  conversationId: z.string().min(1),
  tenantId: z.string().optional(),
  /** The person and the bot as the channel knows them ("29:…", "28:…"). */
  channelUserId: z.string().min(1),
  channelBotId: z.string().min(1),
});

export type ConversationAddress = z.infer<typeof conversationAddressSchema>;
