import { lastDays } from "../../src/reporting/obligations/due.js";
import type { Obligation } from "../../src/reporting/obligations/obligations.js";
import type { ProposedDay } from "../../src/reporting/obligations/propose-days.js";
import type { LocalDate } from "../../src/shared/local-date.js";
import { drawSections } from "../cards/draw-sections.js";
import { button, input, section } from "../cards/section-card.js";
import type { ReminderParts } from "../reminders/parts.js";
import { plain, type ToneText } from "../cards/tone.js";
import type { AdaptiveCard } from "../reply.js";
import { nextRoundTexts as texts } from "../texts/board/next-round.js";

/** A report of next year's round, with what is shown of its last day. */
export interface NextReport extends ProposedDay {
  /** What stands in the input. */
  readonly written: string;
  readonly fault?: string | undefined;
  /** The day that has been confirmed before. */
  readonly confirmed: LocalDate | undefined;
}

/** The name of the input for a report's last day. */
export function dayInput(formId: string): string {
  return `day-${formId}`;
}

/** Lets the coordinator confirm next year's last days, each proposed after this year's. */
export function nextRoundCard(
  parts: ReminderParts,
  reports: readonly NextReport[],
  notices: readonly ToneText[] = [],
): AdaptiveCard {
  const { year, register } = parts;
  const drawn = { nonce: parts.newId() };
  const confirmed = reports.flatMap(({ obligation, confirmed: day }) =>
    day === undefined ? [] : [{ label: "", text: texts.confirmed(obligation.name, day) }],
  );
  return drawSections(parts, {
    title: texts.title(year + 1),
    notices: [
      ...notices,
      plain(texts.intro(year)),
      plain(texts.carried(register.participants.length, register.projects.length)),
    ],
    sections: [
      ...(confirmed.length > 0 ? [section({ lines: confirmed })] : []),
      section({
        inputs: reports.map(({ obligation, written, fault }) =>
          input("date", dayInput(obligation.formId), texts.day(obligation.name, was(obligation)), {
            value: written,
            faults: fault === undefined ? [] : [{ text: fault }],
          }),
        ),
      }),
      section({ lines: [{ label: "", text: texts.then(year, year + 1) }] }),
    ],
    actions: [
      button(texts.save(year + 1), "next-round.save", "", drawn, "positive"),
      button(texts.board, "board.overview", "", drawn),
    ],
  });
}

function was({ due }: Obligation): string {
  if (due.kind !== "days") return texts.was[due.kind];
  return lastDays(due).map(texts.was.day).join(" / ");
}
