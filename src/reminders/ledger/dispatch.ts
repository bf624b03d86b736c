import { z } from "zod/v4";
import { reminderSchema } from "./reminder.js";

/** Why a message did not reach anyone. The first three may be otherwise when it is tried again. */
const failureSchema = z.enum([
  /** It is not known where the person's chat is: they have never written. */
  "no-address",
  /** The service asked for patience, time after time. */
  "throttled",
  /** The service could not be reached at all. */
  "unreachable",
  /** The person has blocked the bot, or an administrator has. */
  "blocked",
  /** The bot is not installed where the person's chat was. */
  "uninstalled",
  /** The chat is gone. */
  "gone",
  /** The address that is kept is none that may be sent to. */
  "not-allowed",
  /** The service refused it for another reason; the log tells. */
  "refused",
]);

export type Failure = z.infer<typeof failureSchema>;

const skipSchema = z.enum(["stale", "superseded", "away"]);

export type Skip = z.infer<typeof skipSchema>;

const at = z.iso.datetime();

const dispatchEventSchema = z.discriminatedUnion("type", [
  /** Written before anything is sent. A dispatch that is found so at the next start may have been shown or not. */
  z.strictObject({ type: z.literal("sending"), at }),
  z.strictObject({
    type: z.literal("sent"),
    at,
    /** What the channel calls the message, for changing it; undefined when it did not tell. */
    activityId: z.string().min(1).optional(),
  }),
  z.strictObject({ type: z.literal("failed"), at, reason: failureSchema }),
  /** It may have been shown or not, so it is never sent again unless a person says so. */
  z.strictObject({ type: z.literal("unknown"), at }),
  /** Never sent: it came too late to be of use, or something later or someone's absence made it needless. */
  z.strictObject({ type: z.literal("skipped"), at, reason: skipSchema }),
  /** The message was changed to show how far the reports have come: `shows`. */
  z.strictObject({ type: z.literal("changed"), at, shows: z.string() }),
  /** A person has had it sent again: another dispatch tells the rest. */
  z.strictObject({ type: z.literal("resent"), at }),
  /** The person said that they had read it. */
  z.strictObject({ type: z.literal("read"), at }),
]);

export type DispatchEvent = z.infer<typeof dispatchEventSchema>;

/** What a message is about. */
const contentSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("reminders"), reminders: z.array(reminderSchema).min(1) }),
  z.strictObject({ kind: z.literal("news"), news: z.string().min(1) }),
  /** Tells a coordinator which dispatches did not arrive. */
  z.strictObject({ kind: z.literal("problems"), dispatches: z.array(z.string().min(1)).min(1) }),
  /** Tells a coordinator what someone has answered about a duty: the event with this number, from 0. */
  z.strictObject({ kind: z.literal("response"), duty: z.string().min(1), event: z.int().min(0) }),
]);

export type Content = z.infer<typeof contentSchema>;

/** The ledger's entry for one message to one person: what it accounts for, and all that happened to it. */
export const dispatchSchema = z.strictObject({
  schemaVersion: z.literal(1),
  id: z.string().min(1),
  /** Entra object id. */
  to: z.string().min(1),
  content: contentSchema,
  events: z.array(dispatchEventSchema).min(1),
});

export type Dispatch = z.infer<typeof dispatchSchema>;

export type DispatchStatus = Exclude<DispatchEvent, { type: "changed" | "resent" | "read" }>;

function isStatus(event: DispatchEvent): event is DispatchStatus {
  return !["changed", "resent", "read"].includes(event.type);
}

/** How a dispatch stands: the last event that tells of its delivery. */
export function statusOf({ id, events }: Dispatch): DispatchStatus {
  const last = events.findLast(isStatus);
  if (last === undefined) throw new Error(`Dispatch ${id} has no beginning`);
  return last;
}

/** The dispatch with one more event; undefined stays undefined. */
export function withDispatchEvent(
  dispatch: Dispatch | undefined,
  event: DispatchEvent,
): Dispatch | undefined {
  return dispatch && { ...dispatch, events: [...dispatch.events, event] };
}
