import {
  type BoardOf,
  boardShows,
  bySubject,
  isOf,
  isShown,
  pagesOf,
} from "../../src/reminders/duties/board.js";
import type { ReportDuty } from "../../src/reminders/duties/duty.js";
import { isSaidDone, promisedDay, type Response } from "../../src/reminders/wishes/response.js";
import { isOverdue, type Obligation } from "../../src/reporting/obligations/obligations.js";
import { regionIds } from "../../src/shared/region.js";
import {
  button,
  type CardButton,
  type CardLine,
  type CardSection,
  input,
  section,
} from "../cards/section-card.js";
import { drawSections } from "../cards/draw-sections.js";
import type { ReminderParts, Situation } from "../reminders/parts.js";
import { plain, wrong, type ToneText } from "../cards/tone.js";
import type { AdaptiveCard } from "../reply.js";
import { boardTexts as texts, nameOfChoice, showNames } from "../texts/board/board.js";
import { dueInWords, groupNames, groupOf, standingInWords } from "../texts/board/owed-reports.js";
import { subjectName } from "../texts/reporting/reporting.js";
import { reportActions } from "./report-actions.js";
import { shortened, shortName } from "./short-name.js";
import { type BoardWish, ofKey, wishKey } from "./wish.js";

/** How many reports a card has room for. */
const room = 20;

interface Drawn {
  readonly nonce: string;
}

/** A page of the reports that a coordinator wants to see, with how far each has come. */
export function boardListCard(
  parts: ReminderParts,
  situation: Situation,
  obligations: readonly Obligation[],
  wish: BoardWish,
  notices: readonly ToneText[] = [],
): AdaptiveCard {
  const drawn = { nonce: parts.newId() };
  const { of, show } = wish;
  const project = (id: string) => parts.register.project(id);
  const shown = situation.duties.filter((duty) => isOf(duty, of, project) && isShown(duty, show));
  const pages = pagesOf(bySubject(shown), room);
  const page = Math.min(wish.page, Math.max(0, pages.length - 1));
  const groups = pages[page] ?? [];
  const only = obligations.find(({ formId }) => of.kind === "form" && of.formId === formId);
  const formName = (formId: string): string =>
    obligations.find((obligation) => obligation.formId === formId)?.name ?? formId;
  return drawSections(parts, {
    title: texts.listTitle(nameOfChoice(of, formName), show, shown.length),
    notices: [
      ...(parts.register.demo ? [wrong(texts.demo)] : []),
      plain(texts.asOf(parts.year, situation.today)),
      ...(only === undefined ? [] : [plain(dueInWords(only))]),
      ...notices,
    ],
    sections: [
      ...(only === undefined ? [] : [reportActions(parts, situation, only, drawn)]),
      ...groups.map((group, index) => groupSection(parts, situation, group, of, index === 0)),
      ...(groups.length === 0 ? [section({ lines: [{ label: "", text: texts.none }] })] : []),
      ...(pages.length > 1 ? [section({ title: texts.page(page + 1, pages.length) })] : []),
      ...actSections(parts, groups.flat(), only === undefined, drawn),
      filterSection(obligations, wish, formName, drawn),
    ],
    actions: [
      ...(page > 0 ? [turn(texts.previous, { ...wish, page: page - 1 }, drawn)] : []),
      ...(page + 1 < pages.length ? [turn(texts.next, { ...wish, page: page + 1 }, drawn)] : []),
      button(texts.back, "board.overview", "", drawn),
    ],
  });
}

function turn(title: string, wish: BoardWish, drawn: Drawn): CardButton {
  return button(title, "board.show", wishKey(wish), drawn);
}

/** One region or project with its reports; with only one report, a line is enough. */
function groupSection(
  { register }: ReminderParts,
  { responses }: Situation,
  duties: readonly ReportDuty[],
  of: BoardOf,
  isFirst: boolean,
): CardSection {
  const [first] = duties;
  const name = first === undefined ? "" : shortened(subjectName(register, first.subject));
  const separated = of.kind !== "form" || isFirst;
  if (of.kind === "form")
    return section({
      separated,
      lines: duties.map((duty) => standingLine(`${name}: `, duty, responses.get(duty.id))),
    });
  return section({
    separated,
    lines: [
      { label: name, text: "" },
      ...duties.map((duty) =>
        standingLine(`${duty.obligation.name}: `, duty, responses.get(duty.id)),
      ),
    ],
  });
}

/** How far a report has come, and what those who owe it have answered to a reminder. */
function standingLine(
  label: string,
  { report, isDone, isClosed }: ReportDuty,
  response: Response | undefined,
): CardLine {
  const closed = isClosed === true && !isDone ? texts.isClosed : "";
  const answer = isDone ? "" : answerInWords(response);
  const text = `${groupNames[groupOf(report)]}${standingInWords(report)}${closed}${answer}`;
  return { label, text, ...(isOverdue(report) && { color: "attention" as const }) };
}

function answerInWords(response: Response | undefined): string {
  if (isSaidDone(response)) return texts.saidDone;
  const day = promisedDay(response);
  return day === undefined ? "" : texts.promised(day);
}

/** Lets the coordinator do something about one of the reports on the page. */
function actSections(
  parts: ReminderParts,
  duties: readonly ReportDuty[],
  areSeveral: boolean,
  drawn: Drawn,
): readonly CardSection[] {
  const choices = duties
    .filter(({ isDone }) => !isDone)
    .map(({ id, obligation, subject }) => ({
      title: `${areSeveral ? `${obligation.name} \u2013 ` : ""}${shortName(parts, subject)}`,
      value: id,
    }));
  const [first] = choices;
  if (first === undefined) return [];
  return [
    section({
      title: texts.act,
      inputs: [input("list", "duty", texts.which, { value: first.value, choices })],
      actions: [
        button(texts.nudgeOne, "round.nudge", "", drawn),
        button(texts.changePeriod, "period.show", "", drawn),
      ],
    }),
  ];
}

function filterSection(
  obligations: readonly Obligation[],
  { of, show }: BoardWish,
  formName: (formId: string) => string,
  drawn: Drawn,
): CardSection {
  const all: readonly BoardOf[] = [
    { kind: "all" },
    { kind: "regions" },
    { kind: "projects" },
    ...regionIds.map((regionId) => ({ kind: "region" as const, regionId })),
    ...obligations.map(({ formId }) => ({ kind: "form" as const, formId })),
  ];
  return section({
    inputs: [
      input("list", "of", texts.of, {
        value: ofKey(of),
        choices: all.map((one) => ({ title: nameOfChoice(one, formName), value: ofKey(one) })),
      }),
      input("list", "show", texts.showing, {
        value: show,
        choices: boardShows.map((one) => ({ title: showNames[one], value: one })),
      }),
    ],
    actions: [button(texts.filter, "board.show", "", drawn)],
  });
}
