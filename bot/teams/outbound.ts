import {
  ActionTypes,
  type Activity,
  CardFactory,
  type CardAction,
  MessageFactory,
  type Entity,
} from "botbuilder";
import type { Reply } from "../reply.js";
import { fileAttachment, offerAttachment } from "./file-consent.js";

/** Teams' limits on a citation's name and abstract, in characters. */
const nameLimit = 80;
const abstractLimit = 160;

/** The activity that carries a reply. Suggestions are left out where Teams shows none: outside personal chats and beside cards. */
export function toActivity(reply: Reply, isPersonal: boolean): Partial<Activity> {
  const activity = messageOf(reply);
  if (hasRootEntity(reply)) activity.entities = [rootEntity(reply)];
  if (reply.asked !== undefined) activity.channelData = withThumbs;
  if (reply.suggestions !== undefined && isPersonal && reply.card === undefined)
    activity.suggestedActions = { to: [], actions: reply.suggestions.map(suggestedAction) };
  return activity;
}

function messageOf({ text, card, offer, file }: Reply): Partial<Activity> {
  if (offer !== undefined) return MessageFactory.attachment(offerAttachment(offer));
  if (file !== undefined) return MessageFactory.attachment(fileAttachment(file));
  return card === undefined
    ? MessageFactory.text(text ?? "")
    : MessageFactory.attachment(CardFactory.adaptiveCard(card), text);
}

function hasRootEntity({ isGenerated = false, citations = [] }: Reply): boolean {
  return isGenerated || citations.length > 0;
}

/** Has Teams show its thumbs below the message, and ask in its own form why. */
const withThumbs = { feedbackLoop: { type: "default" } };

function suggestedAction(text: string): CardAction {
  return { type: ActionTypes.ImBack, title: text, value: text };
}

/**
 * The one root entity that a message may have: its citations, and Teams' mark for words that a model wrote. Answers that
 * code composed from the sources go without the mark: it would call them what they are not.
 */
function rootEntity({ citations = [], isGenerated = false }: Reply): Entity {
  return {
    type: "https://schema.org/Message",
    "@type": "Message",
    "@context": "https://schema.org",
    "@id": "",
    ...(isGenerated && { additionalType: ["AIGeneratedContent"] }),
    citation: citations.map((citation) => ({
      "@type": "Claim",
      position: citation.position,
      appearance: {
        "@type": "DigitalDocument",
        name: cut(citation.name, nameLimit),
        abstract: cut(citation.abstract, abstractLimit),
      },
    })),
  };
}

function cut(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit - 1).trimEnd()}…`;
}
