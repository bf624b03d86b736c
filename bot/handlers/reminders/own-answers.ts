import type { ReportDuty } from "../../../src/reminders/duties/duty.js";
import type { LocalDate } from "../../../src/shared/local-date.js";
import { readPressed } from "../../cards/pressed.js";
import { alreadyDoneCard, moreTimeCard, type Written } from "../../reminders/answer-cards.js";
import { doneInWords, isLeft } from "../../reminders/digest-card.js";
import { readOwn, showOwnBoard } from "../../reminders/own-duties.js";
import { dutyName, type ReminderParts } from "../../reminders/parts.js";
import { promise, sayDone } from "../../reminders/responding.js";
import type { Reply } from "../../reply.js";
import type { Route } from "../../route.js";
import { reportWords } from "../../texts/board/board.js";
import { formNamedIn } from "../../texts/board/owed-reports.js";
import { texts as general } from "../../texts/general.js";
import { parseDay } from "../../texts/day-words.js";
import {
  alreadyDonePattern,
  boardTexts as texts,
  moreTimePattern,
  untilPattern,
} from "../../texts/reminders/reminders.js";
import { cameAt } from "../../../src/reporting/submissions/standing.js";
import type { Turn } from "../../turn.js";

const access = "report";

/** Lets people say of their own accord that a report is done already, or needs more time. */
export function createOwnAnswerRoutes(parts: ReminderParts): readonly Route[] {
  const command = (name: string, pattern: RegExp, draw: typeof moreTimeCard): Route => ({
    kind: "command",
    name: `reminders.${name}`,
    access,
    pattern,
    handle: (turn, message) => ask(parts, turn, message, draw),
  });
  const verb = (name: string, by: typeof promise): Route => ({
    kind: "verb",
    verb: `reminders.${name}`,
    access,
    handle: (turn, data) => note(parts, turn, data, by),
  });
  return [
    command("more-time", moreTimePattern, moreTimeCard),
    command("already-done", alreadyDonePattern, alreadyDoneCard),
    verb("promise", promise),
    verb("say-done", sayDone),
    { kind: "verb", verb: "reminders.show", access, handle: (turn) => showOwnBoard(parts, turn) },
  ];
}

/** Asks the rest about those that are left, or about the report that is named. */
async function ask(
  parts: ReminderParts,
  turn: Turn,
  message: string,
  draw: typeof moreTimeCard,
): Promise<Reply> {
  const words = new RegExp(reportWords, "iu").exec(message)?.[0];
  const { situation, duties } = await readOwn(parts, turn);
  if (duties.length === 0 && turn.participant?.role === "coordinator")
    return { text: texts.hasNone };
  const formId = words === undefined ? undefined : formNamedIn(words);
  const named = duties.filter(
    ({ obligation }) => formId === undefined || obligation.formId === formId,
  );
  const left = named.filter((duty) => isLeft(situation, duty));
  const [first, ...others] = left;
  if (first === undefined) return { text: nothingLeft(parts, named, words) };
  const id = others.length === 0 ? first.id : "";
  return { card: draw(parts, { id, isOwn: true }, left, writtenIn(message, turn.today)) };
}

/** What a message says already of until when, and why. */
function writtenIn(message: string, today: LocalDate): Written {
  const { because = "" } = moreTimePattern.exec(message)?.groups ?? {};
  const { day = "", why = because } = untilPattern.exec(message)?.groups ?? {};
  return { day: parseDay(day, today) ?? "", reason: why };
}

function nothingLeft(
  parts: ReminderParts,
  duties: readonly ReportDuty[],
  words: string | undefined,
): string {
  const done = duties.flatMap((duty) => {
    const came = cameAt(duty.report.standing);
    const name = dutyName(parts, duty);
    return came === undefined ? [] : [`${name}: ${doneInWords(duty.report.standing, came)}`];
  });
  if (done.length > 0) return done.join("\n\n");
  return words === undefined ? texts.nothingToRemindOf : texts.noSuchReport(words);
}

/** Notes what stands on the card about a report that is left, and shows what the person owes with it. */
async function note(
  parts: ReminderParts,
  turn: Turn,
  data: Readonly<Record<string, unknown>>,
  by: typeof promise,
): Promise<Reply> {
  const pressed = readPressed(turn, data);
  if (pressed === undefined) return { text: general.unknownButton };
  const { about } = pressed;
  const { situation, duties: own } = await readOwn(parts, turn);
  const duties = own.filter(
    (duty) => isLeft(situation, duty) && (about === "" || duty.id === about),
  );
  if (duties.length === 0) return showOwnBoard(parts, turn);
  const place = { id: about, isOwn: true };
  const noted = await by(parts, { pressed, situation, place, duties, data });
  return noted.outcome === "faulty"
    ? { card: noted.card }
    : showOwnBoard(parts, turn, noted.notice);
}
