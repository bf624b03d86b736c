import type { Application } from "@microsoft/teams-ai";
import type { Activity } from "botbuilder";
import type { Logger } from "../../src/shared/logger.js";
import { parseActivity, withInstants } from "./inbound-activity.js";
import { type Later, laterOf, type Replacing } from "./later.js";
import type { Adapter, Proof, TurnAnswer } from "./teams-adapter.js";
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
    readonly body?: unknown;
    readonly headers: Readonly<Record<string, unknown>>;
  };
  readonly response: {
    send(status: number, body: unknown): unknown;
    status(status: number): unknown;
    end(): unknown;
  };
}

/**
 * Handles POST /api/messages: checks that the body is an activity (400) from an allowed origin (403) with a token of
 * Teams' service (401), runs the bot and writes the HTTP response.
 */
export function createTeamsEndpoint(parts: EndpointParts): (exchange: Exchange) => Promise<void> {
  const { bot, adapter, origin, replacing, logger } = parts;
  return async ({ request, response }) => {
    const inbound = parseActivity(request.body);
    if (inbound === undefined) {
      response.send(400, { error: "The body is not an activity" });
      return;
    }
    if (!isTrustedOrigin(inbound, origin)) {
      logger.warn("An activity from an origin that is not allowed was refused");
      response.send(403, { error: "The activity's tenant or service address is not allowed" });
      return;
    }
    const activity = withInstants(inbound);
    const proof = await proofOf(parts, activity, request.headers["authorization"]);
    if ("error" in proof) {
      response.send(proof.status, { error: proof.error });
      return;
    }
    let later: Later | undefined;
    const answer = await adapter.run(proof, activity, async (context) => {
      await bot.run(context);
      later = laterOf(context);
    });
    writeAnswer(response, answer);
    if (later !== undefined) replacing.replace(later);
  };
}

/** Most turns have nothing to say in the HTTP response: what is not sent need not be made ready to be. */
function writeAnswer(response: Exchange["response"], answer: TurnAnswer): void {
  const status = answer?.status ?? 200;
  const body: unknown = answer?.body;
  if (body) {
    response.send(status, body);
    return;
  }
  response.status(status);
  response.end();
}

/** Why nothing is done about an activity. */
interface Refusal {
  readonly status: 401 | 503;
  readonly error: string;
}

/** The proof that an activity is Teams', or why nothing is done about it. */
async function proofOf(
  { adapter, logger }: EndpointParts,
  activity: Activity,
  authorization: unknown,
): Promise<Proof | Refusal> {
  try {
    const proof = await adapter.authenticate(activity, authorization);
    if (proof !== undefined) return proof;
  } catch (error) {
    logger.error("It could not be told whether an activity is Teams'", error);
    return { status: 503, error: "The sender cannot be checked at the moment" };
  }
  logger.warn("An activity without a token of Teams' service was refused");
  return { status: 401, error: "The sender's token is not valid here" };
}
