import { createLedger } from "../../src/reminders/ledger.js";
import { isTakenNoMore, type ReportDuty } from "../../src/reminders/duty.js";
import { upcoming } from "../../src/reminders/upcoming.js";
import { lastDays } from "../../src/reporting/obligations/due.js";
import { cameAt } from "../../src/reporting/submissions/standing.js";
import type { LocalDate } from "../../src/shared/local-date.js";
import { button, type GuidanceSection, section } from "../guidance/card-data.js";
import type { AdaptiveCard } from "../reply.js";
import type { ToneText } from "../reporting/card-data.js";
import { plain } from "../reporting/tone.js";
import { boardTexts as texts, deadlineInWords, reminderTexts } from "../texts/reminders.js";
import { personName } from "../texts/reporting.js";
import { closedLine, doneInWords, noteLines, standingLines } from "./digest-card.js";
import { drawCard, dutyName, type ReminderParts, type Situation } from "./parts.js";

/** How many reports are shown, and how far ahead the next reminder is looked for, in days. */
const mostSections = 12;
const daysAhead = 200;

/** What someone owes, by when, what they have handed in, and when they are reminded next. */
export async function boardCard(
  parts: ReminderParts,
  situation: Situation,
  { userId, duties }: { readonly userId: string; readonly duties: readonly ReportDuty[] },
  notices: readonly ToneText[] = [],
): Promise<AdaptiveCard> {
  const own = situation.choices.get(userId);
  const drawn = { nonce: parts.newId() };
  const next = await nextReminders(parts, situation, userId);
  const left = duties.filter(({ isDone }) => !isDone);
  const shown = [...left, ...duties.filter(({ isDone }) => isDone)];
  const hidden = shown.length - mostSections;
  return drawCard(parts, {
    title: duties.length === 0 ? texts.nothing : texts.title,
    notices: [...notices, ...choiceLines(parts, own)],
    sections: [
      ...shown
        .slice(0, mostSections)
        .map((duty) => boardSection(parts, situation, duty, next.get(duty.id), drawn)),
      ...(hidden > 0 ? [section({ lines: [{ label: "", text: texts.more(hidden) }] })] : []),
    ],
    actions: [
      own?.declined === true
        ? button(texts.accept, "reminders.accept", "", drawn)
        : button(texts.decline, "reminders.decline", "", drawn),
      button(texts.calendar, "reminders.calendar", "", drawn),
    ],
  });
}

function choiceLines(
  { register }: ReminderParts,
  own: ReturnType<Situation["choices"]["get"]>,
): readonly ToneText[] {
  const { away } = own ?? {};
  const deputy = away?.deputy && personName(register, away.deputy);
  return [
    ...(own?.declined === true ? [plain(texts.declined)] : []),
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

function boardSection(
  parts: ReminderParts,
  { today }: Situation,
  duty: ReportDuty,
  next: LocalDate | undefined,
  drawn: { readonly nonce: string },
): GuidanceSection {
  const { standing } = duty.report;
  const title = dutyName(parts, duty);
  const came = cameAt(standing);
  if (duty.isDone && came !== undefined) {
    const text = doneInWords(standing, came);
    return section({ title, lines: [{ label: reminderTexts.doneLabel, text }] });
  }
  if (isTakenNoMore(duty))
    return section({ title, lines: [{ label: "", text: closedLine(duty) }] });
  const isBegun = standing.kind !== "not-begun";
  const [how = isBegun ? "" : texts.notBegun] = standingLines(standing);
  const reminder = next === undefined ? texts.noReminder : texts.nextReminder(next);
  return section({
    title,
    lines: [
      deadlineInWords(duty.obligation, today),
      ...noteLines(duty),
      `${how} ${reminder}`.trim(),
    ].map((text) => ({
      label: "",
      text,
    })),
    actions: [
      button(
        isBegun ? reminderTexts.continue : reminderTexts.begin,
        "reminders.open",
        duty.id,
        drawn,
      ),
      ...(lastDays(duty.obligation.due).length > 0
        ? [button(texts.oneDay, "reminders.calendar", duty.id, drawn)]
        : []),
    ],
  });
}
