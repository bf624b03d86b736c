import { isTakenNoMore, type ReportDuty } from "../../src/reminders/duties/duty.js";
import { pauseOn } from "../../src/reminders/wishes/round.js";
import { nudgeable } from "../../src/reminders/duties/nudgeable.js";
import { isOverdue, type Obligation } from "../../src/reporting/obligations/obligations.js";
import {
  button,
  type CardButton,
  type CardLine,
  type CardSection,
  section,
} from "../cards/section-card.js";
import { drawSections } from "../cards/draw-sections.js";
import type { ReminderParts, Situation } from "../reminders/parts.js";
import { notable, plain, type ToneText, wrong } from "../cards/tone.js";
import type { AdaptiveCard } from "../reply.js";
import { pauseTexts } from "../texts/reminders/pausing.js";
import { boardTexts as texts } from "../texts/board/board.js";
import { dueBriefly, type Group, groupNames, groupOf } from "../texts/board/owed-reports.js";
import { shortForm, shortName } from "./short-name.js";
import { wishKey } from "./wish.js";

/** What else there is for a coordinator to do. */
export interface Waiting {
  readonly questions: number;
  readonly problems: number;
}

interface Drawn {
  readonly nonce: string;
}

/** How many of a group are named: regions have short names, projects long ones. */
const mostNamed: Readonly<Record<string, number>> = { region: 3, project: 1 };

/** Teams shows six buttons side by side at most. */
const mostButtons = 6;

/** Those who owe, the most urgent first, and then those who have handed in. */
const groups: readonly Group[] = [
  "overdue",
  "not-begun",
  "draft",
  "withdrawn",
  "to-sign",
  "completion-asked",
  "submitted",
  "late",
  "approved",
  "nil",
];

/** The board from which a coordinator runs a round: what there is to do now, and how far every report has come. */
export function overviewCard(
  parts: ReminderParts,
  situation: Situation,
  obligations: readonly Obligation[],
  waiting: Waiting,
): AdaptiveCard {
  const drawn = { nonce: parts.newId() };
  const owedBy = (who: Obligation["owedBy"]) => obligations.filter((one) => one.owedBy === who);
  return drawSections(parts, {
    title: texts.title,
    notices: [
      ...(parts.register.demo ? [wrong(texts.demo)] : []),
      plain(texts.asOf(parts.year, situation.today)),
      ...pauseLine(situation),
    ],
    sections: [
      firstSection(situation, waiting, drawn),
      ...reportSections(parts, situation, texts.ofRegions, owedBy("region"), drawn),
      ...reportSections(parts, situation, texts.ofProjects, owedBy("project"), drawn),
      listsSection(situation, drawn),
      moreSection(drawn),
    ],
  });
}

function pauseLine({ round, today }: Situation): readonly ToneText[] {
  const paused = pauseOn(round, today);
  return paused === undefined ? [] : [notable(pauseTexts.pausedBriefly(paused.until))];
}

/** What waits for the coordinator. */
function firstSection(
  situation: Situation,
  { questions, problems }: Waiting,
  drawn: Drawn,
): CardSection {
  const { duties, today } = situation;
  const late = duties.filter(
    (duty) => isOverdue(duty.report) && !duty.isDone && !isTakenNoMore(duty),
  );
  const toReview = duties.filter(({ waitsSince }) => waitsSince !== undefined);
  const toNudge = nudgeable(situation, late, today).length;
  const actions = [
    ...(toNudge > 0 ? [button(texts.nudgeLate(toNudge), "round.nudge", texts.theLate, drawn)] : []),
    ...(late.length > 0 ? [show(texts.late(late.length), "all|late|0", drawn)] : []),
    ...(toReview.length > 0
      ? [button(texts.toReview(toReview.length), "review.list", "", drawn)]
      : []),
    ...(questions > 0
      ? [button(texts.questions(questions), "question.list", "open:0", drawn)]
      : []),
    ...(problems > 0 ? [button(texts.problems(problems), "delivery.show", "", drawn)] : []),
  ];
  const lines = [
    ...countedLine(texts.lateOnes, late, "attention"),
    ...countedLine(texts.toReviewOnes, toReview, "default"),
    ...(actions.length === 0 ? [{ label: "", text: texts.nothingToDo }] : []),
  ];
  return section({ title: texts.first, lines, actions });
}

/** "Försenat: Delrapport (3), Slutrapport (1)." */
function countedLine(
  label: string,
  duties: readonly ReportDuty[],
  color: "attention" | "default",
): readonly CardLine[] {
  const names = [...new Set(duties.map(({ obligation }) => obligation.name))];
  const count = (name: string) =>
    duties.filter(({ obligation }) => obligation.name === name).length;
  const text = names.map((name) => `${shortForm(name)} (${count(name)})`).join(", ");
  return names.length === 0 ? [] : [{ label, text: `${text}.`, color }];
}

/** A line for each report, and a button to its list. */
function reportSections(
  parts: ReminderParts,
  situation: Situation,
  title: string,
  obligations: readonly Obligation[],
  drawn: Drawn,
): readonly CardSection[] {
  const actions = obligations.map(({ formId, name }) =>
    show(shortForm(name), wishKey({ of: { kind: "form", formId }, show: "all", page: 0 }), drawn),
  );
  return [
    section({
      title,
      lines: obligations.map((obligation) => reportLine(parts, situation, obligation)),
      actions: actions.slice(0, mostButtons),
    }),
    ...(actions.length > mostButtons
      ? [section({ separated: false, actions: actions.slice(mostButtons) })]
      : []),
  ];
}

/** "Kort rapport: 1 av 3 inlämnade. I november–december 2025. Inte påbörjat (2): RJL, RKL. Inlämnat (1): RÖ." */
function reportLine(parts: ReminderParts, situation: Situation, obligation: Obligation): CardLine {
  const duties = situation.duties.filter((duty) => duty.obligation.formId === obligation.formId);
  const done = duties.filter(({ report }) => "firstAt" in report.standing).length;
  const told = groups.flatMap((group) => groupInWords(parts, group, duties));
  return {
    label: texts.count(obligation.name, done, duties.length),
    text: ` ${[dueBriefly(obligation), ...told].join(" ")}`,
  };
}

function groupInWords(
  parts: ReminderParts,
  group: Group,
  duties: readonly ReportDuty[],
): readonly string[] {
  const members = duties.filter(({ report }) => groupOf(report) === group);
  const most = mostNamed[members[0]?.subject.kind ?? ""] ?? 0;
  const hidden = members.length - most;
  const names = members.slice(0, most).map(({ subject }) => shortName(parts, subject));
  const more = hidden > 0 ? texts.andMore(hidden) : "";
  return members.length === 0
    ? []
    : [texts.group(groupNames[group], members.length, `${names.join(", ")}${more}`)];
}

function show(title: string, key: string, drawn: Drawn): CardButton {
  return button(title, "board.show", key, drawn);
}

function listsSection({ duties }: Situation, drawn: Drawn): CardSection {
  const missing = duties.filter(({ isDone }) => !isDone).length;
  return section({
    title: texts.lists,
    actions: [
      show(texts.missing(missing), "all|missing|0", drawn),
      show(texts.regions, "regions|all|0", drawn),
      show(texts.projects, "projects|all|0", drawn),
    ],
  });
}

function moreSection(drawn: Drawn): CardSection {
  return section({
    title: texts.more,
    actions: [
      button(texts.reminders, "round.show", "", drawn),
      button(texts.news, "news.write", "", drawn),
      button(texts.compile, "summary.which", "", drawn),
      button(texts.register, "register.show", "", drawn),
      button(texts.rulings, "ruling.list", "", drawn),
      button(texts.nextRound, "next-round.show", "", drawn),
    ],
  });
}
