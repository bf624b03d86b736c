import type { News } from "../../../src/reminders/ledger/news.js";
import { add } from "../../../src/reminders/ledger/enter.js";
import { type Audience, audienceOf } from "../../../src/participants/audience.js";
import { personalDataIn } from "../../../src/shared/personal-data.js";
import { inputIn, readPressed } from "../../cards/pressed.js";
import { newsCard } from "../../reminders/compose.js";
import type { ReminderParts } from "../../reminders/parts.js";
import { sentNewsCard } from "../../reminders/sent-news-card.js";
import { previewCard, sendingCard, writingCard } from "../../reminders/write-news-cards.js";
import type { Reply } from "../../reply.js";
import type { Route } from "../../route.js";
import { texts as general } from "../../texts/general.js";
import { capital } from "../../texts/format.js";
import { newsPattern, newsTexts as texts, sentNewsPattern } from "../../texts/reminders/news.js";
import { reminderTexts } from "../../texts/reminders/reminders.js";
import type { Turn } from "../../turn.js";

/** The longest message, in characters. */
const longest = 1500;

type Data = Readonly<Record<string, unknown>>;

/** Lets coordinators tell regions and project leads something, and readers say that they have read it. */
export function createNewsRoutes(parts: ReminderParts): readonly Route[] {
  const access = "follow-up";
  return [
    {
      kind: "command",
      name: "news.write",
      access,
      pattern: newsPattern,
      handle: (_turn, message) => Promise.resolve(preview(parts, message)),
    },
    {
      kind: "command",
      name: "news.sent",
      access,
      pattern: sentNewsPattern,
      handle: () => listSent(parts),
    },
    {
      kind: "verb",
      verb: "news.write",
      access,
      handle: () => Promise.resolve({ card: writingCard(parts) }),
    },
    {
      kind: "verb",
      verb: "news.preview",
      access,
      handle: (_turn, data) => Promise.resolve(previewWritten(parts, inputIn(data, "text"))),
    },
    { kind: "verb", verb: "news.send", access, handle: (turn, data) => send(parts, turn, data) },
    { kind: "verb", verb: "news.sent", access, handle: () => listSent(parts) },
    {
      kind: "verb",
      verb: "news.cancel",
      access,
      handle: () => Promise.resolve({ text: texts.cancelled }),
    },
    {
      kind: "verb",
      verb: "news.read",
      access: "report",
      handle: (turn, data) => read(parts, turn, data),
    },
  ];
}

function preview(parts: ReminderParts, message: string): Reply {
  const text = capital(newsPattern.exec(message)?.groups?.["text"]?.trim() ?? "");
  const fault = faultIn(text);
  return fault === undefined ? { card: previewCard(parts, text) } : { text: fault };
}

function previewWritten(parts: ReminderParts, written: string): Reply {
  const text = written.trim();
  const fault = text === "" ? texts.empty : faultIn(text);
  return {
    card: fault === undefined ? previewCard(parts, text) : writingCard(parts, written, fault),
  };
}

function faultIn(text: string): string | undefined {
  if (text.length > longest) return texts.tooLong(longest);
  const found = personalDataIn(text);
  return found && reminderTexts.personalData[found];
}

/** Keeps the message, to be sent by the ledger. The card pressed again changes nothing. */
async function send(parts: ReminderParts, turn: Turn, data: Data): Promise<Reply> {
  const pressed = readPressed(turn, data);
  if (pressed === undefined || !isGood(pressed.about)) return { text: general.unknownButton };
  const text = pressed.about.trim();
  const audience = inputIn(data, "audience");
  if (!(audience in texts.audiences)) return { card: previewCard(parts, text, texts.choose) };
  const to = audienceOf(parts.register.participants, audience as Audience).map(
    ({ userId }) => userId,
  );
  if (to.length === 0) return { card: previewCard(parts, text, texts.nobody) };
  const { nonce, by, at } = pressed.press;
  const news: News = { schemaVersion: 1, id: nonce, at: at.toISOString(), by, text, to };
  const kept = await parts.news.change(nonce, (current) => current ?? news);
  return { card: sendingCard(parts, kept ?? news) };
}

/** Whether a text is as the preview takes it: a card may have been made up. */
function isGood(text: string): boolean {
  return text.trim() !== "" && text.length <= longest && personalDataIn(text) === undefined;
}

/** The reader's receipt. */
async function read(parts: ReminderParts, turn: Turn, data: Data): Promise<Reply> {
  const pressed = readPressed(turn, data);
  const dispatch = await parts.dispatches.get(pressed?.about ?? "");
  if (dispatch?.to !== turn.userId || dispatch.content.kind !== "news")
    return { text: reminderTexts.gone };
  const news = await parts.news.get(dispatch.content.news);
  const isRead = dispatch.events.some(({ type }) => type === "read");
  const at = turn.receivedAt.toISOString();
  const shown = isRead ? dispatch : await add(parts, dispatch.id, { type: "read", at });
  return { card: newsCard(parts, shown, news?.text ?? "") };
}

async function listSent(parts: ReminderParts): Promise<Reply> {
  const card = await sentNewsCard(parts);
  return card === undefined ? { text: texts.none } : { card };
}
