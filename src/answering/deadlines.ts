import type { Fact } from "../agreement/fact.js";
import { daysBetween, type LocalDate, parseLocalDate } from "../shared/local-date.js";
import { rememberEach } from "../shared/remember.js";
import type { Timing } from "./answer.js";
import type { Knowledge } from "./knowledge.js";
import type { NamedDay } from "./reading/figures.js";

/** A deadline with a day. */
export interface DatedDeadline {
  readonly fact: Fact;
  readonly timing: Timing;
}

/** How far a day is from today. */
export function timingOf(day: LocalDate, today: LocalDate): Timing {
  return { day, daysLeft: daysBetween(today, day) };
}

/** The day that a fact is about. Undefined when it names none, or only a month. */
export function dayOf({ values }: Fact): LocalDate | undefined {
  const { dag } = values;
  return dag !== undefined && "date" in dag ? (dag.date as LocalDate) : undefined;
}

/** Every day among a fact's values. */
export function daysOf({ values }: Fact): readonly LocalDate[] {
  return Object.values(values).flatMap((value) =>
    "date" in value ? [value.date as LocalDate] : [],
  );
}

/** A day that was named, in a year where none was said with it. Undefined where there is no such day. */
export function dayNamed({ year, month, day }: NamedDay, otherwise: number): LocalDate | undefined {
  const [mm, dd] = [month, day].map((number) => String(number).padStart(2, "0"));
  return parseLocalDate(`${year ?? otherwise}-${mm}-${dd}`);
}

/** All deadlines, with a day or without; sought only once, since of many agreements there are many facts. */
export const deadlinesIn = rememberEach(({ facts }: Knowledge): readonly Fact[] =>
  [...facts.values()].filter(({ kind }) => kind === "deadline"),
);

/**
 * Deadlines from today on, the nearest first.
 *
 * @param settledDay - the day that holds in place of the sources', where someone has settled it
 */
export function upcomingDeadlines(
  deadlines: Iterable<Fact>,
  today: LocalDate,
  settledDay: (fact: Fact) => LocalDate | undefined = () => undefined,
): readonly DatedDeadline[] {
  return [...deadlines]
    .flatMap((fact) => {
      const day = settledDay(fact) ?? dayOf(fact);
      return day === undefined || day < today ? [] : { fact, timing: timingOf(day, today) };
    })
    .sort((a, b) => a.timing.daysLeft - b.timing.daysLeft);
}

/** The deadlines that are about one of some topics or are for such an actor. */
export function concerning(
  deadlines: readonly DatedDeadline[],
  topics: readonly string[],
): readonly DatedDeadline[] {
  return deadlines.filter(({ fact }) => topics.some((id) => isAbout(fact, id)));
}

function isAbout(fact: Fact, topic: string): boolean {
  return fact.topics.includes(topic) || ("actor" in fact && fact.actor === topic);
}
