import { ruledDay, type Settled } from "../guidance/ruling.js";
import { localDateOf } from "../shared/local-date.js";
import { openMatterOf } from "./due.js";
import type { Obligation } from "./obligations.js";

/** Obligations with the days that RCC Sydöst has settled, where the sources name several or none. */
export function settledObligations(
  obligations: readonly Obligation[],
  settled: Settled,
): readonly Obligation[] {
  return obligations.map((obligation) => {
    const matter = openMatterOf(obligation.due);
    const event = matter === undefined ? undefined : settled.get(matter);
    const day = event && ruledDay(event);
    if (event === undefined || day === undefined) return obligation;
    return {
      ...obligation,
      due: { kind: "days", days: [day] },
      settledOn: localDateOf(new Date(event.at)),
    };
  });
}
