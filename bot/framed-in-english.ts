import type { Reply } from "./reply.js";
import { texts } from "./texts/general.js";

/** What a button with an English title leads to: its card is in Swedish, which a first line in English tells. */
export function framedInEnglish(reply: Reply): Reply {
  const { card } = reply;
  const body = card?.["body"];
  if (card === undefined || !Array.isArray(body)) return reply;
  const line = { type: "TextBlock", text: texts.inSwedish, wrap: true, spacing: "none" };
  return { ...reply, card: { ...card, body: [line, ...(body as readonly unknown[])] } };
}
