import { createNewsRoutes } from "../bot/handlers/news.js";
import { createNudgeRoutes } from "../bot/handlers/nudging.js";
import { createOwnReminderRoutes } from "../bot/handlers/own-reminders.js";
import { createProblemRoutes } from "../bot/handlers/delivery-problems.js";
import { createReminderRoutes } from "../bot/handlers/reminders.js";
import { createRoundRoutes } from "../bot/handlers/reminder-round.js";
import type { Notify } from "../bot/notify.js";
import { calendarDaysOf } from "../bot/reminders/calendar-days.js";
import { composeMessage } from "../bot/reminders/compose.js";
import type { ReminderParts } from "../bot/reminders/parts.js";
import type { ReportingParts } from "../bot/reporting/parts.js";
import type { Route } from "../bot/route.js";
import type { Messenger } from "../bot/teams/proactive.js";
import { calendarTexts } from "../bot/texts/calendar.js";
import { writeCalendar } from "./adapters/calendar-file.js";
import type { Config } from "./adapters/config.js";
import { createDeliveryQueue, teamsPace } from "./adapters/delivery-queue.js";
import type { FileResponse } from "./adapters/http-server.js";
import type { LinkSigner } from "./adapters/link-signer.js";
import type { Rulebook } from "./adapters/rulebook.js";
import type { Store } from "./adapters/store/store.js";
import { readSwedishHolidays } from "./adapters/swedish-holidays.js";
import type { Dispatch } from "./reminders/dispatch.js";
import { remindersOf } from "./reminders/agenda.js";
import { settledIn } from "./reminders/is-settled.js";
import { readKnown } from "./reminders/read-known.js";
import { refreshShown } from "./reminders/refresh-shown.js";
import { reminderKey } from "./reminders/reminder.js";
import { markInterrupted } from "./reminders/send.js";
import { sendDue, type SendDueDependencies } from "./reminders/send-due.js";
import { createWorkCalendar, type WorkCalendar } from "./reminders/working-days.js";
import { localDateOf } from "./shared/local-date.js";
import type { Logger } from "./shared/logger.js";

/** What reminding people is put together from. */
export interface RemindingParts extends Pick<
  ReminderParts,
  "register" | "renderCard" | "clock" | "newId"
> {
  readonly config: Config;
  readonly rulebook: Rulebook;
  readonly store: Store;
  readonly messenger: Messenger;
  readonly notify: Notify;
  readonly links: LinkSigner;
  readonly fileUrl: ReportingParts["fileUrl"];
  /** Where links in cards lead; known when the server listens. */
  readonly address: () => string;
  readonly logger: Logger;
  /** Runs a task again and again until the function that is returned is called. */
  readonly repeat?: (task: () => Promise<void>) => () => Promise<void>;
}

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

/** Puts the reminders together, and marks in the ledger what the program was sending when it last ended. */
export async function createReminding(parts: RemindingParts): Promise<Reminding> {
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
  let stop = (): Promise<void> => run.ended();
  return {
    routes: createRoutes(parts, reminders, sending),
    run: run.once,
    start: () => {
      if (parts.config.sendsReminders) stop = parts.repeat?.(run.once) ?? stop;
    },
    stop: () => stop(),
    openCalendar: (token) => openCalendar(parts, reminders, token),
  };
}

function createRoutes(
  parts: RemindingParts,
  reminders: ReminderParts,
  sending: SendDueDependencies,
): readonly Route[] {
  const { rulebook, fileUrl, notify, logger } = parts;
  const { attachments } = parts.store;
  const { reachable } = sending;
  const common = { ...rulebook, ...reminders, attachments, fileUrl, notify, logger, reachable };
  return [
    ...createReminderRoutes(common),
    ...createOwnReminderRoutes({
      ...common,
      calendarUrl: (userId, now) => calendarUrl(parts, userId, now),
    }),
    ...createRoundRoutes(common),
    ...createNudgeRoutes(common),
    ...createProblemRoutes({ ...common, sending }),
    ...createNewsRoutes(common),
  ];
}

/** What reminders are reckoned from and put into words with. */
function reminderParts({ config, rulebook, store, ...parts }: RemindingParts): ReminderParts {
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
  { messenger, store, clock, newId }: RemindingParts,
  sources: ReminderParts,
): SendDueDependencies {
  const { dispatches, news, addresses } = store;
  const queue = createDeliveryQueue(teamsPace);
  return {
    dispatches,
    clock,
    newId,
    deliver: (dispatch) =>
      queue.patiently(async () =>
        messenger.send(dispatch.to, await composeMessage(sources, dispatch)),
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
  { messenger, store, clock }: RemindingParts,
  reminders: ReminderParts,
): Parameters<typeof refreshShown>[0] {
  return {
    dispatches: store.dispatches,
    clock,
    settled: async () => settledIn(await readKnown(reminders, localDateOf(clock()))),
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

/** How long a calendar can be subscribed to, in milliseconds: the longest an agreement year is reported on. */
const calendarLifetimeMilliseconds = 400 * 86_400_000;

function calendarUrl(
  { links, address, rulebook }: RemindingParts,
  userId: string,
  now: Date,
): string {
  const expiresAt = new Date(now.getTime() + calendarLifetimeMilliseconds);
  const documentId = `calendar-${rulebook.year}`;
  return `${address()}/files/${links.sign({ documentId, format: "ics", userId, expiresAt })}`;
}

async function openCalendar(
  { links, clock, register }: RemindingParts,
  reminders: ReminderParts,
  token: string,
): Promise<FileResponse | undefined> {
  const now = clock();
  const read = links.read(token, now);
  if (read.outcome !== "valid" || read.link.format !== "ics") return undefined;
  const { userId } = read.link;
  if (register.participant(userId) === undefined) return undefined;
  return {
    status: 200,
    contentType: "text/calendar; charset=utf-8",
    body: writeCalendar(calendarTexts.name, await calendarDaysOf(reminders, userId, now), now),
    fileName: calendarTexts.fileName,
  };
}
