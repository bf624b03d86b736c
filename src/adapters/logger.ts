import { pino } from "pino";
import type { Logger } from "../shared/logger.js";

/** Writes one line of JSON an event to standard output, from `level` up. */
export function createLogger(level: "info" | "warn" | "silent"): Logger {
  const log = pino({ level });
  return {
    info: (message, fields = {}) => {
      log.info(fields, message);
    },
    warn: (message, fields = {}) => {
      log.warn(fields, message);
    },
    error: (message, error, fields = {}) => {
      log.error({ ...fields, err: error }, message);
    },
  };
}
