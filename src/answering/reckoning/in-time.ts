import type { Fact } from "../../agreement/fact.js";
import { type LocalDate, parseLocalDate } from "../../shared/local-date.js";
import type { Answer, Verdict } from "../answer.js";
import { found } from "../choose.js";
import { dayOf } from "../deadlines.js";
import { candidatesFor, type Engine } from "../engine.js";
import type { NamedDay } from "../reading/figures.js";
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
  const fact = deadlineOf(engine, question);
  const settled = fact && settledDay(fact);
  const first = settled ?? (fact && dayOf(fact));
  if (fact === undefined || first === undefined) return undefined;
  const asked = dayIn(named, first.slice(0, 4));
  if (asked === undefined) return undefined;
  const verdict = verdictBy(asked, first, settled ?? laterOf(fact) ?? first);
  const isWhether = !signals.has("too-late");
  return found(engine, question, [fact], { today, verdict: isWhether ? verdict : undefined });
}

function verdictBy(asked: LocalDate, first: LocalDate, last: LocalDate): Verdict | undefined {
  if (asked <= first) return "yes";
  return asked > last ? "no" : undefined;
}

function deadlineOf(engine: Engine, question: Question): Fact | undefined {
  const aboutDays = { ...question, wants: new Set(["date"] as const) };
  const [best] = candidatesFor(engine, aboutDays).flatMap(({ entry, score }) =>
    entry.kind === "fact" && entry.record.kind === "deadline" && score > sureEnough
      ? [entry.record]
      : [],
  );
  return best;
}

/** The later of two days that the sources tell. */
function laterOf({ values: { senare } }: Fact): LocalDate | undefined {
  return senare !== undefined && "date" in senare ? (senare.date as LocalDate) : undefined;
}

function dayIn({ year, month, day }: NamedDay, otherwise: string): LocalDate | undefined {
  const [mm, dd] = [month, day].map((number) => String(number).padStart(2, "0"));
  return parseLocalDate(`${year ?? otherwise}-${mm}-${dd}`);
}
