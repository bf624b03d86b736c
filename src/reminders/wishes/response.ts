import { z } from "zod/v4";
import { type LocalDate, localDateSchema } from "../../shared/local-date.js";

/** `at` is an instant in UTC, `by` an Entra object id; `nonce` names the card, so that a repeat changes nothing. */
const stamp = { at: z.iso.datetime(), by: z.string().min(1), nonce: z.string().min(1) };

/** What those who owe a report have answered when they were reminded of it, and what RCC Sydöst made of that. */
export const responseSchema = z.strictObject({
  schemaVersion: z.literal(1),
  /** The duty's identifier. */
  id: z.string().min(1),
  events: z
    .array(
      z.discriminatedUnion("type", [
        z.strictObject({
          type: z.literal("more-time"),
          ...stamp,
          until: localDateSchema,
          reason: z.string().min(1),
        }),
        /** They say that it has been handed in already, in some other way. */
        z.strictObject({ type: z.literal("said-done"), ...stamp, reason: z.string().min(1) }),
        /** A coordinator agrees that nothing is left to remind of. */
        z.strictObject({ type: z.literal("agreed-done"), ...stamp }),
        /** A coordinator wants the report in here all the same. */
        z.strictObject({ type: z.literal("still-wanted"), ...stamp }),
      ]),
    )
    .min(1),
});

export type Response = z.infer<typeof responseSchema>;

export type ResponseEvent = Response["events"][number];

/** The day until which they have asked to be given; undefined when they have asked for none. */
export function promisedDay(response: Response | undefined): LocalDate | undefined {
  return response?.events.findLast((event) => event.type === "more-time")?.until;
}

/** Whether nobody is to be reminded: they say that they are done, and no coordinator has said otherwise since. */
export function isSaidDone(response: Response | undefined): boolean {
  const last = response?.events.findLast(({ type }) => type !== "more-time")?.type;
  return last === "said-done" || last === "agreed-done";
}

/** The response with one more event. The same when the card has been pressed before. */
export function withResponse(
  response: Response | undefined,
  duty: string,
  event: ResponseEvent,
): Response | undefined {
  const events = response?.events ?? [];
  if (events.some(({ nonce }) => nonce === event.nonce)) return response;
  return { schemaVersion: 1, id: duty, events: [...events, event] };
}
