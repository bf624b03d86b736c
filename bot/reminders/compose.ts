import type { Dispatch } from "../../src/reminders/ledger/dispatch.js";
import { button } from "../cards/section-card.js";
import { drawSections } from "../cards/draw-sections.js";
import { plainText } from "../plain-text.js";
import type { Reply } from "../reply.js";
import { newsTexts } from "../texts/reminders/news.js";
import { reminderTexts } from "../texts/reminders/reminders.js";
import { digestCard } from "./digest-card.js";
import { missingCard } from "./missing-card.js";
import { type ReminderParts, readSituation } from "./parts.js";
import { problemsCard } from "./problems-card.js";
import { responseCard } from "./response-card.js";

/** Puts a message of the ledger into words as everything stands now. */
export async function composeMessage(parts: ReminderParts, dispatch: Dispatch): Promise<Reply> {
  const situation = await readSituation(parts, parts.clock());
  const { content, to } = dispatch;
  switch (content.kind) {
    case "reminders":
      return parts.register.participant(to)?.role === "coordinator"
        ? { card: await missingCard(parts, situation, dispatch) }
        : { card: digestCard(parts, situation, dispatch) };
    case "news": {
      const news = await parts.news.get(content.news);
      return { card: newsCard(parts, dispatch, news?.text ?? "") };
    }
    case "problems": {
      const dispatches = await parts.dispatches.list();
      const told = dispatches.filter(({ id }) => content.dispatches.includes(id));
      return { card: problemsCard(parts, situation, told) };
    }
    case "response": {
      const card = responseCard(parts, situation, content.duty, content.event);
      return card === undefined ? { text: reminderTexts.gone } : { card };
    }
  }
}

/** A message from RCC Sydöst, with a button to say that it has been read. */
export function newsCard(
  parts: Pick<ReminderParts, "renderCard" | "newId">,
  dispatch: Pick<Dispatch, "id" | "events">,
  text: string,
): NonNullable<Reply["card"]> {
  const isRead = dispatch.events.some(({ type }) => type === "read");
  const nonce = parts.newId();
  return drawSections(parts, {
    title: newsTexts.heading,
    notices: [
      { text: plainText(text), color: "default", weight: "default" },
      ...(isRead ? [{ text: newsTexts.isRead, color: "accent", weight: "default" } as const] : []),
    ],
    actions: isRead ? [] : [button(newsTexts.read, "news.read", dispatch.id, { nonce })],
  });
}
