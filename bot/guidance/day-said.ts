import type { Conflict } from "../../src/agreement/conflict.js";
import type { Knowledge } from "../../src/answering/knowledge.js";
import { openConflicts } from "../../src/guidance/matter.js";
import type { LocalDate } from "../../src/shared/local-date.js";
import { dayHoldsPattern, isDaySaid } from "../texts/guidance/rulings.js";

/** The side of a conflict that a coordinator takes by saying which day holds. */
export interface DaySaid {
  readonly matter: Conflict;
  /** The position's number, as on the card for the decision. */
  readonly choice: string;
}

/** The one open conflict in which just one side names the day that a message says holds. Undefined otherwise. */
export function daySaidIn(knowledge: Knowledge, message: string): DaySaid | undefined {
  const said = dayHoldsPattern.exec(message.trim())?.groups?.["day"];
  if (said === undefined) return undefined;
  const [only, ...others] = openConflicts(knowledge).flatMap((matter) => {
    const sides = [...matter.positions.entries()].filter(([, { values }]) =>
      Object.values(values).some(
        (value) => "date" in value && isDaySaid(value.date as LocalDate, said),
      ),
    );
    return sides.length === 1 ? [{ matter, choice: String(sides[0]?.[0]) }] : [];
  });
  return others.length === 0 ? only : undefined;
}
