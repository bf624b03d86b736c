import { lastDays } from "../../reporting/obligations/due.js";
import { type LocalDate, localDate } from "../../shared/local-date.js";
import type { WorkCalendar } from "../../shared/working-days.js";
import { type Duty, isTakenNoMore } from "../duties/duty.js";
import type { Reminder } from "../ledger/reminder.js";
import type { Choices } from "../wishes/choices.js";
import { isSaidDone, promisedDay, type Response } from "../wishes/response.js";
import type { Round } from "../wishes/round.js";
import { type ReminderRules, type Rule, rulesFor } from "./rules.js";

/** What decides which reminders there are. */
export interface Known<About extends Duty = Duty> {
  readonly duties: readonly About[];
  readonly rules: ReminderRules;
  readonly calendar: WorkCalendar;
  readonly coordinators: readonly string[];
  /** By person. */
  readonly choices: ReadonlyMap<string, Choices>;
  /** By duty. */
  readonly responses: ReadonlyMap<string, Response>;
  readonly round: Round;
}

/** A reminder with the working day it goes out on. */
export interface DueReminder<About extends Duty = Duty> extends Reminder {
  readonly about: About;
  readonly to: Rule["to"];
  readonly on: LocalDate;
}

/** Every reminder about a duty as things stand now, past and coming. None when nothing is left to remind of. */
export function remindersOf<About extends Duty>(
  known: Known<About>,
  about: About,
): readonly DueReminder<About>[] {
  const rules = rulesFor(known.rules, about.obligation.formId)
    .filter(isAboutStage(about))
    .filter(({ id }) => !known.round.off.includes(id));
  if (about.isDone && about.waitsForOriginal !== true)
    return rules.flatMap((rule) => byRule(known, about, rule, undefined));
  const response = known.responses.get(about.id);
  if (!about.isDone && (isSaidDone(response) || isTakenNoMore(about))) return [];
  const promised = about.isDone ? undefined : promisedDay(response);
  const reminders = [
    ...rules.flatMap((rule) => byRule(known, about, rule, promised)),
    ...(promised === undefined ? [] : asPromised(known, about, promised)),
    ...asAsked(known, about),
    ...(about.isDone ? [] : asNudged(known, about)),
  ];
  return [...reminders, ...onReturn(known, about, reminders)];
}

/** Tells the rules that are about how far a report has come: to be handed in, completed, reviewed, or its original sent. */
function isAboutStage({
  isDone,
  waitsForOriginal,
  completionAskedOn,
}: Duty): (rule: Rule) => boolean {
  if (isDone)
    return ({ from, to }) =>
      from === "submitted" || (waitsForOriginal === true && from === "last-day" && to === "owners");
  return completionAskedOn === undefined
    ? ({ from }) => from === "last-day" || from === "first-day"
    : ({ from }) => from === "completion-asked";
}

function byRule<About extends Duty>(
  known: Known<About>,
  about: About,
  rule: Rule,
  promised: LocalDate | undefined,
): readonly DueReminder<About>[] {
  const { to } = rule;
  const given = to === "coordinators" ? undefined : promised;
  return anchorsOf(about, rule, given).flatMap((day) => {
    const on = workingDay(known.calendar, day, rule);
    if (given !== undefined && on <= given) return [];
    if (isOfNoUse(about, rule, on)) return [];
    return peopleOf(known, about, to)
      .filter((person) => isWanted(known.choices.get(person), about, rule, on))
      .map((person) => ({ about, duty: about.id, day, rule: rule.id, person, to, on }));
  });
}

/** Whether a reminder of a last day would have gone out before anyone knew of that day: it is not caught up. */
function isOfNoUse({ movedOn }: Duty, { from }: Rule, on: LocalDate): boolean {
  const isOfDay = from === "last-day" || from === "first-day";
  return isOfDay && movedOn !== undefined && on <= movedOn;
}

/** The days that a rule counts from. Where the sources name several, nobody is late before the last has passed. */
function anchorsOf(
  { obligation: { due }, completionAskedOn, waitsSince }: Duty,
  { from, days }: Rule,
  promised: LocalDate | undefined,
): readonly LocalDate[] {
  if (from === "submitted") return waitsSince === undefined ? [] : [waitsSince];
  if (from === "completion-asked")
    return completionAskedOn === undefined ? [] : [completionAskedOn];
  if (from === "first-day") return due.kind === "months" ? [localDate(`${due.from}-01`)] : [];
  if (days <= 0) return lastDays(due);
  return promised === undefined ? lastDays(due).slice(-1) : [promised];
}

function workingDay(calendar: WorkCalendar, day: LocalDate, { from, days }: Rule): LocalDate {
  return from === "last-day" && days <= 0
    ? calendar.onOrBefore(day, days)
    : calendar.onOrAfter(day, days);
}

/** Whom a step goes to. */
export function peopleOf(known: Known, about: Duty, to: Rule["to"]): readonly string[] {
  switch (to) {
    case "owners":
      return about.owners;
    case "others":
      return about.others;
    case "coordinators":
      return known.coordinators;
  }
}

function isWanted(
  choices: Choices | undefined,
  about: Duty,
  { mayDecline }: Rule,
  on: LocalDate,
): boolean {
  if (choices === undefined) return true;
  if (choices.declined && mayDecline) return false;
  const snooze = choices.snoozes.find(({ duty }) => duty === about.id);
  return snooze === undefined || on >= snooze.until;
}

/** The last working day before the day that they have promised. */
function asPromised<About extends Duty>(
  { calendar }: Known<About>,
  about: About,
  promised: LocalDate,
): readonly DueReminder<About>[] {
  const on = calendar.onOrBefore(promised, -1);
  const common = {
    about,
    duty: about.id,
    day: promised,
    rule: "promised",
    to: "owners",
    on,
  } as const;
  return about.owners.map((person) => ({ ...common, person }));
}

/** What people have asked to hear again on a day. */
function asAsked<About extends Duty>(
  { calendar, choices }: Known<About>,
  about: About,
): readonly DueReminder<About>[] {
  return [...about.owners, ...about.others].flatMap((person) => {
    const snooze = choices.get(person)?.snoozes.find(({ duty }) => duty === about.id);
    if (snooze === undefined) return [];
    const { until } = snooze;
    const on = calendar.onOrAfter(until);
    return [
      { about, duty: about.id, person, to: "owners", day: until, rule: "asked", on } as const,
    ];
  });
}

function asNudged<About extends Duty>(
  { calendar, round }: Known<About>,
  about: About,
): readonly DueReminder<About>[] {
  return round.nudges
    .filter(({ duties }) => duties.includes(about.id))
    .flatMap(({ id, day }) => {
      const on = calendar.onOrAfter(day);
      const common = { about, duty: about.id, day, rule: `nudge-${id}`, to: "owners", on } as const;
      return about.owners.map((person) => ({ ...common, person }));
    });
}

/** One reminder for someone who was away when they had one, without anyone to stand in. */
function onReturn<About extends Duty>(
  { calendar, choices }: Known<About>,
  about: About,
  reminders: readonly DueReminder<About>[],
): readonly DueReminder<About>[] {
  return about.owners.flatMap((person) => {
    const away = choices.get(person)?.away;
    if (away === undefined || away.deputy !== undefined) return [];
    const hasMissed = reminders.some(
      (reminder) =>
        reminder.person === person && away.from <= reminder.on && reminder.on <= away.until,
    );
    if (!hasMissed) return [];
    const on = calendar.onOrAfter(away.until, 1);
    return [
      { about, duty: about.id, person, to: "owners", day: away.until, rule: "back", on } as const,
    ];
  });
}
