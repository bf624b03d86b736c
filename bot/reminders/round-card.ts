import type { DueReminder } from "../../src/reminders/planning/agenda.js";
import { missedOf } from "../../src/reminders/planning/missed.js";
import { pauseOn, type Round } from "../../src/reminders/wishes/round.js";
import { createLedger } from "../../src/reminders/ledger/ledger.js";
import { problemsIn } from "../../src/reminders/planning/messages.js";
import type { PlannedMessage } from "../../src/reminders/planning/plan.js";
import type { Dispatch } from "../../src/reminders/ledger/dispatch.js";
import type { ReportDuty } from "../../src/reminders/duties/duty.js";
import { groupBy } from "../../src/shared/group-by.js";
import { upcoming, type UpcomingDay } from "../../src/reminders/planning/upcoming.js";
import { drawSections } from "../cards/draw-sections.js";
import {
  button,
  type InputField,
  type CardLine,
  type CardSection,
  input,
  section,
} from "../cards/section-card.js";
import type { AdaptiveCard } from "../reply.js";
import { notable, plain, type ToneText } from "../cards/tone.js";
import { longDate } from "../texts/format.js";
import { pauseTexts } from "../texts/reminders/pausing.js";
import { roundTexts as texts, ruleInWords } from "../texts/reminders/reminder-round.js";
import { personName } from "../texts/reporting/reporting.js";
import { dutyName, type ReminderParts, type Situation } from "./parts.js";

/** How far ahead the preview looks, in days, and how much of it a card has room for. */
const daysAhead = 28;
const mostDays = 8;
const mostLines = 6;
const mostNames = 4;
const mostChoices = 20;

/** What the coordinator sees of the round. */
export interface RoundView {
  readonly days: readonly UpcomingDay<ReportDuty>[];
  readonly problems: readonly Dispatch[];
  readonly missed: readonly DueReminder<ReportDuty>[];
}

/** Reads what goes out to whom, and what did not arrive. */
export async function viewRound(
  parts: ReminderParts,
  situation: Situation,
  reachable: ReadonlySet<string>,
): Promise<RoundView> {
  const dispatches = await parts.dispatches.list();
  const context = { isReachable: (userId: string) => reachable.has(userId), now: parts.clock() };
  const ledger = createLedger(dispatches, context);
  return {
    days: upcoming(situation, ledger, situation.today, daysAhead),
    problems: problemsIn(dispatches, ledger),
    missed: missedOf(situation, dispatches, situation.today),
  };
}

/** Shows what goes out to whom, and lets the coordinator pause it and take single messages out. */
export function roundCard(
  parts: ReminderParts,
  situation: Situation,
  { days, problems, missed }: RoundView,
  notices: readonly ToneText[] = [],
): AdaptiveCard {
  const { cancelled } = situation.round;
  const paused = pauseOn(situation.round, situation.today);
  const drawn = { nonce: parts.newId() };
  const messages = days.flatMap(({ day, messages: those }) =>
    those.map((message) => ({
      title: `${longDate(day)}: ${lineOf(parts, message)}`,
      value: `${day}/${message.to}`,
    })),
  );
  return drawSections(parts, {
    title: texts.title(parts.year),
    notices: [...notices, stateOf(parts, situation)],
    sections: [
      ...days.slice(0, mostDays).map((day) => daySection(parts, day)),
      ...(days.length === 0 ? [section({ lines: [{ label: "", text: texts.nothingAhead }] })] : []),
      ...(missed.length === 0 ? [] : [missedSection(parts, missed)]),
      ...(messages.length === 0 ? [] : [cancelSection(messages.slice(0, mostChoices), drawn)]),
      stepsSection(parts, situation, drawn),
      pauseSection(paused, drawn),
    ],
    actions: [
      ...(paused === undefined
        ? []
        : [button(pauseTexts.resume, "round.resume", "", drawn, "positive")]),
      button(texts.test, "round.test", "", drawn),
      ...(cancelled.length > 0 ? [button(texts.restore, "round.restore", "", drawn)] : []),
      ...(problems.length > 0 ? [button(texts.showProblems, "delivery.show", "", drawn)] : []),
    ],
  });
}

interface Drawn {
  readonly nonce: string;
}

/** Lets the coordinator take a message out. */
function cancelSection(choices: InputField["choices"], drawn: Drawn): CardSection {
  return section({
    inputs: [input("list", "message", texts.whichToCancel, { choices })],
    actions: [button(texts.cancel, "round.cancel", "", drawn)],
  });
}

/** Lets the coordinator turn the steps on and off. */
function stepsSection(
  { reminderRules }: ReminderParts,
  { round }: Situation,
  drawn: Drawn,
): CardSection {
  const choices = reminderRules.rules.map(({ id, to }) => {
    const isOff = round.off.includes(id);
    // What is wanted, not that it be changed: a press that comes twice is one wish.
    return {
      title: texts.step(ruleInWords(id), to, !isOff),
      value: `${id}/${isOff ? "on" : "off"}`,
    };
  });
  return section({
    inputs: [input("list", "rule", texts.whichStep, { choices })],
    actions: [button(texts.toggle, "round.toggle", "", drawn)],
  });
}

/** Lets the coordinator stop everything, and say until when. */
function pauseSection(paused: Round["paused"], drawn: Drawn): CardSection {
  const title = paused === undefined ? pauseTexts.pause : pauseTexts.change;
  return section({
    inputs: [input("date", "until", pauseTexts.until, { value: paused?.until ?? "" })],
    actions: [button(title, "round.pause", "", drawn)],
  });
}

function stateOf(
  { register, reminderRules }: ReminderParts,
  { round, today, calendar }: Situation,
): ToneText {
  const paused = pauseOn(round, today);
  if (paused !== undefined) {
    const goOutOn = paused.until && calendar.onOrAfter(paused.until);
    const by = personName(register, paused.by);
    return notable(pauseTexts.paused(new Date(paused.at), by, goOutOn));
  }
  const { hours } = reminderRules;
  return plain(hours === undefined ? texts.running : texts.hours(hours.from, hours.to));
}

function daySection(parts: ReminderParts, { day, messages }: UpcomingDay<ReportDuty>): CardSection {
  return remindersSection(parts, texts.ahead(day), messages);
}

/** What never went out, since it would have come too late. */
function missedSection(
  parts: ReminderParts,
  missed: readonly DueReminder<ReportDuty>[],
): CardSection {
  const byPerson = groupBy(missed, ({ person }) => person);
  const messages = [...byPerson].map(([to, reminders]) => ({ to, reminders }));
  return remindersSection(parts, texts.missed, messages);
}

function remindersSection(
  parts: ReminderParts,
  title: string,
  messages: readonly PlannedMessage<ReportDuty>[],
): CardSection {
  const lines = linesOf(parts, messages);
  const hidden = lines.length - mostLines;
  return section({
    title,
    lines: [
      ...lines.slice(0, mostLines),
      ...(hidden > 0 ? [{ label: "", text: texts.moreAhead(hidden) }] : []),
    ],
  });
}

/** "Rekvisition (kopia), 7 dagar före (3 rapporter): Region Kalmar län, Ekonomichef och 2 till." The reminders of a day, by report and rule. */
function linesOf(
  { register }: ReminderParts,
  messages: readonly PlannedMessage<ReportDuty>[],
): readonly CardLine[] {
  const all = messages.flatMap(({ to, reminders }) =>
    reminders.map(({ about, rule }) => ({
      to,
      duty: about.id,
      what: `${about.obligation.name}, ${ruleInWords(rule)}`,
    })),
  );
  return [...groupBy(all, ({ what }) => what)].map(([what, those]) => {
    const people = [...new Set(those.map(({ to }) => personName(register, to)))];
    const reports = new Set(those.map(({ duty }) => duty)).size;
    return { label: `${what}${texts.line(reports)}: `, text: texts.people(people, mostNames) };
  });
}

/** "Projektledare: Delrapport – Snabbare svar, 7 dagar före (3 rapporter)". */
function lineOf(parts: ReminderParts, { to, reminders }: PlannedMessage<ReportDuty>): string {
  const duties = new Map(reminders.map(({ about }) => [about.id, about]));
  const [first] = reminders;
  if (first === undefined) return "";
  const what = `${dutyName(parts, first.about)}, ${ruleInWords(first.rule)}`;
  return `${personName(parts.register, to)}: ${what}${texts.line(duties.size)}`;
}
