import type { Dispatch } from "../../src/reminders/ledger/dispatch.js";
import type { News } from "../../src/reminders/ledger/news.js";
import { receiptsOf } from "../../src/reminders/ledger/receipts.js";
import type { Register } from "../../src/participants/register.js";
import { drawSections } from "../cards/draw-sections.js";
import { section } from "../cards/section-card.js";
import { plainText } from "../plain-text.js";
import type { AdaptiveCard } from "../reply.js";
import { dayAndTime } from "../texts/format.js";
import { newsTexts as texts } from "../texts/reminders/news.js";
import { personName } from "../texts/reporting/reporting.js";
import type { ReminderParts } from "./parts.js";

/** How many messages are listed, and how many people are named of each. */
const mostListed = 5;
const mostNames = 8;

/** The newest messages with who has got and read them. Undefined when none has been sent. */
export async function sentNewsCard(parts: ReminderParts): Promise<AdaptiveCard | undefined> {
  const all = (await parts.news.list()).toSorted((one, other) => other.at.localeCompare(one.at));
  if (all.length === 0) return undefined;
  const dispatches = await parts.dispatches.list();
  const sections = all.slice(0, mostListed).map((news) => newsSection(parts, news, dispatches));
  return drawSections(parts, { title: texts.listTitle, sections });
}

function newsSection(
  { register }: ReminderParts,
  news: News,
  dispatches: readonly Dispatch[],
): ReturnType<typeof section> {
  const { read, unread, missed, waiting } = receiptsOf(news, dispatches);
  const named = (label: string, people: readonly string[]) =>
    people.length === 0 ? [] : [{ label, text: namesOf(register, people) }];
  return section({
    title: dayAndTime(new Date(news.at)),
    lines: [
      { label: "", text: plainText(news.text) },
      {
        label: "",
        text: texts.counts(news.to.length, read.length + unread.length, read.length),
      },
      ...named(texts.unread, unread),
      ...named(texts.notReached, missed),
      ...named(texts.waiting, waiting),
    ],
  });
}

function namesOf(register: Register, people: readonly string[]): string {
  const names = people.slice(0, mostNames).map((userId) => personName(register, userId));
  return people.length > mostNames ? `${names.join(", ")} …` : names.join(", ");
}
