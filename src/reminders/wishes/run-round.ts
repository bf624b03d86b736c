import { type LocalDate, localDateOf } from "../../shared/local-date.js";
import type { Repository } from "../../shared/repository.js";
import { newRound, pauseOn, type Round } from "./round.js";

export interface RoundDependencies {
  readonly rounds: Repository<Round>;
  /** The agreement year. */
  readonly year: number;
}

/** Changes how a year's reminders are run. */
export async function changeRound(
  { rounds, year }: RoundDependencies,
  change: (round: Round) => Round,
): Promise<void> {
  await rounds.change(String(year), (round) => change(round ?? newRound(year)));
}

/**
 * Stops everything, until a day or somebody says otherwise; a pause that lasts already goes on, with the end now told.
 * What falls due meanwhile is caught up or skipped as after down time.
 */
export function pause(round: Round, by: string, now: Date, until?: LocalDate): Round {
  const { at, by: first } = pauseOn(round, localDateOf(now)) ?? { at: now.toISOString(), by };
  return { ...round, paused: { at, by: first, ...(until !== undefined && { until }) } };
}

export function resume(round: Round): Round {
  const { schemaVersion, id, off, cancelled, nudges } = round;
  return { schemaVersion, id, off, cancelled, nudges };
}

/** Stops following a rule, or follows it again. The same wish twice is one. */
export function followRule(round: Round, rule: string, isFollowed: boolean): Round {
  const others = round.off.filter((id) => id !== rule);
  return { ...round, off: isFollowed ? others : [...others, rule] };
}

/** Takes single reminders out. */
export function cancel(round: Round, keys: readonly string[]): Round {
  return { ...round, cancelled: [...new Set([...round.cancelled, ...keys])] };
}

/** Asks for one more reminder of some duties. The same wish twice is one. */
export function nudge(
  round: Round,
  wish: {
    readonly id: string;
    readonly by: string;
    readonly day: LocalDate;
    readonly duties: readonly string[];
  },
): Round {
  return round.nudges.some(({ id }) => id === wish.id)
    ? round
    : { ...round, nudges: [...round.nudges, { ...wish, duties: [...wish.duties] }] };
}
