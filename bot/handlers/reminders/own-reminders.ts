import { snoozeFault } from "../../../src/reminders/wishes/check-day.js";
import {
  type Choices,
  noChoices,
  withoutAbsence,
  withSnoozes,
} from "../../../src/reminders/wishes/choices.js";
import type { Participant } from "../../../src/participants/participant.js";
import type { ReportDuty } from "../../../src/reminders/duties/duty.js";
import { nudgeable } from "../../../src/reminders/duties/nudgeable.js";
import { groupBy } from "../../../src/shared/group-by.js";
import type { CardInput } from "../../dispatcher.js";
import { peopleCalled } from "../../board/find-subject.js";
import { plainText } from "../../plain-text.js";
import { inputIn, readPressed } from "../../cards/pressed.js";
import { dayFaultInWords } from "../../reminders/answer-cards.js";
import { calendarDaysOf } from "../../reminders/calendar-days.js";
import { isLeft } from "../../reminders/digest-card.js";
import { absenceIn } from "../../reminders/absence.js";
import { readOwn, showOwnBoard, showOwnReports } from "../../reminders/own-duties.js";
import { dutyNames, type ReminderParts, type Situation } from "../../reminders/parts.js";
import { openDuty } from "../../reminders/open-duty.js";
import type { ReportingParts } from "../../reporting/parts.js";
import type { Reply } from "../../reply.js";
import type { Route } from "../../route.js";
import {
  awayPattern,
  awaySometimePattern,
  backPattern,
  shortlyAwayPattern,
  withoutArticle,
} from "../../texts/reminders/absence.js";
import { calendarPattern, calendarTexts } from "../../texts/reminders/calendar.js";
import { parseDay } from "../../texts/day-words.js";
import { formNamedIn } from "../../texts/board/owed-reports.js";
import {
  acceptPattern,
  boardTexts as texts,
  declinePattern,
  ownBoardPattern,
  reminderTexts,
  remindMePattern,
  remindMeSometimePattern,
} from "../../texts/reminders/reminders.js";
import type { Turn } from "../../turn.js";

export interface OwnReminderParts extends ReminderParts, Omit<ReportingParts, keyof ReminderParts> {
  /** The address of a person's own calendar of last days, or of one report's only. */
  readonly calendarUrl: (userId: string, now: Date, dutyId?: string) => string;
}

/** How many reports are named, before they are counted instead. */
const mostNames = 3;

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
    handle: (turn, data) => handle(turn, aboutIn(turn, data)),
  });
  const showCalendar = ({ userId, receivedAt }: Turn): Promise<Reply> =>
    Promise.resolve({ text: calendarTexts.message(parts.calendarUrl(userId, receivedAt)) });
  const decline: Act = (turn) => choose(parts, turn, true);
  const accept: Act = (turn) => choose(parts, turn, false);
  return [
    command("board", ownBoardPattern, (turn, message) =>
      showOwnReports(parts, turn, formNamedIn(message)),
    ),
    command("put-off", remindMePattern, (turn, message) => putOff(parts, turn, message)),
    command("when", remindMeSometimePattern, () =>
      Promise.resolve({ text: texts.whenToRemind, suggestions: texts.days }),
    ),
    command("decline", declinePattern, decline),
    command("accept", acceptPattern, accept),
    command("away-when", awaySometimePattern, () => Promise.resolve({ text: texts.wrongAbsence })),
    command("away", awayPattern, (turn, message) =>
      goAway(parts, turn, awayPattern.exec(message)?.groups),
    ),
    command("away-shortly", shortlyAwayPattern, (turn, message) =>
      goAway(parts, turn, shortlyAwayPattern.exec(message)?.groups),
    ),
    command("calendar", calendarPattern, showCalendar),
    command("back", backPattern, (turn) => comeBack(parts, turn)),
    verb("decline", decline),
    verb("accept", accept),
    verb("open", (turn, about) => open(parts, turn, about)),
    verb("calendar", (turn, about) =>
      about === "" ? showCalendar(turn) : showOneDay(parts, turn, about),
    ),
    verb("calendar-day", (turn, about) => showOneDay(parts, turn, about)),
  ];
}

/** The report that a button is about, or that was chosen above it. */
function aboutIn(turn: Turn, data: CardInput): string {
  const { about = "" } = readPressed(turn, data) ?? {};
  return about === "" ? inputIn(data, "duty").slice(0, 200) : about;
}

async function putOff(parts: ReminderParts, turn: Turn, message: string): Promise<Reply> {
  const words = remindMePattern.exec(message)?.groups ?? {};
  const about = words["about"] ?? words["before"];
  const { situation, duties } = await readOwn(parts, turn);
  const left = duties.filter((duty) => isLeft(situation, duty));
  if (left.length === 0) return { text: texts.nothingToRemindOf };
  if (about === undefined) {
    const near = nudgeable(situation, left, situation.today);
    return putOffUntil(parts, turn, situation, near, words["day"]);
  }
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
  const on = calendar.onOrAfter(day);
  return { text: texts.putOff(on, briefly(parts, inTime), on !== day) };
}

/** Their names; of many only what reports they are, and how many of each. */
function briefly(parts: ReminderParts, duties: readonly ReportDuty[]): readonly string[] {
  if (duties.length <= mostNames) return dutyNames(parts, duties);
  const byReport = groupBy(duties, ({ obligation }) => obligation.name);
  return [...byReport].map(([name, those]) => texts.countOf(name, those.length));
}

/** The reports of the form that is named. */
function named(duties: readonly ReportDuty[], words: string): readonly ReportDuty[] {
  const formId = formNamedIn(words);
  return duties.filter(({ obligation }) => obligation.formId === formId);
}

async function choose(parts: ReminderParts, turn: Turn, declined: boolean): Promise<Reply> {
  const { duties } = await readOwn(parts, turn);
  if (duties.length === 0 && turn.participant?.role === "coordinator")
    return { text: texts.runsRound };
  await change(parts, turn, (own) => ({ ...own, declined }));
  return showOwnBoard(parts, turn, declined ? texts.isDeclined : texts.isAccepted);
}

async function goAway(
  parts: ReminderParts,
  turn: Turn,
  words: Readonly<Record<string, string | undefined>> = {},
): Promise<Reply> {
  const away = absenceIn(words, turn.today);
  if (away === undefined) return { text: texts.wrongAbsence };
  const name = (words["deputy"] ?? words["instead"] ?? words["standIn"])?.trim();
  if (name === undefined) return noteAbsence(parts, turn, away);
  const [deputy, ...others] = await findDeputies(parts, turn, name);
  if (deputy === undefined) return { text: texts.unknownDeputy(plainText(name)) };
  return others.length > 0
    ? { text: texts.severalDeputies(plainText(name)) }
    : noteAbsence(parts, turn, { ...away, deputy: deputy.userId });
}

async function noteAbsence(
  parts: ReminderParts,
  turn: Turn,
  away: NonNullable<Choices["away"]>,
): Promise<Reply> {
  await change(parts, turn, (own) => ({ ...own, away }));
  return showOwnBoard(parts, turn);
}

/** Others, by name, who may give one of the same reports. */
async function findDeputies(
  parts: ReminderParts,
  turn: Turn,
  name: string,
): Promise<readonly Participant[]> {
  const { duties } = await readOwn(parts, turn);
  const candidates = duties.flatMap(({ owners, others }) => [...owners, ...others]);
  const called = (words: string): readonly Participant[] =>
    peopleCalled(parts.register.participants, words).filter(
      ({ userId }) => userId !== turn.userId && candidates.includes(userId),
    );
  const found = called(name);
  return found.length > 0 ? found : called(withoutArticle(name));
}

async function comeBack(parts: ReminderParts, turn: Turn): Promise<Reply> {
  const wasAway = (await parts.choices.get(turn.userId))?.away !== undefined;
  if (!wasAway) return { text: texts.wasNotAway };
  await change(parts, turn, withoutAbsence);
  return { text: texts.isBack };
}

/** One report's last day as a calendar file, where it has one. */
async function showOneDay(parts: OwnReminderParts, turn: Turn, dutyId: string): Promise<Reply> {
  const days = await calendarDaysOf(parts, turn.userId, turn.receivedAt, dutyId);
  return {
    text:
      days.length === 0
        ? calendarTexts.noDay
        : calendarTexts.oneDay(parts.calendarUrl(turn.userId, turn.receivedAt, dutyId)),
  };
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
