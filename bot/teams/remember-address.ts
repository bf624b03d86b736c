import type { Activity } from "botbuilder";
import type { ConversationAddress } from "../../src/participants/conversation-address.js";
import type { Repository } from "../../src/shared/repository.js";
import { isPersonal } from "./inbound-turn.js";

/**
 * Keeps where a person's own chat is, from an authenticated activity in it: the newest wins. Nothing is kept of group
 * chats, or of senders without an Entra object id.
 */
export async function rememberAddress(
  addresses: Repository<ConversationAddress>,
  activity: Activity,
): Promise<void> {
  const address = addressOf(activity);
  if (address === undefined) return;
  const known = await addresses.get(address.id);
  if (known === undefined || !isSame(known, address))
    await addresses.change(address.id, () => address);
}

function addressOf(activity: Activity): ConversationAddress | undefined {
  const { channelId, serviceUrl, from, recipient, conversation } = activity;
  if (from.aadObjectId === undefined || !isPersonal(activity)) return undefined;
  const { tenant } = (activity.channelData ?? {}) as { readonly tenant?: { readonly id?: string } };
  const tenantId = conversation.tenantId ?? tenant?.id;
  return {
    schemaVersion: 1,
    id: from.aadObjectId,
    channelId,
    serviceUrl,
    conversationId: conversation.id,
    ...(tenantId !== undefined && { tenantId }),
    channelUserId: from.id,
    channelBotId: recipient.id,
  };
}

function isSame(one: ConversationAddress, other: ConversationAddress): boolean {
  const names = Object.keys({ ...one, ...other }) as (keyof ConversationAddress)[];
  return names.every((name) => one[name] === other[name]);
}
