import type { Activity } from "botbuilder";
import { z } from "zod/v4";

/** Something with an identifier, and what else Teams says of it. */
const named = z.looseObject({ id: z.string().min(1) });

/**
 * What must stand in an activity before it is handed to the SDK, and what those of its fields must be that the SDK or
 * the bot reads. Loose for everything else: Teams adds fields and types without notice, and a bot that refuses what it
 * does not know is cut off.
 */
const activitySchema = z.looseObject({
  type: z.string().min(1),
  channelId: z.string().min(1),
  serviceUrl: z.string().min(1),
  from: named.extend({ aadObjectId: z.string().min(1).optional() }),
  recipient: named,
  conversation: named.extend({
    tenantId: z.string().optional(),
    conversationType: z.string().optional(),
  }),
  channelData: z
    .looseObject({ tenant: z.looseObject({ id: z.string().optional() }).optional() })
    .optional(),
  id: z.string().optional(),
  replyToId: z.string().optional(),
  name: z.string().optional(),
  text: z.string().optional(),
  locale: z.string().optional(),
  action: z.string().optional(),
  deliveryMode: z.string().optional(),
  timestamp: z.string().optional(),
  localTimestamp: z.string().optional(),
  entities: z.array(z.looseObject({ type: z.string() })).optional(),
  attachments: z.array(z.looseObject({ contentType: z.string() })).optional(),
});

/** An activity as it came over HTTP, before anything about it has been checked but its shape. */
export type InboundActivity = z.infer<typeof activitySchema>;

/**
 * Reads a request's body; a field that is null is as good as none. Returns undefined when it is no activity with
 * sender, recipient and conversation, or one that the SDK could not read.
 */
export function parseActivity(body: unknown): InboundActivity | undefined {
  if (typeof body !== "object" || body === null) return undefined;
  return activitySchema.safeParse(withoutNulls(body)).data;
}

function withoutNulls(body: object): object {
  if (!Object.values(body).includes(null)) return body;
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== null));
}

/** An activity as the SDK has it: with its instants read. */
export function withInstants(inbound: InboundActivity): Activity {
  const { timestamp, localTimestamp } = inbound;
  return {
    ...inbound,
    ...(timestamp !== undefined && { timestamp: new Date(timestamp) }),
    ...(localTimestamp !== undefined && { localTimestamp: new Date(localTimestamp) }),
  } as unknown as Activity;
}
