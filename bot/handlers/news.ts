import { type Dispatch, statusOf } from "../../src/reminders/dispatch.js";
import type { News } from "../../src/reminders/news.js";
import { add } from "../../src/reminders/send.js";
import { type Audience, audienceOf } from "../../src/participants/audience.js";
import type { Register } from "../../src/participants/register.js";
import { personalDataIn } from "../../src/shared/personal-data.js";
import { button, input, section } from "../guidance/card-data.js";
import { plainText } from "../guidance/plain-text.js";
import { inputIn, readPressed } from "../guidance/pressed.js";
import { newsCard } from "../reminders/compose.js";
import { drawCard, type ReminderParts } from "../reminders/parts.js";
import type { AdaptiveCard, Reply } from "../reply.js";
import type { Route } from "../route.js";
import { dayAndTime } from "../texts/format.js";
import { texts as general } from "../texts/general.js";
import { newsPattern, newsTexts as texts, sentNewsPattern } from "../texts/news.js";
import { reminderTexts } from "../texts/reminders.js";
import { personName } from "../texts/reporting.js";
import type { Turn } from "../turn.js";

/** The longest message, in characters, and how many of those sent are listed. */
const longest = 1500;
const mostListed = 5;
const mostNames = 8;

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
    { kind: "verb", verb: "news.send", access, handle: (turn, data) => send(parts, turn, data) },
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
  const text = newsPattern.exec(message)?.groups?.["text"]?.trim() ?? "";
  if (text.length > longest) return { text: texts.tooLong(longest) };
  const found = personalDataIn(text);
  if (found !== undefined) return { text: reminderTexts.personalData[found] };
  return { card: previewCard(parts, text) };
}

function previewCard(parts: ReminderParts, text: string, fault?: string): AdaptiveCard {
  const drawn = { nonce: parts.newId() };
  const choices = (Object.keys(texts.audiences) as Audience[]).map((value) => ({
    title: `${texts.audiences[value]} (${texts.people(audienceOf(parts.register.participants, value).length)})`,
    value,
  }));
  const faults = fault === undefined ? [] : [{ text: fault }];
  return drawCard(parts, {
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
  return { text: texts.sending(texts.people(kept?.to.length ?? 0)) };
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
  const all = (await parts.news.list()).toSorted((one, other) => other.at.localeCompare(one.at));
  if (all.length === 0) return { text: texts.none };
  const dispatches = await parts.dispatches.list();
  const sections = all.slice(0, mostListed).map((news) => newsSection(parts, news, dispatches));
  return { card: drawCard(parts, { title: texts.listTitle, sections }) };
}

function newsSection(
  { register }: ReminderParts,
  news: News,
  dispatches: readonly Dispatch[],
): ReturnType<typeof section> {
  const own = new Map(
    dispatches.flatMap((dispatch) =>
      dispatch.content.kind === "news" && dispatch.content.news === news.id
        ? [[dispatch.to, dispatch] as const]
        : [],
    ),
  );
  const statuses = news.to.map((to) => {
    const dispatch = own.get(to);
    return { to, status: dispatch && statusOf(dispatch).type };
  });
  const read = [...own.values()].filter(({ events }) => events.some(({ type }) => type === "read"));
  const named = (label: string, people: readonly { readonly to: string }[]) =>
    people.length === 0
      ? []
      : [
          {
            label,
            text: namesOf(
              register,
              people.map(({ to }) => to),
            ),
          },
        ];
  const sent = statuses.filter(({ status }) => status === "sent").length;
  return section({
    title: dayAndTime(new Date(news.at)),
    lines: [
      { label: "", text: plainText(news.text) },
      { label: "", text: texts.counts(news.to.length, sent, read.length) },
      ...named(
        texts.notReached,
        statuses.filter(({ status }) => status === "failed" || status === "unknown"),
      ),
      ...named(
        texts.waiting,
        statuses.filter(({ status }) => status === undefined),
      ),
    ],
  });
}

function namesOf(register: Register, people: readonly string[]): string {
  const names = people.slice(0, mostNames).map((userId) => personName(register, userId));
  return people.length > mostNames ? `${names.join(", ")} …` : names.join(", ");
}
