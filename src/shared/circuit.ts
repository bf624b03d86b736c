/** How a service has answered lately: whether to try it, or to leave it alone for a while. */
export interface Circuit {
  /** Failures since it last answered. */
  readonly failures: number;
  /** Until when it is left alone, in milliseconds since 1970. */
  readonly restsUntil: number;
}

/** A service that nothing is known of. */
export const newCircuit: Circuit = { failures: 0, restsUntil: 0 };

/** So many failures in a row, and the service is left alone. */
const mostFailures = 3;
const pauseMilliseconds = 60_000;

/** Whether the service is to be tried at an instant. */
export function mayTry({ restsUntil }: Circuit, now: Date): boolean {
  return now.getTime() >= restsUntil;
}

/** The circuit after a failure. After a pause, one failure is enough for the next. */
export function afterFailure({ failures }: Circuit, now: Date): Circuit {
  const count = failures + 1;
  return {
    failures: count,
    restsUntil: count < mostFailures ? 0 : now.getTime() + pauseMilliseconds,
  };
}
