import { nudgeable } from "../../src/reminders/duties/nudgeable.js";
import { openMatterOf } from "../../src/reporting/obligations/due.js";
import type { Obligation } from "../../src/reporting/obligations/obligations.js";
import { button, type CardSection, section } from "../cards/section-card.js";
import type { ReminderParts, Situation } from "../reminders/parts.js";
import { boardTexts as texts } from "../texts/board/board.js";

/** What a coordinator can do about one report for everyone who owes it. */
export function reportActions(
  { year }: Pick<ReminderParts, "year">,
  situation: Situation,
  { formId, due }: Obligation,
  drawn: { readonly nonce: string },
): CardSection {
  const duties = situation.duties.filter(({ obligation }) => obligation.formId === formId);
  const left = nudgeable(situation, duties, situation.today).length;
  const toReview = duties.filter(({ waitsSince }) => waitsSince !== undefined).length;
  const matter = openMatterOf(due);
  return section({
    separated: false,
    actions: [
      ...(left > 0 ? [button(texts.nudgeAll(left), "round.nudge", `form ${formId}`, drawn)] : []),
      ...(toReview > 0
        ? [button(texts.review(toReview), "review.list", `${year}/${formId}`, drawn)]
        : []),
      ...(matter === undefined ? [] : [button(texts.settle, "ruling.open", matter, drawn)]),
      button(texts.changeForAll, "period.show", formId, drawn),
    ],
  });
}
