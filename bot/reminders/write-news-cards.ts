import type { News } from "../../src/reminders/ledger/news.js";
import { type Audience, audienceOf } from "../../src/participants/audience.js";
import { drawSections } from "../cards/draw-sections.js";
import { button, input, section } from "../cards/section-card.js";
import { plainText } from "../plain-text.js";
import { confirmed } from "../cards/tone.js";
import type { AdaptiveCard } from "../reply.js";
import { newsTexts as texts } from "../texts/reminders/news.js";
import type { ReminderParts } from "./parts.js";

/** Lets the coordinator write a message. */
export function writingCard(parts: ReminderParts, value = "", fault?: string): AdaptiveCard {
  const drawn = { nonce: parts.newId() };
  const faults = fault === undefined ? [] : [{ text: fault }];
  return drawSections(parts, {
    title: texts.writeTitle,
    sections: [
      section({
        separated: false,
        inputs: [input("long-text", "text", texts.textLabel, { value, faults })],
      }),
    ],
    actions: [
      button(texts.preview, "news.preview", "", drawn, "positive"),
      button(texts.showSent, "news.sent", "", drawn),
    ],
  });
}

/** Shows a message as it will be, and asks who is to have it. */
export function previewCard(parts: ReminderParts, text: string, fault?: string): AdaptiveCard {
  const drawn = { nonce: parts.newId() };
  const choices = (Object.keys(texts.audiences) as Audience[]).map((value) => ({
    title: `${texts.audiences[value]} (${texts.people(audienceOf(parts.register.participants, value).length)})`,
    value,
  }));
  const faults = fault === undefined ? [] : [{ text: fault }];
  return drawSections(parts, {
    title: texts.previewTitle,
    sections: [
      section({ title: texts.heading, lines: [{ label: "", text: plainText(text) }] }),
      section({ inputs: [input("choice", "audience", texts.audience, { choices, faults })] }),
    ],
    actions: [
      button(texts.send, "news.send", text, drawn, "positive"),
      button(texts.cancel, "news.cancel", "", drawn),
    ],
  });
}

/** Takes the preview's place when the message is on its way: nothing is left to press twice. */
export function sendingCard(parts: ReminderParts, { text, to }: News): AdaptiveCard {
  return drawSections(parts, {
    title: texts.heading,
    notices: [confirmed(texts.sending(texts.people(to.length)))],
    sections: [section({ lines: [{ label: "", text: plainText(text) }] })],
    actions: [button(texts.showSent, "news.sent", "", { nonce: parts.newId() })],
  });
}
