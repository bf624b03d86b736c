import { instantAt, type LocalDate, localDateOf } from "./local-date.js";

/** Tells the present instant. Only the entry points read the machine's clock; everything else takes a `Clock`. */
export type Clock = () => Date;

/** A clock that shows the real time of day but another day: for trying things out. Undefined leaves the clock as it is. */
export function clockOn(day: LocalDate | undefined, clock: Clock): Clock {
  if (day === undefined) return clock;
  return () => {
    const now = clock();
    const sinceMidnight = now.getTime() - instantAt(localDateOf(now)).getTime();
    return new Date(instantAt(day).getTime() + sinceMidnight);
  };
}
