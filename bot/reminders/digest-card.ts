import type { Dispatch } from "../../src/reminders/ledger/dispatch.js";
import { isTakenNoMore, type ReportDuty } from "../../src/reminders/duties/duty.js";
import type { Reminder } from "../../src/reminders/ledger/reminder.js";
import { isSaidDone, promisedDay, type Response } from "../../src/reminders/wishes/response.js";
import { cameAt, reportedIn, type Standing } from "../../src/reporting/submissions/standing.js";
import { stateOf } from "../../src/reporting/submissions/submission-state.js";
import { localDateOf } from "../../src/shared/local-date.js";
import { button, type CardSection, section } from "../cards/section-card.js";
import { drawSections } from "../cards/draw-sections.js";
import { plainText } from "../plain-text.js";
import type { ToneText } from "../cards/tone.js";
import type { AdaptiveCard } from "../reply.js";
import { closedInWords } from "../texts/board/owed-reports.js";
import { closedTexts } from "../texts/board/periods.js";
import { deadlineInWords, reminderTexts as texts } from "../texts/reminders/reminders.js";
import { personName } from "../texts/reporting/reporting.js";
import { dutyName, type ReminderParts, type Situation } from "./parts.js";

/** How many reports get a section of their own on a card. */
const mostSections = 10;

/** The reports that a dispatch reminds of, each once, with the reminders about it. Those that are owed no more are left out. */
export function dutiesIn(
  { content }: Dispatch,
  { duties }: Situation,
): readonly { readonly duty: ReportDuty; readonly reminder: Reminder }[] {
  const reminders = content.kind === "reminders" ? content.reminders : [];
  const first = new Map(reminders.toReversed().map((reminder) => [reminder.duty, reminder]));
  return duties.flatMap((duty) => {
    const reminder = first.get(duty.id);
    return reminder === undefined ? [] : [{ duty, reminder }];
  });
}

/** The message that reminds someone of what they owe, as everything stands now: also after it has been done. */
export function digestCard(
  parts: ReminderParts,
  situation: Situation,
  dispatch: Dispatch,
  notices: readonly ToneText[] = [],
): AdaptiveCard {
  const about = dutiesIn(dispatch, situation);
  const left = about.filter(({ duty }) => isToRemindOf(situation, duty));
  const nonce = parts.newId();
  const hidden = about.length - mostSections;
  const isOwed = left.some(({ duty }) => !duty.isDone);
  const actions = [
    [texts.later, "reminder.later"],
    ...(isOwed
      ? ([
          [texts.moreTime, "reminder.more-time"],
          [texts.alreadyDone, "reminder.done"],
        ] as const)
      : []),
  ] as const;
  const names = left.map(({ duty }) => duty.obligation.name);
  return drawSections(parts, {
    title: left.length === 0 ? titleOfNothingLeft(about) : texts.title(names),
    notices,
    sections: [
      ...about
        .slice(0, mostSections)
        .map(({ duty, reminder }) =>
          dutySection(parts, situation, { duty, reminder, dispatch, nonce }),
        ),
      ...(hidden > 0 ? [section({ lines: [{ label: "", text: texts.more(hidden) }] })] : []),
    ],
    actions:
      left.length === 0
        ? []
        : actions.map(([title, verb]) => button(title, verb, dispatch.id, { nonce })),
  });
}

function titleOfNothingLeft(about: ReturnType<typeof dutiesIn>): string {
  return about.some(({ duty }) => isTakenNoMore(duty)) ? texts.titleClosed : texts.titleDone;
}

/** Whether a report is still to be done, is taken, and nobody has said that it is done. */
export function isLeft({ responses }: Situation, duty: ReportDuty): boolean {
  return !duty.isDone && !isTakenNoMore(duty) && !isSaidDone(responses.get(duty.id));
}

/** Whether there is anything left to remind of: the report itself, or that its original is to be sent. */
export function isToRemindOf(situation: Situation, duty: ReportDuty): boolean {
  return isLeft(situation, duty) || duty.waitsForOriginal === true;
}

interface Shown {
  readonly duty: ReportDuty;
  readonly reminder: Reminder;
  readonly dispatch: Dispatch;
  readonly nonce: string;
}

function dutySection(parts: ReminderParts, situation: Situation, shown: Shown): CardSection {
  const { duty, reminder, dispatch, nonce } = shown;
  const { standing } = duty.report;
  const title = dutyName(parts, duty);
  const came = cameAt(standing);
  if (duty.isDone && came !== undefined) return doneSection(situation, shown, title, came);
  const response = situation.responses.get(duty.id);
  const lines = [
    ...(reminder.person === dispatch.to
      ? []
      : [texts.insteadOf(personName(parts.register, reminder.person))]),
    isTakenNoMore(duty) ? closedLine(duty) : deadlineInWords(duty.obligation, situation.today),
    ...noteLines(duty),
    ...standingLines(standing),
    ...responseLines(response),
  ];
  return section({
    title,
    lines: lines.map((text) => ({ label: "", text })),
    actions: isLeft(situation, duty)
      ? [
          button(
            standing.kind === "not-begun" ? texts.begin : texts.continue,
            "reminder.open",
            `${dispatch.id}/${duty.id}`,
            { nonce },
            "positive",
          ),
        ]
      : [],
  });
}

/** That a report is taken no more, and what to do if it is to be given all the same. */
export function closedLine({ obligation: { closed } }: ReportDuty): string {
  return closed === undefined ? "" : `${closedInWords(closed)} ${closedTexts.how}`;
}

/** A report that has come; where it is a copy, also whether the original is sent. */
function doneSection(
  { today }: Situation,
  { duty, dispatch, nonce }: Shown,
  title: string,
  came: Date,
): CardSection {
  const done = doneInWords(duty.report.standing, came);
  if (duty.waitsForOriginal !== true)
    return section({ title, lines: [{ label: texts.doneLabel, text: done }] });
  const { obligation, id } = duty;
  const lines = [
    done,
    texts.toSend(obligation.originalTo ?? ""),
    deadlineInWords(obligation, today),
  ];
  const about = `${dispatch.id}/${id}`;
  return section({
    title,
    lines: lines.map((text) => ({ label: "", text })),
    actions: [button(texts.confirmSent, "reminder.original-sent", about, { nonce }, "positive")],
  });
}

/** That a report, that there is nothing to report, or the original of a copy, has come where it was to. */
export function doneInWords(standing: Standing, came: Date): string {
  const day = localDateOf(came);
  if (standing.kind === "nil") return texts.nil(day);
  const sent = stateOf(reportedIn(standing)?.submission).originalSent;
  return sent === undefined
    ? texts.done(day)
    : `${texts.done(day)} ${texts.originalSent(localDateOf(new Date(sent.at)))}`;
}

/** What else people must know about when a report is due, or to whom it goes. */
export function noteLines({ obligation: { note } }: ReportDuty): readonly string[] {
  return note === undefined ? [] : [note];
}

/** What has been done about a report so far. */
export function standingLines(standing: Standing): readonly string[] {
  if (standing.kind === "draft") return [texts.draft(localDateOf(standing.savedAt))];
  if (standing.kind === "to-sign") return [texts.toSign];
  return standing.kind === "completion-asked"
    ? [texts.completionAsked(localDateOf(new Date(standing.asked.at)))]
    : [];
}

/** What those who owe a report have answered about it. */
export function responseLines(response: Response | undefined): readonly string[] {
  if (isSaidDone(response)) return [texts.saidDone];
  const day = promisedDay(response);
  const asked = response?.events.findLast((event) => event.type === "more-time");
  return day === undefined ? [] : [texts.promised(day, plainText(asked?.reason ?? ""))];
}
