import { type Dispatch, statusOf } from "../../src/reminders/ledger/dispatch.js";
import { button, type CardSection, section } from "../cards/section-card.js";
import { drawSections } from "../cards/draw-sections.js";
import type { AdaptiveCard } from "../reply.js";
import type { ToneText } from "../cards/tone.js";
import { newsTexts } from "../texts/reminders/news.js";
import { failureTexts, roundTexts as texts } from "../texts/reminders/reminder-round.js";
import { personName } from "../texts/reporting/reporting.js";
import { dutiesIn } from "./digest-card.js";
import { dutyName, type ReminderParts, type Situation } from "./parts.js";

/** How many problems are shown at once. */
const mostSections = 12;

/** How many others a message may be sent to instead, by a button each. */
const mostContacts = 2;

/** Shows messages that did not arrive, or may not have: to whom, why, who else there is, and a way to send them again. */
export function problemsCard(
  parts: ReminderParts,
  situation: Situation,
  problems: readonly Dispatch[],
  notices: readonly ToneText[] = [],
): AdaptiveCard {
  const nonce = parts.newId();
  const hidden = problems.length - mostSections;
  return drawSections(parts, {
    title: problems.length === 0 ? texts.noProblems : texts.problemsTitle(problems.length),
    notices,
    sections: [
      ...problems
        .slice(0, mostSections)
        .map((dispatch) => problemSection(parts, situation, dispatch, nonce)),
      ...(hidden > 0
        ? [section({ lines: [{ label: "", text: texts.moreProblems(hidden) }] })]
        : []),
    ],
    actions:
      problems.length > 1 ? [button(texts.resendAll, "delivery.resend", "all", { nonce })] : [],
  });
}

function problemSection(
  parts: ReminderParts,
  situation: Situation,
  dispatch: Dispatch,
  nonce: string,
): CardSection {
  const status = statusOf(dispatch);
  const reason = status.type === "failed" ? status.reason : "unknown";
  return section({
    lines: [
      { label: personName(parts.register, dispatch.to), text: ` ${failureTexts[reason]}` },
      { label: texts.about, text: aboutInWords(parts, situation, dispatch) },
      {
        label: "",
        text: `${texts.tried(new Date(status.at))} ${contactsInWords(parts, situation, dispatch)}`,
      },
    ],
    actions: [
      button(texts.resend, "delivery.resend", dispatch.id, { nonce }),
      ...otherContacts(situation, dispatch)
        .slice(0, mostContacts)
        .map((userId) => {
          const name = personName(parts.register, userId);
          return button(texts.sendTo(name), "delivery.resend", `${dispatch.id}/${userId}`, {
            nonce,
          });
        }),
    ],
  });
}

function aboutInWords(parts: ReminderParts, situation: Situation, dispatch: Dispatch): string {
  if (dispatch.content.kind === "news") return newsTexts.aboutNews;
  const [first, ...others] = dutiesIn(dispatch, situation).map(({ duty }) => dutyName(parts, duty));
  return `${first ?? ""}${others.length === 0 ? "" : texts.andOthers(others.length)}`;
}

/** Others who may report the same, whom the coordinator can turn to instead. */
export function otherContacts(situation: Situation, dispatch: Dispatch): readonly string[] {
  const people = dutiesIn(dispatch, situation).flatMap(({ duty }) => [
    ...duty.owners,
    ...duty.others,
  ]);
  return [...new Set(people)].filter((userId) => userId !== dispatch.to);
}

function contactsInWords(parts: ReminderParts, situation: Situation, dispatch: Dispatch): string {
  if (dispatch.content.kind !== "reminders") return "";
  const others = otherContacts(situation, dispatch);
  return others.length === 0
    ? texts.noOtherContact
    : texts.otherContact(others.map((userId) => personName(parts.register, userId)).join(", "));
}
