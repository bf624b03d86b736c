import type { Value } from "../../agreement/value.js";
import { ruledDay, type RuledEvent, type Settled } from "../../guidance/ruling.js";
import { localDate, localDateOf } from "../../shared/local-date.js";
import { type Due, openMatterOf } from "./due.js";
import type { Obligation } from "./obligations.js";

/** Obligations with the days that RCC Sydöst has settled, where the sources name several or none, or has corrected. */
export function settledObligations(
  obligations: readonly Obligation[],
  settled: Settled,
): readonly Obligation[] {
  return obligations.map((obligation) => {
    const matter = openMatterOf(obligation.due);
    const event = matter === undefined ? undefined : settled.get(matter);
    const day = event && ruledDay(event);
    if (event === undefined || day === undefined) return correctedObligation(obligation, settled);
    return {
      ...obligation,
      due: { kind: "days", days: [day] },
      settledOn: localDateOf(new Date(event.at)),
    };
  });
}

/** The obligation with the days of the deadlines that RCC Sydöst has corrected. */
function correctedObligation(obligation: Obligation, settled: Settled): Obligation {
  let corrected = obligation;
  for (const { id, values } of obligation.stated ?? []) {
    const event = settled.get(id);
    if (event?.decision.kind !== "correction") continue;
    for (const [name, value] of Object.entries(event.decision.values))
      corrected = withCorrection(corrected, values[name], value, event);
  }
  return corrected;
}

function withCorrection(
  obligation: Obligation,
  was: Value | undefined,
  is: Value,
  { at }: RuledEvent,
): Obligation {
  const due = was && correctedDue(obligation.due, was, is);
  return due === undefined
    ? obligation
    : { ...obligation, due, settledOn: localDateOf(new Date(at)) };
}

/** A time with one of its days, or its months, as corrected. Undefined when the correction is about something else. */
function correctedDue(due: Due, was: Value, is: Value): Due | undefined {
  if (due.kind === "days" && "date" in was && "date" in is) {
    if (!due.days.some((day) => day === was.date)) return undefined;
    const days = due.days.map((day) => (day === was.date ? localDate(is.date) : day));
    return { ...due, days: [...new Set(days)].toSorted() };
  }
  if (due.kind === "months" && "fromMonth" in was && "fromMonth" in is)
    return was.fromMonth === due.from && was.toMonth === due.to
      ? { ...due, from: is.fromMonth, to: is.toMonth }
      : undefined;
  return undefined;
}
