import type { DayFault } from "../../src/reminders/wishes/check-day.js";
import type { ReportDuty } from "../../src/reminders/duties/duty.js";
import { pauseOn } from "../../src/reminders/wishes/round.js";
import { groupBy } from "../../src/shared/group-by.js";
import type { LocalDate } from "../../src/shared/local-date.js";
import { button, input, section } from "../cards/section-card.js";
import { drawSections } from "../cards/draw-sections.js";
import type { AdaptiveCard } from "../reply.js";
import { confirmed, notable, plain, type ToneText } from "../cards/tone.js";
import { boardTexts as board } from "../texts/board/board.js";
import { pauseTexts } from "../texts/reminders/pausing.js";
import { roundTexts as texts } from "../texts/reminders/reminder-round.js";
import { personName } from "../texts/reporting/reporting.js";
import { dayFaultInWords } from "./answer-cards.js";
import { dutyNames, type ReminderParts, type Situation } from "./parts.js";

/** How many people, and reports of each, are named. */
const mostPeople = 15;
const mostReports = 4;

/** What is asked for, and when it is to go out. */
interface Asked {
  /** Names the wish, for when it is granted. */
  readonly about: string;
  /** Today: now. */
  readonly day: LocalDate;
  /** What is wrong with the day that was written. */
  readonly fault?: DayFault;
}

/** Shows who would be reminded of what, and when, before anything is sent. */
export function nudgeCard(
  parts: ReminderParts,
  situation: Situation,
  duties: readonly ReportDuty[],
  { about, day, fault }: Asked,
): AdaptiveCard {
  const drawn = { nonce: parts.newId() };
  const byPerson = groupByOwner(duties);
  const value = day === situation.today ? "" : day;
  const faults = fault === undefined ? [] : [{ text: dayFaultInWords(fault) }];
  return drawSections(parts, {
    title: texts.nudgeTitle(byPerson.length),
    notices: fault === undefined ? whenLines(situation, day) : [],
    sections: [
      peopleAndReports(parts, byPerson),
      section({ inputs: [input("date", "day", texts.nudgeDay, { value, faults })] }),
    ],
    actions: [
      button(texts.nudgeSend, "round.nudge-send", about, drawn, "positive"),
      button(texts.nudgeCancel, "round.nudge-cancel", about, drawn),
    ],
  });
}

/** When a reminder goes out that is asked for on a day. */
function whenLines({ today, calendar, round }: Situation, day: LocalDate): readonly ToneText[] {
  const on = calendar.onOrAfter(day);
  const paused = pauseOn(round, on);
  return [
    day === today ? plain(texts.nudgeWhen) : notable(texts.nudgeOn(on, on !== day)),
    ...(paused === undefined
      ? []
      : [notable(`${pauseTexts.pausedBriefly(paused.until)} ${texts.nudgePaused}`)]),
  ];
}

/** Takes that card's place when the reminders are on their way: nothing is left to press twice. */
export function nudgedCard(
  parts: ReminderParts,
  { today, calendar }: Situation,
  duties: readonly ReportDuty[],
  day: LocalDate,
): AdaptiveCard {
  const byPerson = groupByOwner(duties);
  const count = byPerson.length;
  const told = day === today ? texts.nudged(count) : texts.nudgedOn(count, calendar.onOrAfter(day));
  return drawSections(parts, {
    title: texts.nudgedTitle,
    notices: [confirmed(told)],
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
