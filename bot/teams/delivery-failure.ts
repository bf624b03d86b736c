import { z } from "zod/v4";
import type { Attempt } from "../../src/reminders/sending/attempt.js";
import type { Failure } from "../../src/reminders/ledger/dispatch.js";

/** What the SDK throws when the service refuses a message or cannot be reached. */
const restErrorSchema = z.looseObject({
  statusCode: z.number().optional(),
  /** The service's own word for a refusal, or the machine's for a connection that failed. */
  code: z.string().optional(),
  message: z.string().optional(),
});

/** The connection was never made, so nothing has been shown. */
const neverConnected = ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH"];

const byBlock = /ConversationBlockedByUser|BotDisabledByAdmin|MessageWritesBlocked/;

/** Refusals that will be the same next time. */
const lasting: ReadonlyMap<number, Failure> = new Map([
  [400, "refused"],
  [401, "refused"],
  [404, "gone"],
  [413, "refused"],
]);

/**
 * How an attempt ended that the SDK threw at. Only when the service says that it did nothing is the message tried again:
 * 412 and 429, and 503 that names a time to come back. After other 5xx, 408 and silence it may have been shown.
 */
export function attemptAfter(error: unknown): Attempt {
  const { statusCode, code = "", message = "" } = restErrorSchema.safeParse(error).data ?? {};
  if (statusCode === undefined)
    return isBeforeSending(error, code)
      ? { outcome: "again", reason: "unreachable", afterMilliseconds: 0 }
      : { outcome: "unknown" };
  return attemptAnswered(statusCode, `${code} ${message}`, retryAfterMilliseconds(error));
}

function attemptAnswered(status: number, words: string, wait: number | undefined): Attempt {
  if ([412, 429].includes(status) || (status === 503 && wait !== undefined))
    return { outcome: "again", reason: "throttled", afterMilliseconds: wait ?? 0 };
  const refusal = byBlock.test(words) ? "blocked" : "uninstalled";
  const reason = status === 403 ? refusal : lasting.get(status);
  return reason === undefined ? { outcome: "unknown" } : { outcome: "failed", reason };
}

/** No connection, or no token to send with: the identity library's errors carry an `errorCode`. */
function isBeforeSending(error: unknown, code: string): boolean {
  const isAboutToken = typeof error === "object" && error !== null && "errorCode" in error;
  return isAboutToken || neverConnected.includes(code);
}

const responseSchema = z.looseObject({
  response: z.looseObject({
    headers: z.custom<{ get(name: string): string | null | undefined }>(
      (headers) => typeof (headers as { get?: unknown } | undefined)?.get === "function",
    ),
  }),
});

/** The header Retry-After in seconds; a date there is taken for none. */
function retryAfterMilliseconds(error: unknown): number | undefined {
  const header = responseSchema.safeParse(error).data?.response.headers.get("retry-after") ?? "";
  return /^\d{1,6}$/.test(header) ? Number(header) * 1000 : undefined;
}
