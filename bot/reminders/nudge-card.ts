import type { ReportDuty } from "../../src/reminders/duty.js";
import { groupBy } from "../../src/shared/group-by.js";
import { button, section } from "../guidance/card-data.js";
import type { AdaptiveCard } from "../reply.js";
import { plain } from "../reporting/tone.js";
import { roundTexts as texts } from "../texts/reminder-round.js";
import { personName } from "../texts/reporting.js";
import { drawCard, dutyNames, type ReminderParts } from "./parts.js";

/** How many people, and reports of each, are named. */
const mostPeople = 15;
const mostReports = 4;

/** Shows who would be reminded of what, before anything is sent. `about` names the wish, for when it is granted. */
export function nudgeCard(
  parts: ReminderParts,
  duties: readonly ReportDuty[],
  about: string,
): AdaptiveCard {
  const drawn = { nonce: parts.newId() };
  const byPerson = groupByOwner(duties);
  const hidden = byPerson.length - mostPeople;
  return drawCard(parts, {
    title: texts.nudgeTitle(byPerson.length),
    notices: [plain(texts.nudgeWhen)],
    sections: [
      section({
        lines: [
          ...byPerson.slice(0, mostPeople).map(([person, theirs]) => ({
            label: `${personName(parts.register, person)}: `,
            text: namesOf(parts, theirs),
          })),
          ...(hidden > 0 ? [{ label: "", text: texts.moreAhead(hidden) }] : []),
        ],
      }),
    ],
    actions: [
      button(texts.nudgeSend, "round.nudge-send", about, drawn, "positive"),
      button(texts.nudgeCancel, "round.nudge-cancel", about, drawn),
    ],
  });
}

/** The people who would be reminded, with what each owes. */
export function groupByOwner(
  duties: readonly ReportDuty[],
): readonly (readonly [string, readonly ReportDuty[]])[] {
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
