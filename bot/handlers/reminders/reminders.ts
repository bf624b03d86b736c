import { snoozeFault } from "../../../src/reminders/wishes/check-day.js";
import { noChoices, withSnoozes } from "../../../src/reminders/wishes/choices.js";
import type { ReportDuty } from "../../../src/reminders/duties/duty.js";
import { confirmSent } from "../../../src/reporting/submissions/confirm-sent.js";
import { stateOf } from "../../../src/reporting/submissions/submission-state.js";
import { parseLocalDate } from "../../../src/shared/local-date.js";
import { inputIn } from "../../cards/pressed.js";
import type { Notify } from "../../notify.js";
import { alreadyDoneCard, laterCard, moreTimeCard } from "../../reminders/answer-cards.js";
import { digestCard } from "../../reminders/digest-card.js";
import { readSituation, type ReminderParts } from "../../reminders/parts.js";
import { promise, sayDone } from "../../reminders/responding.js";
import { openDuty } from "../../reminders/open-duty.js";
import { type PressedReminder, readPressedReminder } from "../../reminders/pressed-reminder.js";
import type { ReportingParts } from "../../reporting/parts.js";
import { confirmed } from "../../cards/tone.js";
import type { AdaptiveCard, Reply } from "../../reply.js";
import type { Route, Verb } from "../../route.js";
import { reminderTexts as texts } from "../../texts/reminders/reminders.js";
import { standingTexts } from "../../texts/reporting/standings.js";
import type { Turn } from "../../turn.js";

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
    verb(parts, "reminder.original-sent", (pressed, turn) => sendOriginal(parts, pressed, turn)),
    verb(parts, "reminder.more-time", (pressed) =>
      ofOwed(parts, pressed, (owed) => moreTimeCard(parts, pressed.dispatch, owed)),
    ),
    verb(parts, "reminder.promise", (pressed, turn, data) =>
      note(parts, pressed, turn, { data, by: promise }),
    ),
    verb(parts, "reminder.done", (pressed) =>
      ofOwed(parts, pressed, (owed) => alreadyDoneCard(parts, pressed.dispatch, owed)),
    ),
    verb(parts, "reminder.say-done", (pressed, turn, data) =>
      note(parts, pressed, turn, { data, by: sayDone }),
    ),
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

/** Draws a card about those of the reports that have not come; the reminder, when all have. */
function ofOwed(
  parts: ReminderParts,
  { situation, dispatch, duties }: PressedReminder,
  draw: (owed: readonly ReportDuty[]) => AdaptiveCard,
): AdaptiveCard {
  const owed = duties.filter(({ isDone }) => !isDone);
  return owed.length === 0 ? digestCard(parts, situation, dispatch) : draw(owed);
}

/** Notes that the original of a report is sent, of which a copy has come. */
async function sendOriginal(
  parts: ReminderRouteParts,
  { pressed, dispatch, duty }: PressedReminder,
  turn: Turn,
): Promise<AdaptiveCard> {
  const submission = duty?.report.submission;
  const form = parts.forms.find(
    ({ id, year }) => id === submission?.formId && year === submission.year,
  );
  const version = stateOf(submission).version;
  if (duty !== undefined && form !== undefined && version !== undefined) {
    const { nonce, by, at } = pressed.press;
    const press = { nonce, by, at, number: version.version };
    await confirmSent(parts.submissions, { form, subject: duty.subject }, press);
  }
  return shownAnew(parts, dispatch, turn, standingTexts.sentNow);
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

/** Notes an answer about one of the reports, and shows the reminder with it. */
async function note(
  parts: ReminderRouteParts,
  { pressed, situation, dispatch, ...rest }: PressedReminder,
  turn: Turn,
  { data, by }: { readonly data: Data; readonly by: typeof promise },
): Promise<AdaptiveCard> {
  const duties = rest.duties.filter(({ isDone }) => !isDone);
  if (duties.length === 0) return digestCard(parts, situation, dispatch);
  const noted = await by(parts, { pressed, situation, place: dispatch, duties, data });
  return noted.outcome === "faulty" ? noted.card : shownAnew(parts, dispatch, turn, noted.notice);
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
