import { type Press, stampOf } from "../../guidance/press.js";
import { textFault, type TextFault } from "../../guidance/own-words.js";
import type { Subject } from "../../participants/access.js";
import { decide, type Decision } from "../../shared/decide.js";
import { daysBetween, type LocalDate, localDateOf } from "../../shared/local-date.js";
import type { Repository } from "../../shared/repository.js";
import { type Period, type PeriodEvent, periodStateOf } from "./period.js";

/** What a coordinator wants: the last day moved, the period closed, or opened again, then perhaps with another last day. */
export interface PeriodWish {
  readonly type: PeriodEvent["type"];
  /** Undefined: for all. */
  readonly subject: Subject | undefined;
  /** Undefined when none was given, or what was given is none. */
  readonly day: LocalDate | undefined;
  readonly reason: string;
}

/** What is wrong with a wish. */
export type PeriodFault =
  | { readonly field: "day"; readonly reason: "missing" | "passed" | "far-off" }
  | { readonly field: "reason"; readonly reason: TextFault };

export type ChangePeriodResult =
  /** Decided now, or by this very card before. */
  | { readonly outcome: "changed"; readonly isNew: boolean }
  | { readonly outcome: "faulty"; readonly faults: readonly PeriodFault[] }
  /** It is closed, or open, already. */
  | { readonly outcome: "already" }
  /** Someone has decided something since the card was drawn. */
  | { readonly outcome: "moved-on" };

/** A day further ahead than this is a slip, in days. */
const farthest = 2 * 366;

/** Moves the last day of a form, closes it or opens it again. What was decided before is kept. */
export async function changePeriod(
  periods: Repository<Period>,
  id: string,
  wish: PeriodWish,
  press: Press,
): Promise<ChangePeriodResult> {
  const faults = faultsIn(wish, localDateOf(press.at));
  return decide(periods, id, (period): Decision<Period, ChangePeriodResult> => {
    const events = period?.events ?? [];
    if (events.some(({ nonce }) => nonce === press.nonce))
      return { next: undefined, outcome: { outcome: "changed", isNew: false } };
    if (events.length !== press.revision)
      return { next: undefined, outcome: { outcome: "moved-on" } };
    if (faults.length > 0) return { next: undefined, outcome: { outcome: "faulty", faults } };
    if (isAlready(period, wish)) return { next: undefined, outcome: { outcome: "already" } };
    return {
      next: { schemaVersion: 1, id, events: [...events, ...eventsOf(wish, press)] },
      outcome: { outcome: "changed", isNew: true },
    };
  });
}

function isAlready(period: Period | undefined, { type, subject }: PeriodWish): boolean {
  if (type === "moved") return false;
  const { closed } = periodStateOf(period, subject);
  const isAboutOne = period?.events.some((event) => event.subject !== undefined) === true;
  // For all: some may stand otherwise than the others.
  if (subject === undefined && isAboutOne) return false;
  return (closed !== undefined) === (type === "closed");
}

function eventsOf({ type, subject, day, reason }: PeriodWish, press: Press): Period["events"] {
  const common = {
    ...stampOf(press),
    reason: reason.trim(),
    ...(subject !== undefined && { subject }),
  };
  const moved = day === undefined ? [] : [{ type: "moved" as const, ...common, day }];
  switch (type) {
    case "moved":
      return moved;
    case "closed":
      return [{ type, ...common }];
    case "opened":
      return [{ type, ...common }, ...moved];
  }
}

function faultsIn({ type, day, reason }: PeriodWish, today: LocalDate): readonly PeriodFault[] {
  const dayReason = type === "closed" ? undefined : dayFault(type, day, today);
  const text = textFault(reason);
  return [
    ...(dayReason === undefined ? [] : [{ field: "day", reason: dayReason } as const]),
    ...(text === undefined ? [] : [{ field: "reason", reason: text } as const]),
  ];
}

function dayFault(
  type: PeriodWish["type"],
  day: LocalDate | undefined,
  today: LocalDate,
): Extract<PeriodFault, { field: "day" }>["reason"] | undefined {
  if (day === undefined) return type === "moved" ? "missing" : undefined;
  if (day < today) return "passed";
  return daysBetween(today, day) > farthest ? "far-off" : undefined;
}
