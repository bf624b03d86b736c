import type { Known } from "../../src/reminders/planning/agenda.js";
import { absenceOn } from "../../src/reminders/wishes/choices.js";
import type { Duty } from "../../src/reminders/duties/duty.js";
import type { Reminder } from "../../src/reminders/ledger/reminder.js";
import { isSaidDone, promisedDay } from "../../src/reminders/wishes/response.js";
import { rulesFor } from "../../src/reminders/planning/rules.js";
import { lastDays } from "../../src/reporting/obligations/due.js";
import { type LocalDate, localDateOf } from "../../src/shared/local-date.js";

/** Why a reminder should not have been shown to someone at an instant, as everything stood then. Empty when it should. */
export function wrongIn(known: Known, to: string, reminder: Reminder, at: Date): readonly string[] {
  const duty = known.duties.find(({ id }) => id === reminder.duty);
  if (duty === undefined) return ["there is no such report"];
  const today = localDateOf(at);
  const due = recipientOf(known, duty, reminder.person, today);
  const wrongs: readonly (readonly [isWrong: boolean, why: string])[] = [
    [duty.isDone, "it has come in"],
    [duty.isClosed === true, "it is closed"],
    [isSaidDone(known.responses.get(duty.id)), "they have said that it is done"],
    [isQuiet(known, at), "it is no hour to send"],
    [(known.round.paused?.until ?? "") > today, "all of them are paused"],
    [reminder.rule.startsWith("nudge-") && today < reminder.day, "it was wished for later"],
    [to !== due, `it went to ${to}, not ${due}`],
    [isUnwanted(known, duty, reminder, today), "it has been put off or turned off"],
    [isOfAnotherDay(known, duty, reminder), `${reminder.day} is not its last day`],
  ];
  return wrongs.flatMap(([isWrong, why]) =>
    isWrong ? [`${reminder.duty} ${reminder.rule} ${at.toISOString()}: ${why}`] : [],
  );
}

const swedishClock = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/Stockholm",
  hour: "2-digit",
  minute: "2-digit",
});

/** Whether it is no working hour in Sweden, by another clock than the program's own. */
function isQuiet({ rules: { hours }, calendar }: Known, at: Date): boolean {
  const clock = swedishClock.format(at);
  const isOutside = hours !== undefined && (clock < hours.from || clock >= hours.to);
  return isOutside || !calendar.isWorkingDay(localDateOf(at));
}

/** Whose it is or, while they are away, who stands in for them. */
function recipientOf(known: Known, duty: Duty, person: string, today: LocalDate): string {
  const people = [...duty.owners, ...duty.others, ...known.coordinators];
  if (!people.includes(person)) return "nobody";
  const away = absenceOn(known.choices.get(person), today);
  if (away === undefined) return person;
  const { deputy } = away;
  const isThere =
    deputy !== undefined &&
    [...duty.owners, ...duty.others].includes(deputy) &&
    absenceOn(known.choices.get(deputy), today) === undefined;
  return isThere ? deputy : "coordinator";
}

function isUnwanted(
  known: Known,
  duty: Duty,
  { person, rule: id }: Reminder,
  today: LocalDate,
): boolean {
  const rule = rulesFor(known.rules, duty.obligation.formId).find((one) => one.id === id);
  const own = known.choices.get(person);
  if (rule === undefined || own === undefined) return false;
  const isPutOff = own.snoozes.some((snooze) => snooze.duty === duty.id && today < snooze.until);
  return isPutOff || (own.declined && rule.mayDecline);
}

function isOfAnotherDay(known: Known, duty: Duty, { day, rule: id }: Reminder): boolean {
  const isRule = rulesFor(known.rules, duty.obligation.formId).some((rule) => rule.id === id);
  const days = [...lastDays(duty.obligation.due), promisedDay(known.responses.get(duty.id))];
  return isRule && !days.includes(day);
}
