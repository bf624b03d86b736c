import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";

/** Something that is so or not when it is asked for. */
export type Reading = () => number | undefined | Promise<number | undefined>;

/**
 * Counts what the program does, for Prometheus. Labels are from the program's own fixed words: no person, conversation
 * or text may be one.
 */
export interface Metrics {
  /** An activity comes; call what is returned when it has been answered, with the HTTP response's status. */
  begin(): (kind: "message" | "invoke" | "other", status: number) => void;
  /** Somebody used a command or a button, by its name. */
  acted(route: string, outcome: "done" | "failed"): void;
  /** Somebody was not let use a command or a button. */
  refused(route: string): void;
  /** A message that was sent unasked, and how that went. */
  delivered(outcome: string): void;
  /** The file system refused something. */
  storeFailed(code: string): void;
  logged(level: "warn" | "error", event: string): void;
  /** Adds something that is read at each scrape. Undefined leaves the value as it was. */
  read(name: string, help: string, reading: Reading): void;
  /** All of it in Prometheus' text format. */
  text(): Promise<{ readonly contentType: string; readonly body: string }>;
}

/** Edges of the histogram in seconds: Teams waits 15 at most. */
const buckets = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 15];

/** @param ofProcess - whether to tell of memory, processor and event loop too */
export function createMetrics(ofProcess: boolean): Metrics {
  const register = new Registry();
  if (ofProcess) collectDefaultMetrics({ register });
  const { turns, acts, refusals, deliveries, storeErrors, log } = createCounts(register);
  return {
    begin: () => {
      const end = turns.startTimer();
      return (kind, status) => {
        end({ kind, status });
      };
    },
    acted: (route, outcome) => {
      acts.inc({ route, outcome });
    },
    refused: (route) => {
      refusals.inc({ route });
    },
    delivered: (outcome) => {
      deliveries.inc({ outcome });
    },
    storeFailed: (code) => {
      storeErrors.inc({ code });
    },
    logged: (level, event) => {
      log.inc({ level, event });
    },
    read: (name, help, reading) => {
      new Gauge({
        name: `ok_${name}`,
        help,
        registers: [register],
        async collect() {
          const value = await reading();
          if (value !== undefined) this.set(value);
        },
      });
    },
    text: async () => ({ contentType: register.contentType, body: await register.metrics() }),
  };
}

function createCounts(register: Registry) {
  const registers = [register];
  const counter = <Label extends string>(name: string, help: string, labelNames: Label[]) =>
    new Counter({ name: `ok_${name}_total`, help, labelNames, registers });
  return {
    turns: new Histogram({
      name: "ok_turn_seconds",
      help: "How long activities took to answer",
      labelNames: ["kind", "status"],
      buckets,
      registers,
    }),
    acts: counter("acts", "Commands and buttons used", ["route", "outcome"]),
    refusals: counter("refusals", "Commands and buttons refused", ["route"]),
    deliveries: counter("deliveries", "Messages sent unasked", ["outcome"]),
    storeErrors: counter("store_errors", "Refusals of the file system", ["code"]),
    log: counter("log_events", "Warnings and errors in the log", ["level", "event"]),
  };
}
