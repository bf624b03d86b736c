import type { AdaptiveCard } from "../../bot/reply.js";
import { textOf } from "../support/card-reader.js";
import { type ReminderChat, startReminderChat } from "../support/reminder-chat.js";
import type { Seen } from "../support/chat.js";
import { people } from "../support/start-bot.js";
import type { DrawnCard } from "./drawn-card.js";

const { coordinator, projectLead, ro, rkl } = people;

/** A reason as long as may be, with signs that Markdown knows. */
const longest = "Långt skäl med **fet** och [länk](https://example.org). ".repeat(17);

/** What comes unasked, what people answer to it, and what the coordinator sees of it and decides. */
export async function reminderCards(): Promise<readonly DrawnCard[]> {
  return [
    ...(await withChat("2025-08-25T07:30:00Z", leadCards)),
    ...(await withChat("2025-08-25T07:30:00Z", ownCards)),
    ...(await withChat("2025-08-25T07:30:00Z", periodCards)),
    ...(await withChat("2025-09-05T07:30:00Z", coordinatorCards)),
  ];
}

async function withChat(
  at: string,
  draw: (chat: ReminderChat) => Promise<readonly (readonly [state: string, seen: Seen])[]>,
): Promise<readonly DrawnCard[]> {
  const chat = await startReminderChat(at);
  try {
    await chat.meet(coordinator, projectLead, ro);
    return (await draw(chat)).map(([state, seen]) => ({
      group: "Reminders",
      state,
      card: cardOf(state, seen),
    }));
  } finally {
    await chat.stop();
  }
}

function cardOf(state: string, { card, text }: Seen): AdaptiveCard {
  if (card === undefined) throw new Error(`${state}: a text in place of a card: ${text}`);
  return card;
}

/** The newest message with some words on it that somebody got unasked. */
async function told(chat: ReminderChat, userId: string, words: RegExp): Promise<Seen> {
  await chat.remind();
  const found = chat
    .unasked()
    .findLast(({ to, card }) => to === userId && card && words.test(textOf(card)));
  if (found === undefined) throw new Error(`Nobody was told ${words.source}`);
  return found;
}

async function leadCards(chat: ReminderChat) {
  const lead = (card: Seen, title: string, written: Readonly<Record<string, string>> = {}) =>
    chat.press(projectLead, card.card, title, written);
  const reminder = await told(chat, projectLead, /Påminnelse/);
  const later = await lead(reminder, "Påminn mig senare");
  const more = await lead(reminder, "Jag behöver mer tid");
  const done = await lead(reminder, "Klart redan");
  const written = { day: "2025-09-09", reason: longest };
  const promised = await lead(more, "Spara", written);
  const response = await told(chat, coordinator, /Behöver mer tid/);
  const saidDone = await lead(done, "Spara", { reason: longest });
  const claim = await told(chat, coordinator, /redan är lämnad/);
  return [
    ["a reminder", reminder],
    ["when to be reminded again", later],
    ["reminded again too late", await lead(later, "Spara", { day: "2025-12-01" })],
    ["more time", more],
    ["more time without day or reason", await lead(more, "Spara")],
    ["more time noted", promised],
    ["said to be done, how", done],
    ["said to be done without saying how", await lead(done, "Spara")],
    ["said to be done, noted", saidDone],
    ["the coordinator is told who needs more time", response],
    ["the coordinator is told what is said to be done", claim],
    [
      "what is said to be done, settled",
      await chat.press(coordinator, claim.card, "Den behövs här ändå"),
    ],
  ] as const;
}

async function ownCards(chat: ReminderChat) {
  const board = await chat.say(projectLead, "mina påminnelser");
  return [
    ["one's own board, a project lead's", board],
    ["one's own board, a region's", await chat.say(rkl, "vad ska vi lämna?")],
    [
      "one's own board, away",
      await chat.say(ro, "jag är borta till 5 september, ekonomichef tar över"),
    ],
    ["one's own board, turned off", await chat.say(ro, "stäng av påminnelser")],
    [
      "more time, of one's own accord",
      await chat.say(rkl, "vi behöver mer tid med korta rapporten"),
    ],
    ["said to be done, of one's own accord", await chat.say(rkl, "vi har redan lämnat")],
    ["the coordinator's help", await chat.say(coordinator, "hjälp")],
  ] as const;
}

async function periodCards(chat: ReminderChat) {
  const decide = async (sentence: string, title: string, written = {}): Promise<Seen> => {
    const { card } = await chat.say(coordinator, sentence);
    return chat.press(coordinator, card, title, { reason: longest.slice(0, 900), ...written });
  };
  await told(chat, projectLead, /Påminnelse/);
  const move = "förläng delrapporten till 8 september";
  const cards = [
    ["which report", await chat.say(coordinator, "stäng")],
    ["a day to move", await chat.say(coordinator, move)],
    [
      "a day moved wrongly",
      await decide(move, "Flytta sista dagen", { whose: "Kurt", reason: "" }),
    ],
    [
      "a day moved without saying why",
      await decide(move, "Flytta sista dagen", { day: "", reason: "" }),
    ],
    ["a day moved", await decide(move, "Flytta sista dagen")],
    ["the lead is told of it", await told(chat, projectLead, /Sista dagen/)],
    ["a reminder with the day moved", await told(chat, projectLead, /Påminnelse/)],
    ["closed", await decide("stäng delrapporten", "Stäng", { tell: "no" })],
    ["a reminder of what is closed", await told(chat, projectLead, /tas emot just nu/)],
    ["one's own board, closed", await chat.say(projectLead, "mina påminnelser")],
    ["to be opened again", await chat.say(coordinator, "öppna delrapporten")],
    ["opened again", await decide("öppna delrapporten", "Öppna igen")],
  ] as const;
  return cards;
}

async function coordinatorCards(chat: ReminderChat) {
  const missing = await told(chat, coordinator, /Saknade rapporter/);
  const preview = await chat.say(coordinator, "påminnelser");
  const news = await chat.say(coordinator, `besked: ${longest.slice(0, 600)}`);
  const unsent = await chat.press(coordinator, news.card, "Skicka");
  await chat.press(coordinator, unsent.card, "Skicka", { audience: "all" });
  const own = await told(chat, ro, /Långt skäl/);
  const problems = await told(chat, coordinator, /kom inte fram/);
  await chat.press(coordinator, preview.card, "Skicka ett prov till mig");
  return [
    ["who is missing, told to the coordinator", missing],
    ["what goes out to whom", preview],
    ["a test to herself", await told(chat, coordinator, /Prov: så ser/)],
    ["reminders paused", await chat.press(coordinator, preview.card, "Pausa")],
    ["to be reminded once more", await chat.say(coordinator, "påminn RÖ igen")],
    ["news to be sent", news],
    ["news to nobody", unsent],
    ["news", own],
    ["news that has been read", await chat.press(ro, own.card, "Jag har läst")],
    ["news, who has got and read it", await chat.say(coordinator, "skickade besked")],
    ["what did not arrive, told", problems],
    ["what did not arrive", await chat.say(coordinator, "leveransproblem")],
  ] as const;
}
