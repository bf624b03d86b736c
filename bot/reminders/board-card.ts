import { isSameSubject } from "../../src/participants/access.js";
import { createLedger } from "../../src/reminders/ledger/ledger.js";
import { isTakenNoMore, type ReportDuty } from "../../src/reminders/duties/duty.js";
import { upcoming } from "../../src/reminders/planning/upcoming.js";
import { lastDays } from "../../src/reporting/obligations/due.js";
import { cameAt } from "../../src/reporting/submissions/standing.js";
import { groupBy } from "../../src/shared/group-by.js";
import type { LocalDate } from "../../src/shared/local-date.js";
import { drawSections } from "../cards/draw-sections.js";
import { button, type CardLine, type CardSection, input, section } from "../cards/section-card.js";
import type { AdaptiveCard } from "../reply.js";
import { plain, type ToneText } from "../cards/tone.js";
import {
  boardTexts as texts,
  deadlineInWords,
  reminderTexts,
} from "../texts/reminders/reminders.js";
import { personName, subjectName } from "../texts/reporting/reporting.js";
import { closedLine, doneInWords, noteLines, responseLines, standingLines } from "./digest-card.js";
import { dutyName, type ReminderParts, type Situation } from "./parts.js";

/** How many reports are shown, and how far ahead the next reminder is looked for, in days. */
const mostLines = 20;
const daysAhead = 200;

interface Drawn {
  readonly nonce: string;
}

/** What someone owes, by when, what they have handed in, and when they are reminded next: a line for each report. */
export async function boardCard(
  parts: ReminderParts,
  situation: Situation,
  { userId, duties }: { readonly userId: string; readonly duties: readonly ReportDuty[] },
  notices: readonly ToneText[] = [],
): Promise<AdaptiveCard> {
  const own = situation.choices.get(userId);
  const drawn = { nonce: parts.newId() };
  const next = await nextReminders(parts, situation, userId);
  const shown = duties.slice(0, mostLines);
  const hidden = duties.length - shown.length;
  return drawSections(parts, {
    title: duties.length === 0 ? texts.nothing : texts.title,
    notices: [...notices, ...choiceLines(parts, own, notices.length > 0)],
    sections: [
      ...[...groupBy(shown, ({ subject }) => subjectName(parts.register, subject))].map(
        ([title, theirs]) =>
          section({
            title,
            lines: theirs.map((duty) => lineOf(situation, duty, next.get(duty.id))),
          }),
      ),
      ...(hidden > 0 ? [section({ lines: [{ label: "", text: texts.more(hidden) }] })] : []),
      ...openSection(parts, shown, drawn),
    ],
    actions: [
      own?.declined === true
        ? button(texts.accept, "reminders.accept", "", drawn)
        : button(texts.decline, "reminders.decline", "", drawn),
      button(texts.calendar, "reminders.calendar", "", drawn),
    ],
  });
}

/** What a person has chosen; `isTold` when it has just been said. */
function choiceLines(
  { register }: ReminderParts,
  own: ReturnType<Situation["choices"]["get"]>,
  isTold: boolean,
): readonly ToneText[] {
  const { away } = own ?? {};
  const deputy = away?.deputy && personName(register, away.deputy);
  return [
    ...(own?.declined === true && !isTold ? [plain(texts.declined)] : []),
    ...(away === undefined ? [] : [plain(texts.away(away.from, away.until, deputy))]),
  ];
}

/** The next day on which a person is reminded of each duty. */
async function nextReminders(
  parts: ReminderParts,
  situation: Situation,
  userId: string,
): Promise<ReadonlyMap<string, LocalDate>> {
  const context = { isReachable: () => true, now: parts.clock() };
  const ledger = createLedger(await parts.dispatches.list(), context);
  const pairs = upcoming(situation, ledger, situation.today, daysAhead).flatMap(
    ({ day, messages }) =>
      messages
        .filter(({ to }) => to === userId)
        .flatMap(({ reminders }) => reminders.map(({ duty }) => [duty, day] as const)),
  );
  return new Map(pairs.toReversed());
}

/** "Delrapport: Senast måndag 1 september 2025, om 7 dagar. Nästa påminnelse: fredag 29 augusti 2025." */
function lineOf(
  { today, responses }: Situation,
  duty: ReportDuty,
  next: LocalDate | undefined,
): CardLine {
  const { obligation, report } = duty;
  const label = `${obligation.name}: `;
  const came = cameAt(report.standing);
  if (duty.isDone && came !== undefined) {
    const done = doneInWords(report.standing, came);
    const toSend = [done, texts.toSend, ...(next === undefined ? [] : [texts.nextReminder(next)])];
    return {
      label,
      text: duty.waitsForOriginal === true ? toSend.join(" ") : `${reminderTexts.doneLabel}${done}`,
    };
  }
  if (isTakenNoMore(duty)) return { label, text: closedLine(duty) };
  const told = [
    deadlineInWords(obligation, today),
    ...(lastDays(obligation.due).length === 0 ? noteLines(duty) : []),
    ...standingLines(report.standing),
    ...responseLines(responses.get(duty.id)),
    ...(next === undefined ? [] : [texts.nextReminder(next)]),
  ];
  return { label, text: told.join(" ") };
}

/** Lets them begin or go on with one of the reports, or lay its last day in their calendar. */
function openSection(
  parts: ReminderParts,
  duties: readonly ReportDuty[],
  drawn: Drawn,
): readonly CardSection[] {
  const left = duties.filter((duty) => !duty.isDone && !isTakenNoMore(duty));
  const [first] = left;
  if (first === undefined) return [];
  const areOnes = duties.every(({ subject }) => isSameSubject(subject, first.subject));
  const choices = left.map((duty) => ({
    title: areOnes ? duty.obligation.name : dutyName(parts, duty),
    value: duty.id,
  }));
  return [
    section({
      inputs: [input("list", "duty", reminderTexts.whichReport, { value: first.id, choices })],
      actions: [
        button(texts.open, "reminders.open", "", drawn, "positive"),
        button(texts.oneDay, "reminders.calendar-day", "", drawn),
      ],
    }),
  ];
}
