import type { Application } from "@microsoft/teams-ai";
import type { Request, Response } from "botbuilder";
import type { Logger } from "../../src/shared/logger.js";
import { type InboundActivity, parseActivity } from "./inbound-activity.js";
import { type Later, laterOf, type Replacing } from "./later.js";
import type { Adapter } from "./teams-adapter.js";
import { isTrustedOrigin, type Origin } from "./trusted-origin.js";

export interface EndpointParts {
  readonly bot: Application;
  /** From `createAdapter`. */
  readonly adapter: Adapter;
  readonly origin: Origin;
  readonly replacing: Pick<Replacing, "replace">;
  readonly logger: Logger;
}

/** An HTTP request with its parsed body, and a response to write to; restify's, Express' and others' fit. */
export interface Exchange {
  readonly request: {
    readonly method?: string | undefined;
    readonly body?: unknown;
    readonly headers: Readonly<Record<string, unknown>>;
  };
  readonly response: { send(status: number, body: object): unknown };
}

/**
 * Handles POST /api/messages: checks that the body is an activity (400) from an allowed origin (403) with a token of
 * Teams' service (401), runs the bot and writes the HTTP response.
 */
export function createTeamsEndpoint(parts: EndpointParts): (exchange: Exchange) => Promise<void> {
  const { bot, adapter, replacing } = parts;
  return async ({ request, response }) => {
    const activity = parseActivity(request.body);
    if (activity === undefined) {
      response.send(400, { error: "The body is not an activity" });
      return;
    }
    const refused = await refusal(parts, activity, request.headers["authorization"]);
    if (refused !== undefined) {
      response.send(refused.status, { error: refused.error });
      return;
    }
    // The SDK's types ask for more of a request and a response than it uses.
    const { method, headers } = request;
    let later: Later | undefined;
    await adapter.process(
      { method, headers, body: activity } as Request,
      response as unknown as Response,
      async (context) => {
        await bot.run(context);
        later = laterOf(context);
      },
    );
    if (later !== undefined) replacing.replace(later);
  };
}

interface Refusal {
  readonly status: 401 | 403 | 503;
  readonly error: string;
}

/** Why nothing is done about an activity; undefined when it is to be answered. */
async function refusal(
  { adapter, origin, logger }: EndpointParts,
  activity: InboundActivity,
  authorization: unknown,
): Promise<Refusal | undefined> {
  if (!isTrustedOrigin(activity, origin)) {
    logger.warn("An activity from an origin that is not allowed was refused");
    return { status: 403, error: "The activity's tenant or service address is not allowed" };
  }
  try {
    if (await adapter.authenticates(activity, authorization)) return undefined;
  } catch (error) {
    logger.error("It could not be told whether an activity is Teams'", error);
    return { status: 503, error: "The sender cannot be checked at the moment" };
  }
  logger.warn("An activity without a token of Teams' service was refused");
  return { status: 401, error: "The sender's token is not valid here" };
}
