import type { Fact } from "../agreement/fact.js";
import type { Answer } from "./answer.js";
import type { LocalDate } from "../shared/local-date.js";
import type { Memory } from "./conversation/follow-up.js";
import { concerning, deadlinesIn, upcomingDeadlines } from "./deadlines.js";
import type { Engine } from "./engine.js";
import { type Question, topicsIn } from "./reading/question.js";
import { isSubject, isWithin } from "./reading/weighing.js";

/** Who asks for days to come, and when. */
interface Asking {
  readonly today: LocalDate;
  readonly memory?: Memory | undefined;
  /** Topics that concern the asker when a question names none. */
  readonly concerns?: readonly string[];
  /** The day of a deadline that someone has settled, in place of the sources' own. */
  readonly settledDay?: (fact: Fact) => LocalDate | undefined;
}

/** The days that come next: of what is named, else of what concerns the asker, else all. Undefined where none is asked for. */
export function nextDeadlines(
  { knowledge }: Engine,
  question: Question,
  { today, memory, concerns = [], settledDay }: Asking,
): Answer | undefined {
  if (!asksForNext(question, memory)) return undefined;
  const { units, aspects } = question;
  const things = { units: units.filter((unit) => !isWithin(unit, aspects)) };
  const named = topicsIn(things, knowledge.topics).filter((id) => id !== "tidplan");
  const isOfOther = ({ topics: [first = ""] }: Fact): boolean =>
    knowledge.topics.get(first)?.kind === "region" && !named.includes(first);
  const { years } = question;
  const upcoming = upcomingDeadlines(
    deadlinesIn(knowledge).filter((fact) => !isOfOther(fact)),
    today,
    settledDay,
  ).filter(({ timing: { day } }) => years.length === 0 || years.includes(Number(day.slice(0, 4))));
  const ofNamed = concerning(upcoming, named);
  const isUntold = years.length > 0 && upcoming.length === 0;
  if (isUntold || (named.length > 0 && ofNamed.length === 0)) return undefined;
  const ofAsker = concerning(upcoming, concerns);
  const [deadlines = []] = [ofNamed, ofAsker, upcoming].filter(({ length }) => length > 0);
  return { kind: "deadlines", language: question.language, deadlines };
}

/** Whether the days to come are asked for: by name, or how many days it is, when nothing has been spoken of. */
function asksForNext({ signals, units, figures }: Question, memory: Memory | undefined): boolean {
  if (signals.has("next-deadline")) return true;
  const isOfNothing = memory === undefined && !units.some(isSubject) && figures.days.length === 0;
  return isOfNothing && signals.has("lasting") && signals.has("days-left");
}
