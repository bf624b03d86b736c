import { createRecentlySeen } from "../../bot/teams/recently-seen.js";
import { createBoardRoutes } from "../../bot/handlers/board/board.js";
import { createNewsRoutes } from "../../bot/handlers/reminders/news.js";
import { createNextRoundRoutes } from "../../bot/handlers/board/next-round.js";
import { createNudgeRoutes } from "../../bot/handlers/board/nudging.js";
import { createOwnAnswerRoutes } from "../../bot/handlers/reminders/own-answers.js";
import { createOwnReminderRoutes } from "../../bot/handlers/reminders/own-reminders.js";
import { createPeriodRoutes } from "../../bot/handlers/board/periods.js";
import { createProblemRoutes } from "../../bot/handlers/reminders/delivery-problems.js";
import { createReminderRoutes } from "../../bot/handlers/reminders/reminders.js";
import { createRoundRoutes } from "../../bot/handlers/reminders/reminder-round.js";
import { composeMessage } from "../../bot/reminders/compose.js";
import type { ReminderParts } from "../../bot/reminders/parts.js";
import type { Route } from "../../bot/route.js";
import { createDeliveryQueue, teamsPace } from "../adapters/delivery-queue.js";
import type { FileResponse } from "../adapters/web/http-server.js";
import { readSwedishHolidays } from "../adapters/swedish-holidays.js";
import type { Dispatch } from "../reminders/ledger/dispatch.js";
import { remindersOf } from "../reminders/planning/agenda.js";
import { readKnown } from "../reminders/planning/read-known.js";
import { refreshShown } from "../reminders/sending/refresh-shown.js";
import { reminderKey } from "../reminders/ledger/reminder.js";
import { markInterrupted } from "../reminders/ledger/enter.js";
import { sendDue, type SendDueDependencies } from "../reminders/sending/send-due.js";
import { shownAnewIn } from "../reminders/sending/shown-anew.js";
import { createWorkCalendar, type WorkCalendar } from "../shared/working-days.js";
import { localDateOf } from "../shared/local-date.js";
import { calendarUrl, openCalendar } from "./calendar-links.js";
import { newVersionOfferOf } from "./new-version-offer.js";
import { fileUrlOf, type Parts } from "./parts.js";

/** What sends people messages unasked when they are due, and lets them choose and coordinators run it. */
export interface Reminding {
  readonly routes: readonly Route[];
  /** Sends everything that is due now, and brings earlier messages up to date. Calls follow one another. Never rejects. */
  run(): Promise<void>;
  /** Begins to run by itself, where there is a timer. */
  start(): void;
  /** Resolves when what is under way has ended. */
  stop(): Promise<void>;
  /** The calendar that a link's token stands for. Undefined when it stands for none. */
  openCalendar(token: string): Promise<FileResponse | undefined>;
}

/** How many fetched calendars are remembered, so that each has a line a day in the audit log. */
const rememberedCalendars = 1000;

/** Puts the reminders together, and marks in the ledger what the program was sending when it last ended. */
export async function createReminding(parts: Parts): Promise<Reminding> {
  const reminders = reminderParts(parts);
  const sending = sendingParts(parts, reminders);
  await markInterrupted(sending);
  const run = inSequence(async () => {
    try {
      await sendDue(sending);
      await refreshShown(refreshingParts(parts, reminders));
    } catch (error) {
      parts.logger.error("Reminders could not be sent", error);
    }
  });
  const calendarsSeen = createRecentlySeen(rememberedCalendars);
  let stop = (): Promise<void> => run.ended();
  return {
    routes: createRoutes(parts, reminders, sending),
    run: run.once,
    start: () => {
      if (parts.config.sendsReminders) stop = parts.repeat?.(run.once) ?? stop;
    },
    stop: () => stop(),
    openCalendar: (token) => openCalendar(parts, reminders, calendarsSeen, token),
  };
}

function createRoutes(
  parts: Parts,
  reminders: ReminderParts,
  sending: SendDueDependencies,
): readonly Route[] {
  const { rulebook, notify, logger } = parts;
  const { attachments, questions } = parts.store;
  const { reachable } = sending;
  const common = {
    ...rulebook,
    ...reminders,
    attachments,
    fileUrl: fileUrlOf(parts),
    offerNewVersion: newVersionOfferOf(parts),
    notify,
    logger,
    reachable,
  };
  return [
    ...createBoardRoutes({ ...common, questions }),
    ...createPeriodRoutes(common),
    ...createNextRoundRoutes(common),
    ...createReminderRoutes(common),
    // Before people's own: "påminnelser" is the round to those who run it.
    ...createRoundRoutes(common),
    ...createOwnReminderRoutes({
      ...common,
      calendarUrl: (userId, now, dutyId) => calendarUrl(parts, userId, now, dutyId),
    }),
    ...createOwnAnswerRoutes(common),
    ...createNudgeRoutes(common),
    ...createProblemRoutes({ ...common, sending }),
    ...createNewsRoutes(common),
  ];
}

/** What reminders are reckoned from and put into words with. */
function reminderParts({ config, rulebook, store, ...parts }: Parts): ReminderParts {
  const { hours, ...rules } = rulebook.reminderRules;
  const reminderRules = config.quietHours && hours ? { ...rules, hours } : rules;
  return { ...parts, ...store, ...rulebook, reminderRules, calendar: workCalendar() };
}

/** Sweden's working days, read when they are first asked for. */
function workCalendar(): () => Promise<WorkCalendar> {
  let calendar: Promise<WorkCalendar> | undefined;
  return () => (calendar ??= readSwedishHolidays().then(createWorkCalendar));
}

function sendingParts(
  { messenger, store, clock, newId, pace = teamsPace }: Parts,
  sources: ReminderParts,
): SendDueDependencies {
  const { dispatches, news, addresses } = store;
  const queue = createDeliveryQueue(pace);
  return {
    dispatches,
    clock,
    newId,
    deliver: (dispatch, isNeeded) =>
      queue.patiently(
        async () => messenger.send(dispatch.to, await composeMessage(sources, dispatch)),
        isNeeded,
      ),
    read: () => readKnown(sources, localDateOf(clock())),
    listNews: () => news.list(),
    reachable: async () => new Set((await addresses.list()).map(({ id }) => id)),
    stillDue: async (reminders) => {
      const keys = await keysNow(sources, clock());
      return reminders.filter((reminder) => keys.has(reminderKey(reminder)));
    },
    inTurn: (task) => queue.inTurn(task),
  };
}

/** The keys of every reminder that there is reason for now. */
async function keysNow(sources: ReminderParts, now: Date): Promise<ReadonlySet<string>> {
  const known = await readKnown(sources, localDateOf(now));
  return new Set(known.duties.flatMap((duty) => remindersOf(known, duty)).map(reminderKey));
}

function refreshingParts(
  { messenger, store, clock }: Parts,
  reminders: ReminderParts,
): Parameters<typeof refreshShown>[0] {
  return {
    dispatches: store.dispatches,
    clock,
    shownAnew: async () => shownAnewIn(await readKnown(reminders, localDateOf(clock()))),
    change: async (dispatch: Dispatch, activityId: string) =>
      messenger.change(dispatch.to, activityId, await composeMessage(reminders, dispatch)),
  };
}

/** Runs a task as often as it is asked for, never twice at once. */
function inSequence(task: () => Promise<void>): {
  readonly once: () => Promise<void>;
  readonly ended: () => Promise<void>;
} {
  let last = Promise.resolve();
  return { once: () => (last = last.then(task)), ended: () => last };
}
