import { type Application, TeamsAdapter } from "@microsoft/teams-ai";
import type { Request, Response } from "botbuilder";
import type { Logger } from "../../src/shared/logger.js";
import { sendWholeEntities } from "./entity-mapper.js";
import { parseActivity } from "./inbound-activity.js";
import { isTrustedOrigin, type Origin } from "./trusted-origin.js";

/** What the bot proves itself with to Teams' service; the bot is registered in one tenant. */
export interface BotCredentials {
  readonly id: string;
  readonly password: string;
  readonly tenantId: string;
}

export interface EndpointParts {
  readonly bot: Application;
  /** From `createAdapter`. */
  readonly adapter: TeamsAdapter;
  readonly origin: Origin;
  readonly logger: Logger;
}

/** An HTTP request with its parsed body, and a response to write to; restify's, Express' and others' fit. */
export interface Exchange {
  readonly request: { readonly body?: unknown };
  readonly response: { send(status: number, body: object): unknown };
}

/**
 * Handles POST /api/messages: checks that the body is an activity (400) from an allowed origin (403), authenticates it
 * (401), runs the bot and writes the HTTP response.
 */
export function createTeamsEndpoint({
  bot,
  adapter,
  origin,
  logger,
}: EndpointParts): (exchange: Exchange) => Promise<void> {
  return async ({ request, response }) => {
    const activity = parseActivity(request.body);
    if (activity === undefined) {
      response.send(400, { error: "The body is not an activity" });
    } else if (!isTrustedOrigin(activity, origin)) {
      logger.warn("An activity from an origin that is not allowed was refused");
      response.send(403, { error: "The activity's tenant or service address is not allowed" });
    } else {
      // The SDK's types ask for more of a request and a response than it uses.
      await adapter.process(
        request as Request,
        response as unknown as Response,
        async (context) => {
          await bot.run(context);
        },
      );
    }
  };
}

/**
 * Makes what speaks with Teams' service, for the endpoint and for messages that are sent unasked.
 *
 * @param credentials - undefined turns authentication off: for a developer's own machine
 */
export function createAdapter(
  credentials: BotCredentials | undefined,
  logger: Logger,
): TeamsAdapter {
  sendWholeEntities();
  const adapter = new TeamsAdapter(
    credentials === undefined
      ? {}
      : {
          MicrosoftAppId: credentials.id,
          MicrosoftAppPassword: credentials.password,
          MicrosoftAppTenantId: credentials.tenantId,
          MicrosoftAppType: "SingleTenant",
        },
  );
  adapter.onTurnError = (_context, error) => {
    logger.error("A reply could not be sent", error);
    return Promise.resolve();
  };
  return adapter;
}
