/**
 * The address that opens a person's chat with the bot, a message written for them to send. Teams does not send it by
 * itself.
 */
export function chatAddress(botId: string, message: string): string {
  const bot = encodeURIComponent(`28:${botId}`).replace("%3A", ":");
  return `https://teams.microsoft.com/l/chat/0/0?users=${bot}&message=${encodeURIComponent(message)}`;
}
