import { z } from "zod/v4";

/**
 * What must stand in an activity before it is handed to the SDK. Loose everywhere: Teams adds fields and types without
 * notice, and a bot that refuses what it does not know is cut off.
 */
const activitySchema = z.looseObject({
  type: z.string().min(1),
  channelId: z.string().min(1),
  serviceUrl: z.string().min(1),
  from: z.looseObject({ id: z.string().min(1) }),
  recipient: z.looseObject({ id: z.string().min(1) }),
  conversation: z.looseObject({ id: z.string().min(1), tenantId: z.string().optional() }),
  channelData: z
    .looseObject({ tenant: z.looseObject({ id: z.string().optional() }).optional() })
    .optional(),
});

/** An activity as it came over HTTP, before anything about it has been checked but its shape. */
export type InboundActivity = z.infer<typeof activitySchema>;

/** Reads a request's body. Returns undefined when it is no activity with sender, recipient and conversation. */
export function parseActivity(body: unknown): InboundActivity | undefined {
  return activitySchema.safeParse(body).data;
}
