import type { Activity } from "botbuilder";
import { isPersonal } from "./inbound-turn.js";

/**
 * Whether a message is meant for the bot: in a group chat or channel only when it mentions the bot, or is a pressed
 * button. Everything in a personal chat is.
 */
export function isForBot(activity: Activity): boolean {
  const { entities = [], recipient } = activity;
  return (
    isPersonal(activity) ||
    activity.value !== undefined ||
    entities.some((entity) => {
      const { mentioned } = entity as { readonly mentioned?: { readonly id?: string } };
      return entity.type === "mention" && mentioned?.id === recipient.id;
    })
  );
}

/** What someone wrote, without the names of those who are mentioned. */
export function withoutMentions(text: string): string {
  return text
    .replaceAll(/<at[^>]*>.*?<\/at>/gs, " ")
    .replaceAll("&nbsp;", " ")
    .replaceAll(/[ \u00a0]+/g, " ")
    .trim();
}
