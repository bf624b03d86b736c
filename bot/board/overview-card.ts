import { isOverdue } from "../../src/reminders/board.js";
import type { ReportDuty } from "../../src/reminders/duty.js";
import { nudgeable } from "../../src/reminders/nudgeable.js";
import { openMatterOf } from "../../src/reporting/obligations/due.js";
import type { Obligation } from "../../src/reporting/obligations/obligations.js";
import {
  button,
  type GuidanceAction,
  type GuidanceLine,
  type GuidanceSection,
  section,
} from "../guidance/card-data.js";
import { drawCard, type ReminderParts, type Situation } from "../reminders/parts.js";
import type { ToneText } from "../reporting/card-data.js";
import { plain, wrong } from "../reporting/tone.js";
import type { AdaptiveCard } from "../reply.js";
import { boardTexts as texts } from "../texts/board.js";
import { dueInWords, type Group, groupNames, groupOf } from "../texts/follow-up.js";
import { shortName } from "./short-name.js";
import { wishKey } from "./wish.js";

/** What else there is for a coordinator to do. */
export interface Waiting {
  readonly questions: number;
  readonly problems: number;
}

interface Drawn {
  readonly nonce: string;
}

/** How many of a group are named. */
const mostNamed = 3;

/** Those who owe, the most urgent first, and those who have handed in. */
const openGroups: readonly Group[] = [
  "overdue",
  "not-begun",
  "draft",
  "withdrawn",
  "to-sign",
  "completion-asked",
];
const doneGroups: readonly Group[] = ["submitted", "late", "approved", "nil"];

/** The board from which a coordinator runs a round: how far every report has come, and what can be done about it. */
export function overviewCard(
  parts: ReminderParts,
  situation: Situation,
  obligations: readonly Obligation[],
  waiting: Waiting,
  notices: readonly ToneText[] = [],
): AdaptiveCard {
  const drawn = { nonce: parts.newId() };
  return drawCard(parts, {
    title: texts.title,
    notices: [
      ...(parts.register.demo ? [wrong(texts.demo)] : []),
      plain(texts.asOf(parts.year, situation.today)),
      ...notices,
    ],
    sections: [
      ...obligations.map((obligation) => obligationSection(parts, situation, obligation, drawn)),
      listsSection(situation, drawn),
      moreSection(waiting, drawn),
    ],
  });
}

function obligationSection(
  parts: ReminderParts,
  situation: Situation,
  obligation: Obligation,
  drawn: Drawn,
): GuidanceSection {
  const duties = situation.duties.filter((duty) => duty.obligation.formId === obligation.formId);
  const done = duties.filter(({ report }) => "firstAt" in report.standing);
  return section({
    title: texts.count(obligation.name, done.length, duties.length),
    lines: [
      { label: "", text: dueInWords(obligation) },
      ...groupsLine(parts, texts.open, openGroups, duties),
      ...groupsLine(parts, texts.done, doneGroups, duties),
    ],
    actions: duties.length === 0 ? [] : obligationActions(parts, situation, obligation, drawn),
  });
}

/** "Kvar: Försenat (1): RKL. Utkast (2): RÖ, RJL." */
function groupsLine(
  parts: ReminderParts,
  label: string,
  groups: readonly Group[],
  duties: readonly ReportDuty[],
): readonly GuidanceLine[] {
  const told = groups.flatMap((group) => {
    const members = duties.filter(({ report }) => groupOf(report) === group);
    if (members.length === 0) return [];
    const hidden = members.length - mostNamed;
    const names = members.slice(0, mostNamed).map(({ subject }) => shortName(parts, subject));
    const more = hidden > 0 ? texts.andMore(hidden) : "";
    return texts.group(groupNames[group], members.length, `${names.join(", ")}${more}`);
  });
  const isLate = groups.includes("overdue") && duties.some(({ report }) => isOverdue(report));
  return told.length === 0
    ? []
    : [{ label, text: told.join(" "), ...(isLate && { color: "attention" as const }) }];
}

function obligationActions(
  { year }: ReminderParts,
  situation: Situation,
  { formId, name, due }: Obligation,
  drawn: Drawn,
): readonly GuidanceAction[] {
  const duties = situation.duties.filter(({ obligation }) => obligation.formId === formId);
  const left = nudgeable(situation, duties, situation.today);
  const toReview = duties.filter(({ waitsSince }) => waitsSince !== undefined);
  const matter = openMatterOf(due);
  const short = shortForm(name);
  const view = wishKey({ of: { kind: "form", formId }, show: "all", page: 0 });
  return [
    button(texts.show(short), "board.show", view, drawn),
    ...(left.length > 0
      ? [button(texts.nudge(short, left.length), "round.nudge", `form ${formId}`, drawn)]
      : []),
    ...(toReview.length > 0
      ? [button(texts.review(short, toReview.length), "review.list", `${year}/${formId}`, drawn)]
      : []),
    ...(matter === undefined ? [] : [button(texts.settle(short), "ruling.open", matter, drawn)]),
  ];
}

/** "Rekvisition" of "Rekvisition (kopia)", "Redogörelse" of "Redogörelse med handlingsplan": what a button has room for. */
function shortForm(name: string): string {
  return name.replace(/ (?:\(|med ).*$/, "");
}

function listsSection({ duties }: Situation, drawn: Drawn): GuidanceSection {
  const missing = duties.filter(({ isDone }) => !isDone).length;
  const late = duties.filter(({ report, isDone }) => isOverdue(report) && !isDone).length;
  const toReview = duties.filter(({ waitsSince }) => waitsSince !== undefined).length;
  const show = (title: string, key: string): GuidanceAction =>
    button(title, "board.show", key, drawn);
  return section({
    title: texts.lists,
    actions: [
      show(texts.regions, "regions|all|0"),
      show(texts.projects, "projects|all|0"),
      show(texts.missing(missing), "all|missing|0"),
      show(texts.late(late), "all|late|0"),
      button(texts.toReview(toReview), "review.list", "", drawn),
    ],
  });
}

function moreSection({ questions, problems }: Waiting, drawn: Drawn): GuidanceSection {
  return section({
    title: texts.more,
    actions: [
      button(texts.questions(questions), "question.list", "open:0", drawn),
      button(texts.problems(problems), "delivery.show", "", drawn),
      button(texts.reminders, "round.show", "", drawn),
      button(texts.register, "register.show", "", drawn),
      button(texts.nextRound, "next-round.show", "", drawn),
      button(texts.rulings, "ruling.list", "", drawn),
    ],
  });
}
