import type { Logger } from "../../src/shared/logger.js";
import { texts } from "../texts/general.js";

export interface ApologyParts {
  readonly newId: () => string;
  readonly logger: Logger;
}

/** What is said when something threw: with a number that is in the log too. */
export function apology({ newId, logger }: ApologyParts, error: unknown): string {
  const errorId = newId();
  logger.error("A turn failed", error, { errorId });
  return texts.unexpectedError(errorId);
}
