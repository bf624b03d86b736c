import { type DestinationStream, pino } from "pino";
import type { Logger } from "../shared/logger.js";

/** Files that are named by whom they are about, in a store, its copies, backups or quarantine. */
const personalFile = /\b(addresses|choices|persons)([/-])[\w-]+\.json/g;

/**
 * Writes one line of JSON an event to standard output unless told where, from `level` up. Of errors it writes what they
 * are called, say and where they come from, and nothing else that hangs on them: requests hold tokens.
 */
export function createLogger(
  level: "info" | "warn" | "silent",
  destination?: DestinationStream,
): Logger {
  const log = pino(
    {
      level,
      serializers: { err: bareError },
      hooks: { streamWrite: (line) => line.replaceAll(personalFile, "$1$2*.json") },
    },
    destination,
  );
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

function bareError(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack, cause } = error;
  const { code, statusCode } = error as { readonly code?: unknown; readonly statusCode?: unknown };
  return {
    name,
    message,
    stack,
    ...(typeof code === "string" && { code }),
    ...(typeof statusCode === "number" && { statusCode }),
    ...(cause !== undefined && { cause: bareError(cause) }),
  };
}
