import type { Fact } from "../../src/agreement/fact.js";
import type { Language } from "../../src/agreement/value.js";
import type { Answer } from "../../src/answering/answer.js";
import type { Subject } from "../../src/participants/access.js";
import { type Participant, projectIdsOf } from "../../src/participants/participant.js";
import type { Register } from "../../src/participants/register.js";
import { lastDays, openMatterOf } from "../../src/reporting/obligations/due.js";
import {
  type Decided,
  type Obligation,
  obligationFor,
} from "../../src/reporting/obligations/obligations.js";
import { type Period, periodIdOf } from "../../src/reporting/obligations/period.js";
import { daysBetween, type LocalDate } from "../../src/shared/local-date.js";
import type { Repository } from "../../src/shared/repository.js";
import type { Citing } from "../answering/citing.js";
import { answerTexts } from "../texts/answering/answers.js";
import { periodPhrases } from "../texts/answering/period-phrases.js";
import { subjectName } from "../texts/reporting/reporting.js";
import { rulingTexts } from "../texts/guidance/rulings.js";
import { formatDay } from "../texts/answering/values.js";
import { asSentence } from "../plain-text.js";

/** What decisions about when reports are taken are read from. */
export interface PeriodSources {
  readonly year: number;
  readonly obligations: readonly Obligation[];
  readonly register: Register;
  readonly periods: Repository<Period>;
}

/** Something that RCC Sydöst has decided about when a report is taken, as it concerns whoever asks. */
export interface PeriodNotice {
  readonly formId: string;
  /** What the report is called. */
  readonly name: string;
  /** Whose report it is; undefined where it holds for all. */
  readonly whose: string | undefined;
  /** The conflict or gap that the sources leave about its day. */
  readonly matter: string | undefined;
  /** The day that holds now. Undefined when it has not been moved. */
  readonly day: LocalDate | undefined;
  readonly decided: Decided;
  readonly author: string;
}

/** What has been decided for whoever asks: for what is theirs to report, otherwise for all; coordinators see everyone's. */
export async function readPeriodNotices(
  sources: PeriodSources,
  participant: Participant | undefined,
): Promise<readonly PeriodNotice[]> {
  const periods = await sources.periods.list();
  const notices = sources.obligations.flatMap((obligation) => {
    const period = periods.find(({ id }) => id === periodIdOf(sources.year, obligation.formId));
    if (period === undefined) return [];
    return subjectsOf(obligation, period, participant).flatMap((subject) =>
      noticesFor(sources, obligationFor(obligation, [period], sources.year, subject), {
        obligation,
        subject,
      }),
    );
  });
  return [...new Map(notices.map((notice) => [keyOf(notice), notice])).values()];
}

/** What a person has, or sees, of those who owe a report; undefined stands for all. */
function subjectsOf(
  { owedBy }: Obligation,
  { events }: Period,
  participant: Participant | undefined,
): readonly (Subject | undefined)[] {
  if (participant?.role === "coordinator")
    return [undefined, ...events.flatMap(({ subject }) => subject ?? [])];
  const own: readonly Subject[] =
    participant === undefined
      ? []
      : owedBy === "project"
        ? projectIdsOf(participant).map((projectId) => ({ kind: "project", projectId }))
        : participant.role === "region"
          ? [{ kind: "region", regionId: participant.regionId }]
          : [];
  return own.length > 0 ? own : [undefined];
}

function noticesFor(
  { register }: PeriodSources,
  { due, moved, closed }: Obligation,
  about: { readonly obligation: Obligation; readonly subject: Subject | undefined },
): readonly PeriodNotice[] {
  const { formId, name, due: stated } = about.obligation;
  const notice = (decided: Decided, day: LocalDate | undefined): PeriodNotice => ({
    formId,
    name,
    whose:
      decided.isForAll || about.subject === undefined
        ? undefined
        : subjectName(register, about.subject),
    matter: openMatterOf(stated),
    day,
    decided,
    author: register.participant(decided.by)?.name ?? rulingTexts.someone,
  });
  return [
    ...(moved === undefined ? [] : [notice(moved, lastDays(due).at(-1))]),
    ...(closed === undefined ? [] : [notice(closed, undefined)]),
  ];
}

function keyOf({ formId, whose, day, decided }: PeriodNotice): string {
  return JSON.stringify([formId, whose, day, decided.on, decided.reason]);
}

/** The decisions about the last day that an answer tells of. */
export function noticesAbout(
  notices: readonly PeriodNotice[],
  answer: Answer,
): readonly PeriodNotice[] {
  return notices.filter(
    ({ formId, matter }) =>
      (answer.kind === "found" &&
        (answer.facts.some((fact) => isDeadlineOf(fact, formId)) ||
          answer.conflicts.some(({ id }) => id === matter))) ||
      (answer.kind === "disputed" && answer.conflict.id === matter) ||
      (answer.kind === "missing" && answer.gap.id === matter),
  );
}

/** The day that a deadline has been moved to, where there is one for whoever asks. */
export function movedDayOf(notices: readonly PeriodNotice[], fact: Fact): LocalDate | undefined {
  return notices.find(({ formId, day }) => day !== undefined && isDeadlineOf(fact, formId))?.day;
}

function isDeadlineOf({ kind, topics }: Fact, formId: string): boolean {
  return kind === "deadline" && topics.includes(formId);
}

/** Tells what has been decided, by whom, when and why, before what the sources say. */
export function noticeParagraph(
  citing: Citing,
  { name, whose, day, decided, author }: PeriodNotice,
  language: Language,
  today: LocalDate,
): string {
  const phrases = periodPhrases[language];
  const { on, reason } = decided;
  const told =
    day === undefined
      ? phrases.closed(name, whose, on, author)
      : phrases.moved(name, whose, day, { on, author });
  const left =
    day === undefined
      ? []
      : [answerTexts[language].daysLeft(daysBetween(today, day), formatDay(day, language))];
  const mark = citing.citeTold(phrases.citation(on, author), name);
  return [told, phrases.reason(asSentence(reason)), mark, ...left].join(" ");
}
