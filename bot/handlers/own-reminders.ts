import { mayReportFor } from "../../src/participants/access.js";
import { snoozeFault } from "../../src/reminders/check-day.js";
import {
  type Choices,
  noChoices,
  withoutAbsence,
  withSnoozes,
} from "../../src/reminders/choices.js";
import type { ReportDuty } from "../../src/reminders/duty.js";
import { plainText } from "../guidance/plain-text.js";
import { readPressed } from "../guidance/pressed.js";
import { dayFaultInWords } from "../reminders/answer-cards.js";
import { boardCard } from "../reminders/board-card.js";
import { isLeft } from "../reminders/digest-card.js";
import { dutyName, readSituation, type ReminderParts, type Situation } from "../reminders/parts.js";
import { openDuty } from "../reminders/open-duty.js";
import type { ReportingParts } from "../reporting/parts.js";
import { confirmed } from "../reporting/tone.js";
import type { Reply } from "../reply.js";
import type { Route } from "../route.js";
import { calendarPattern, calendarTexts } from "../texts/calendar.js";
import { parseDay } from "../texts/day-words.js";
import { formNamedIn } from "../texts/follow-up.js";
import {
  acceptPattern,
  awayPattern,
  backPattern,
  boardTexts as texts,
  declinePattern,
  ownBoardPattern,
  reminderTexts,
  remindMePattern,
} from "../texts/reminders.js";
import type { Turn } from "../turn.js";

export interface OwnReminderParts extends ReminderParts, Omit<ReportingParts, keyof ReminderParts> {
  /** The address of a person's own calendar of last days, or of one report's only. */
  readonly calendarUrl: (userId: string, now: Date, dutyId?: string) => string;
}

type Act = (turn: Turn, message: string) => Promise<Reply>;

/** What people ask and choose about their own reminders. */
export function createOwnReminderRoutes(parts: OwnReminderParts): readonly Route[] {
  const command = (name: string, pattern: RegExp, handle: Act): Route => ({
    kind: "command",
    name: `reminders.${name}`,
    access: "report",
    pattern,
    handle,
  });
  const verb = (name: string, handle: (turn: Turn, about: string) => Promise<Reply>): Route => ({
    kind: "verb",
    verb: `reminders.${name}`,
    access: "report",
    handle: (turn, data) => handle(turn, readPressed(turn, data)?.about ?? ""),
  });
  const showCalendar = ({ userId, receivedAt }: Turn): Promise<Reply> =>
    Promise.resolve({ text: calendarTexts.message(parts.calendarUrl(userId, receivedAt)) });
  const decline: Act = (turn) => choose(parts, turn, true);
  const accept: Act = (turn) => choose(parts, turn, false);
  return [
    command("board", ownBoardPattern, (turn) => showBoard(parts, turn)),
    command("put-off", remindMePattern, (turn, message) => putOff(parts, turn, message)),
    command("decline", declinePattern, decline),
    command("accept", acceptPattern, accept),
    command("away", awayPattern, (turn, message) => goAway(parts, turn, message)),
    command("calendar", calendarPattern, showCalendar),
    command("back", backPattern, (turn) => comeBack(parts, turn)),
    verb("decline", decline),
    verb("accept", accept),
    verb("open", (turn, about) => open(parts, turn, about)),
    verb("calendar", ({ userId, receivedAt }, about) =>
      Promise.resolve({
        text:
          about === ""
            ? calendarTexts.message(parts.calendarUrl(userId, receivedAt))
            : calendarTexts.oneDay(parts.calendarUrl(userId, receivedAt, about.slice(0, 200))),
      }),
    ),
  ];
}

/** The reports that a person may give, as everything stands now. */
async function readOwn(
  parts: ReminderParts,
  { participant, receivedAt }: Turn,
): Promise<{ readonly situation: Situation; readonly duties: readonly ReportDuty[] }> {
  const situation = await readSituation(parts, receivedAt);
  const duties = situation.duties.filter(
    ({ subject }) => participant !== undefined && mayReportFor(participant, subject),
  );
  return { situation, duties };
}

async function showBoard(parts: ReminderParts, turn: Turn, notice?: string): Promise<Reply> {
  const { situation, duties } = await readOwn(parts, turn);
  const notices = notice === undefined ? [] : [confirmed(notice)];
  const own = { userId: turn.userId, duties };
  return { card: await boardCard(parts, situation, own, notices) };
}

async function putOff(parts: ReminderParts, turn: Turn, message: string): Promise<Reply> {
  const words = remindMePattern.exec(message)?.groups ?? {};
  const about = words["about"] ?? words["before"];
  const { situation, duties } = await readOwn(parts, turn);
  const left = duties.filter((duty) => isLeft(situation, duty));
  if (left.length === 0) return { text: texts.nothingToRemindOf };
  if (about === undefined) return putOffUntil(parts, turn, situation, left, words["day"]);
  const meant = named(left, about);
  return meant.length === 0
    ? { text: texts.noSuchReport(plainText(about)) }
    : putOffUntil(parts, turn, situation, meant, words["day"]);
}

/** Puts off those reports whose last day has not come by then; of the others one is reminded as usual. */
async function putOffUntil(
  parts: ReminderParts,
  turn: Turn,
  { today, calendar }: Situation,
  duties: readonly ReportDuty[],
  written = "",
): Promise<Reply> {
  const day = parseDay(written, today);
  const inTime = duties.filter(({ obligation }) => !snoozeFault(day, [obligation.due], today));
  if (day === undefined || inTime.length === 0) {
    const dues = duties.map(({ obligation }) => obligation.due);
    return { text: dayFaultInWords(snoozeFault(day, dues, today) ?? { kind: "no-day" }) };
  }
  const ids = inTime.map(({ id }) => id);
  await change(parts, turn, (own) => withSnoozes(own, ids, day));
  const names = inTime.map((duty) => dutyName(parts, duty));
  return { text: texts.putOff(calendar.onOrAfter(day), names) };
}

/** The reports of the form that is named. */
function named(duties: readonly ReportDuty[], words: string): readonly ReportDuty[] {
  const formId = formNamedIn(words);
  return duties.filter(({ obligation }) => obligation.formId === formId);
}

async function choose(parts: ReminderParts, turn: Turn, declined: boolean): Promise<Reply> {
  await change(parts, turn, (own) => ({ ...own, declined }));
  return showBoard(parts, turn, declined ? texts.isDeclined : texts.isAccepted);
}

async function goAway(parts: ReminderParts, turn: Turn, message: string): Promise<Reply> {
  const words = awayPattern.exec(message)?.groups ?? {};
  const from = words["from"] === undefined ? turn.today : parseDay(words["from"], turn.today);
  const until = parseDay(words["until"] ?? "", turn.today);
  if (from === undefined || until === undefined || until < from)
    return { text: texts.wrongAbsence };
  const name = words["deputy"];
  if (name === undefined) return noteAbsence(parts, turn, { from, until });
  const { duties } = await readOwn(parts, turn);
  const deputy = findDeputy(parts, turn, duties, name.trim());
  return deputy === undefined
    ? { text: texts.unknownDeputy(plainText(name)) }
    : noteAbsence(parts, turn, { from, until, deputy });
}

async function noteAbsence(
  parts: ReminderParts,
  turn: Turn,
  away: NonNullable<Choices["away"]>,
): Promise<Reply> {
  await change(parts, turn, (own) => ({ ...own, away }));
  return showBoard(parts, turn);
}

/** Someone else, by name, who may give one of the same reports. */
function findDeputy(
  { register }: ReminderParts,
  { userId }: Turn,
  duties: readonly ReportDuty[],
  name: string,
): string | undefined {
  const candidates = duties.flatMap(({ owners, others }) => [...owners, ...others]);
  return register.participants.find(
    (person) =>
      person.userId !== userId &&
      candidates.includes(person.userId) &&
      person.name.toLowerCase().includes(name.toLowerCase()),
  )?.userId;
}

async function comeBack(parts: ReminderParts, turn: Turn): Promise<Reply> {
  const wasAway = (await parts.choices.get(turn.userId))?.away !== undefined;
  if (!wasAway) return { text: texts.wasNotAway };
  await change(parts, turn, withoutAbsence);
  return { text: texts.isBack };
}

async function open(parts: OwnReminderParts, turn: Turn, about: string): Promise<Reply> {
  const card = await openDuty(parts, turn, about);
  return card === undefined ? { text: reminderTexts.noForm } : { card };
}

async function change(
  { choices }: ReminderParts,
  { userId }: Turn,
  make: (own: Choices) => Choices,
): Promise<void> {
  await choices.change(userId, (own) => make(own ?? noChoices(userId)));
}
