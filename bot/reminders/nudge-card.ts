import type { ReportDuty } from "../../src/reminders/duty.js";
import { groupBy } from "../../src/shared/group-by.js";
import { button, section } from "../cards/section-card.js";
import type { AdaptiveCard } from "../reply.js";
import { confirmed, notable, plain } from "../cards/tone.js";
import { boardTexts as board } from "../texts/board.js";
import { roundTexts as texts } from "../texts/reminder-round.js";
import { dayPattern } from "../texts/day-words.js";
import { personName } from "../texts/reporting.js";
import { drawCard, dutyNames, type ReminderParts } from "./parts.js";

/** How many people, and reports of each, are named. */
const mostPeople = 15;
const mostReports = 4;

/** A day at the end of a wish, which is not kept to. */
const onDay = new RegExp(` ${dayPattern}[.! ]*$`, "iu");

/** Shows who would be reminded of what, before anything is sent. `about` names the wish, for when it is granted. */
export function nudgeCard(
  parts: ReminderParts,
  duties: readonly ReportDuty[],
  about: string,
): AdaptiveCard {
  const drawn = { nonce: parts.newId() };
  const byPerson = groupByOwner(duties);
  return drawCard(parts, {
    title: texts.nudgeTitle(byPerson.length),
    notices: [onDay.test(about) ? notable(texts.nudgeNotLater) : plain(texts.nudgeWhen)],
    sections: [peopleAndReports(parts, byPerson)],
    actions: [
      button(texts.nudgeSend, "round.nudge-send", about, drawn, "positive"),
      button(texts.nudgeCancel, "round.nudge-cancel", about, drawn),
    ],
  });
}

/** Takes that card's place when the reminders are on their way: nothing is left to press twice. */
export function nudgedCard(parts: ReminderParts, duties: readonly ReportDuty[]): AdaptiveCard {
  const byPerson = groupByOwner(duties);
  return drawCard(parts, {
    title: texts.nudgedTitle,
    notices: [confirmed(texts.nudged(byPerson.length))],
    sections: [peopleAndReports(parts, byPerson)],
    actions: [button(board.back, "board.overview", "", { nonce: parts.newId() })],
  });
}

type Owner = readonly [person: string, theirs: readonly ReportDuty[]];

function peopleAndReports(parts: ReminderParts, byPerson: readonly Owner[]) {
  const hidden = byPerson.length - mostPeople;
  return section({
    lines: [
      ...byPerson.slice(0, mostPeople).map(([person, theirs]) => ({
        label: `${personName(parts.register, person)}: `,
        text: namesOf(parts, theirs),
      })),
      ...(hidden > 0 ? [{ label: "", text: texts.moreAhead(hidden) }] : []),
    ],
  });
}

/** The people who would be reminded, with what each owes. */
function groupByOwner(duties: readonly ReportDuty[]): readonly Owner[] {
  const pairs = duties.flatMap((duty) => duty.owners.map((owner) => ({ owner, duty })));
  return [...groupBy(pairs, ({ owner }) => owner)].map(([owner, those]) => [
    owner,
    those.map(({ duty }) => duty),
  ]);
}

function namesOf(parts: ReminderParts, duties: readonly ReportDuty[]): string {
  const hidden = duties.length - mostReports;
  const names = dutyNames(parts, duties).slice(0, mostReports);
  return `${names.join(", ")}${hidden > 0 ? ` ${texts.moreAhead(hidden)}` : ""}`;
}
