import { promiseFault, snoozeFault } from "../../src/reminders/check-day.js";
import { noChoices, withSnoozes } from "../../src/reminders/choices.js";
import { type ResponseEvent, withResponse } from "../../src/reminders/response.js";
import { personalDataIn } from "../../src/shared/personal-data.js";
import { parseLocalDate } from "../../src/shared/local-date.js";
import { inputIn } from "../guidance/pressed.js";
import type { Notify } from "../notify.js";
import { alreadyDoneCard, laterCard, moreTimeCard } from "../reminders/answer-cards.js";
import { digestCard } from "../reminders/digest-card.js";
import { readSituation, type ReminderParts } from "../reminders/parts.js";
import { openDuty } from "../reminders/open-duty.js";
import { type PressedReminder, readPressedReminder } from "../reminders/pressed-reminder.js";
import type { ReportingParts } from "../reporting/parts.js";
import { confirmed } from "../reporting/tone.js";
import type { AdaptiveCard, Reply } from "../reply.js";
import type { Route, Verb } from "../route.js";
import { reminderTexts as texts } from "../texts/reminders.js";
import type { Turn } from "../turn.js";

export interface ReminderRouteParts
  extends ReminderParts, Omit<ReportingParts, keyof ReminderParts> {
  readonly notify: Notify;
}

/** What people do with the reminders that they get. */
export function createReminderRoutes(parts: ReminderRouteParts): readonly Route[] {
  return [
    verb(parts, "reminder.open", (pressed, turn) => open(parts, pressed, turn)),
    verb(parts, "reminder.show", ({ situation, dispatch }) =>
      digestCard(parts, situation, dispatch),
    ),
    verb(parts, "reminder.later", ({ situation, dispatch, duties }) =>
      laterCard(parts, situation, dispatch, duties),
    ),
    verb(parts, "reminder.snooze", (pressed, turn, data) => snooze(parts, pressed, turn, data)),
    verb(parts, "reminder.more-time", ({ dispatch, duties }) =>
      moreTimeCard(parts, dispatch, duties),
    ),
    verb(parts, "reminder.promise", (pressed, turn, data) => promise(parts, pressed, turn, data)),
    verb(parts, "reminder.done", ({ dispatch, duties }) =>
      alreadyDoneCard(parts, dispatch, duties),
    ),
    verb(parts, "reminder.say-done", (pressed, turn, data) => sayDone(parts, pressed, turn, data)),
  ];
}

type Data = Readonly<Record<string, unknown>>;

/** A verb on one's own reminder. When nothing of it is left to do, the card says so whatever was pressed. */
function verb(
  parts: ReminderRouteParts,
  name: string,
  answer: (
    pressed: PressedReminder,
    turn: Turn,
    data: Data,
  ) => AdaptiveCard | Promise<AdaptiveCard>,
): Verb {
  return {
    kind: "verb",
    verb: name,
    access: "report",
    handle: async (turn, data): Promise<Reply> => {
      const pressed = await readPressedReminder(parts, turn, data);
      if (pressed === undefined) return { text: texts.gone };
      const { situation, dispatch, duties } = pressed;
      if (duties.length === 0) return { card: digestCard(parts, situation, dispatch) };
      return { card: await answer(pressed, turn, data) };
    },
  };
}

/** Opens a form below, so that the reminder stays and can be kept up to date; in its place where that cannot be done. */
async function open(
  parts: ReminderRouteParts,
  { situation, dispatch, duty }: PressedReminder,
  turn: Turn,
): Promise<AdaptiveCard> {
  const card = duty && (await openDuty(parts, turn, duty.id));
  if (card === undefined) return digestCard(parts, situation, dispatch, [confirmed(texts.noForm)]);
  return (await parts.notify(turn.userId, { card }))
    ? digestCard(parts, situation, dispatch, [confirmed(texts.opened)])
    : card;
}

async function snooze(
  parts: ReminderRouteParts,
  { situation, dispatch, duties }: PressedReminder,
  { userId }: Turn,
  data: Data,
): Promise<AdaptiveCard> {
  const written = inputIn(data, "day");
  const day = parseLocalDate(written);
  const dues = duties.map(({ obligation }) => obligation.due);
  const dayFault = snoozeFault(day, dues, situation.today);
  if (day === undefined || dayFault !== undefined)
    return laterCard(parts, situation, dispatch, duties, { day: written, dayFault });
  const ids = duties.map(({ id }) => id);
  await parts.choices.change(userId, (own) => withSnoozes(own ?? noChoices(userId), ids, day));
  const on = situation.calendar.onOrAfter(day);
  return digestCard(parts, situation, dispatch, [confirmed(texts.snoozed(on))]);
}

async function promise(
  parts: ReminderRouteParts,
  pressed: PressedReminder,
  turn: Turn,
  data: Data,
): Promise<AdaptiveCard> {
  const { situation, dispatch, duties } = pressed;
  const { written, duty, reasonFault } = readAnswer(pressed, data);
  if (duty === undefined) return digestCard(parts, situation, dispatch);
  const until = parseLocalDate(written.day);
  const dayFault = promiseFault(until, duty.obligation.due, situation.today);
  if (until === undefined || dayFault !== undefined || reasonFault !== undefined)
    return moreTimeCard(parts, dispatch, duties, { ...written, dayFault, reasonFault });
  const { reason } = written;
  await respond(parts, duty.id, { type: "more-time", ...stamp(pressed, turn), until, reason });
  const remindOn = situation.calendar.onOrBefore(until, -1);
  return shownAnew(parts, dispatch, turn, texts.noted(until, remindOn));
}

async function sayDone(
  parts: ReminderRouteParts,
  pressed: PressedReminder,
  turn: Turn,
  data: Data,
): Promise<AdaptiveCard> {
  const { situation, dispatch, duties } = pressed;
  const { written, duty, reasonFault } = readAnswer(pressed, data);
  if (duty === undefined) return digestCard(parts, situation, dispatch);
  if (reasonFault !== undefined)
    return alreadyDoneCard(parts, dispatch, duties, { ...written, reasonFault });
  const { reason } = written;
  await respond(parts, duty.id, { type: "said-done", ...stamp(pressed, turn), reason });
  return shownAnew(parts, dispatch, turn, texts.thanks);
}

/** What someone has written about one of the reports, and which; undefined when none is left. */
function readAnswer({ duties }: PressedReminder, data: Data) {
  const written = readWritten(data);
  const duty = duties.find(({ id }) => id === written.duty) ?? duties[0];
  return { written, duty, reasonFault: faultIn(written.reason) };
}

function readWritten(data: Data) {
  return {
    duty: inputIn(data, "duty"),
    day: inputIn(data, "day"),
    reason: inputIn(data, "reason").trim().slice(0, 1000),
  };
}

/** What is wrong with a reason: there must be one, and nothing in it about patients. */
function faultIn(reason: string): string | undefined {
  if (reason === "") return texts.noReason;
  const found = personalDataIn(reason);
  return found && texts.personalData[found];
}

function stamp(
  { pressed }: PressedReminder,
  { userId, receivedAt }: Turn,
): Pick<ResponseEvent, "at" | "by" | "nonce"> {
  return { at: receivedAt.toISOString(), by: userId, nonce: pressed.press.nonce };
}

async function respond(
  { responses }: ReminderParts,
  duty: string,
  event: ResponseEvent,
): Promise<void> {
  await responses.change(duty, (current) => withResponse(current, duty, event));
}

async function shownAnew(
  parts: ReminderParts,
  dispatch: PressedReminder["dispatch"],
  turn: Turn,
  notice: string,
): Promise<AdaptiveCard> {
  const situation = await readSituation(parts, turn.receivedAt);
  return digestCard(parts, situation, dispatch, [confirmed(notice)]);
}
