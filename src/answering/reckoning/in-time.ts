import type { Fact } from "../../agreement/fact.js";
import type { LocalDate } from "../../shared/local-date.js";
import type { Answer, Verdict } from "../answer.js";
import { found } from "../choosing/choose.js";
import { dayNamed, dayOf } from "../deadlines.js";
import { candidatesFor, type Engine } from "../engine.js";
import type { Question } from "../reading/question.js";

/** The least sure that we may be of the deadline that a day is compared with. */
const sureEnough = 0.5;

/**
 * Whether something may be handed in on a day that is named: no later than its deadline. Neither yes nor no between two
 * days that the sources disagree about.
 *
 * @param settledDay - the day that holds in place of the sources', where someone has settled it
 */
export function reckonInTime(
  engine: Engine,
  question: Question,
  today: LocalDate,
  settledDay: (fact: Fact) => LocalDate | undefined = () => undefined,
): Answer | undefined {
  const { signals, figures } = question;
  const [named, other] = figures.days;
  if (named === undefined || other !== undefined || !signals.has("in-time")) return undefined;
  if (signals.has("negation")) return undefined;
  const fact = deadlineOf(engine, question);
  if (fact === undefined) return undefined;
  const settled = settledDay(fact);
  const days = settled === undefined ? daysIn(fact) : [settled];
  const asked = dayNamed(named, Number(days[0]?.slice(0, 4)));
  const verdict = signals.has("too-late") ? undefined : verdictBy(asked, days);
  return found(engine, question, [fact], { today, verdict });
}

/** By the only day, or by both where the sources tell two. */
function verdictBy(asked: LocalDate | undefined, days: readonly LocalDate[]): Verdict | undefined {
  if (asked === undefined) return undefined;
  if (days.every((day) => asked <= day)) return "yes";
  return days.every((day) => asked > day) ? "no" : undefined;
}

function deadlineOf(engine: Engine, question: Question): Fact | undefined {
  const aboutDays = { ...question, wants: new Set(["date"] as const) };
  const [best] = candidatesFor(engine, aboutDays).flatMap(({ entry, score }) =>
    entry.kind === "fact" && isDated(entry.record) && score > sureEnough ? [entry.record] : [],
  );
  return best;
}

function isDated(fact: Fact): boolean {
  return fact.kind === "deadline" && dayOf(fact) !== undefined;
}

/** The day of a deadline, and the later one that another source tells. */
function daysIn(fact: Fact): readonly LocalDate[] {
  const { senare } = fact.values;
  const later = senare !== undefined && "date" in senare ? [senare.date as LocalDate] : [];
  return [dayOf(fact) ?? [], later].flat();
}
