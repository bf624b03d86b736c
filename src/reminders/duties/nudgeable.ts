import { lastDays } from "../../reporting/obligations/due.js";
import { addDays, type LocalDate } from "../../shared/local-date.js";
import { isSaidDone, type Response } from "../wishes/response.js";
import type { Duty } from "./duty.js";

/** For how many days ahead a report is worth an extra reminder when none is named. */
const soon = 30;

/**
 * The duties that an extra reminder of several would be about: those left to do that are late or due soon or, when
 * there are none, all that are left.
 */
export function nudgeable<About extends Duty>(
  { responses }: { readonly responses: ReadonlyMap<string, Response> },
  duties: readonly About[],
  today: LocalDate,
): readonly About[] {
  const left = duties.filter(
    ({ id, isDone, isClosed }) => !isDone && isClosed !== true && !isSaidDone(responses.get(id)),
  );
  const urgent = left.filter(({ obligation: { due } }) => {
    const [first] = lastDays(due);
    return first !== undefined && first <= addDays(today, soon);
  });
  return urgent.length > 0 ? urgent : left;
}
