import type { Fact } from "../agreement/fact.js";
import { daysBetween, type LocalDate, parseLocalDate } from "../shared/local-date.js";
import type { Timing } from "./answer.js";
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

/**
 * Deadlines from today on, the nearest first.
 *
 * @param settledDay - the day that holds in place of the sources', where someone has settled it
 */
export function upcomingDeadlines(
  facts: Iterable<Fact>,
  today: LocalDate,
  settledDay: (fact: Fact) => LocalDate | undefined = () => undefined,
): readonly DatedDeadline[] {
  const dated = [...facts]
    .filter((fact) => fact.kind === "deadline")
    .flatMap((fact) => {
      const day = settledDay(fact) ?? dayOf(fact);
      return day === undefined ? [] : { fact, timing: timingOf(day, today) };
    })
    .filter(({ timing }) => timing.daysLeft >= 0)
    .sort((a, b) => a.timing.daysLeft - b.timing.daysLeft);
  return dated;
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
