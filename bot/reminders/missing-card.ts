import { absenceOn } from "../../src/reminders/wishes/choices.js";
import { type Dispatch, statusOf } from "../../src/reminders/ledger/dispatch.js";
import type { ReportDuty } from "../../src/reminders/duties/duty.js";
import { isSaidDone, promisedDay } from "../../src/reminders/wishes/response.js";
import { groupBy } from "../../src/shared/group-by.js";
import { wishKey } from "../board/wish.js";
import { drawSections } from "../cards/draw-sections.js";
import { button, type CardSection, section } from "../cards/section-card.js";
import { plainText } from "../plain-text.js";
import type { AdaptiveCard } from "../reply.js";
import { roundTexts as texts } from "../texts/reminders/reminder-round.js";
import { deadlineInWords } from "../texts/reminders/reminders.js";
import { subjectName } from "../texts/reporting/reporting.js";
import { dutiesIn } from "./digest-card.js";
import { dutyName, type ReminderParts, type Situation } from "./parts.js";

/** How many that have not reported get a line each. */
const mostLines = 15;

/** Tells a coordinator who has not reported though the last day has passed, and what each has said. */
export async function missingCard(
  parts: ReminderParts,
  situation: Situation,
  dispatch: Dispatch,
): Promise<AdaptiveCard> {
  const duties = dutiesIn(dispatch, situation).map(({ duty }) => duty);
  const about = duties.filter(({ isDone }) => !isDone);
  const waiting = duties.filter(({ waitsSince }) => waitsSince !== undefined);
  const dispatches = await parts.dispatches.list();
  const nonce = parts.newId();
  const sections = [...groupBy(about, ({ obligation }) => obligation.formId)].map(([, ofForm]) =>
    formSection(parts, situation, { duties: ofForm, dispatches, nonce }),
  );
  const title = about.length > 0 ? texts.missingTitle : texts.reviewTitle;
  const review = waiting.length > 0 ? [reviewSection(parts, waiting, nonce)] : [];
  const isLeft = about.length + waiting.length > 0;
  return drawSections(parts, {
    title: isLeft ? title : texts.coordinatorDone,
    sections: [...sections, ...review],
  });
}

/** The reports that wait for the coordinator. */
function reviewSection(
  parts: ReminderParts,
  waiting: readonly ReportDuty[],
  nonce: string,
): CardSection {
  const hidden = waiting.length - mostLines;
  return section({
    title: texts.waiting(waiting.length),
    lines: [
      ...waiting.slice(0, mostLines).map((duty) => ({
        label: dutyName(parts, duty),
        text: duty.waitsSince === undefined ? "" : texts.waitingSince(duty.waitsSince),
      })),
      ...(hidden > 0 ? [{ label: "", text: texts.moreAhead(hidden) }] : []),
    ],
    actions: [button(texts.review, "review.list", "", { nonce })],
  });
}

interface FormMissing {
  readonly duties: readonly ReportDuty[];
  readonly dispatches: readonly Dispatch[];
  readonly nonce: string;
}

function formSection(
  parts: ReminderParts,
  situation: Situation,
  { duties, dispatches, nonce }: FormMissing,
): CardSection {
  const [first] = duties;
  if (first === undefined) return section({});
  const { formId, name } = first.obligation;
  const all = situation.duties.filter(({ obligation }) => obligation.formId === formId);
  const left = all.filter(({ isDone }) => !isDone);
  if (left.length === 0) return section({ title: texts.allIn(name) });
  const missing = duties.filter(({ isDone }) => !isDone);
  const hidden = missing.length - mostLines;
  return section({
    title: texts.missing(name, left.length, all.length),
    lines: [
      { label: "", text: deadlineInWords(first.obligation, situation.today) },
      ...missing.slice(0, mostLines).map((duty) => ({
        label: subjectName(parts.register, duty.subject),
        text: answerOf(situation, duty, dispatches),
      })),
      ...(hidden > 0 ? [{ label: "", text: texts.moreMissing(hidden) }] : []),
    ],
    actions: [
      button(texts.nudgeAgain, "round.nudge", `form ${formId}`, { nonce }),
      button(texts.showMissing, "board.show", missingKey(formId), { nonce }),
    ],
  });
}

function missingKey(formId: string): string {
  return wishKey({ of: { kind: "form", formId }, show: "missing", page: 0 });
}

/** What those who owe a report have answered, or how often they have been reminded in vain. */
function answerOf(
  { responses, choices, today }: Situation,
  duty: ReportDuty,
  dispatches: readonly Dispatch[],
): string {
  const response = responses.get(duty.id);
  if (isSaidDone(response)) return texts.saidDone;
  const promised = promisedDay(response);
  if (promised !== undefined) {
    const asked = response?.events.findLast((event) => event.type === "more-time");
    return texts.promised(promised, plainText(asked?.reason ?? ""));
  }
  const away = duty.owners.map((owner) => absenceOn(choices.get(owner), today)).find(Boolean);
  const reminders = dispatches.filter(
    ({ to, content, ...rest }) =>
      duty.owners.includes(to) &&
      content.kind === "reminders" &&
      content.reminders.some((reminder) => reminder.duty === duty.id) &&
      statusOf({ to, content, ...rest }).type === "sent",
  );
  return `${texts.noAnswer(reminders.length)}${away === undefined ? "" : texts.away(away.until)}`;
}
