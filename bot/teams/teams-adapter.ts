import {
  type Activity,
  CloudAdapter,
  type ConfigurationBotFrameworkAuthenticationOptions,
  type TurnContext,
} from "botbuilder";
import type { Logger } from "../../src/shared/logger.js";
import { channelIssuer, isChannelToken } from "./channel-token.js";
import { sendActivitiesAsTheyStand } from "./activity-mapper.js";
import { ClientKeepingAuthentication } from "./kept-clients.js";

/** What the bot proves itself with to Teams' service; the bot is registered in one tenant. */
export interface BotCredentials {
  readonly id: string;
  readonly tenantId: string;
  readonly proof:
    | { readonly kind: "secret"; readonly password: string }
    | { readonly kind: "certificate"; readonly thumbprint: string; readonly privateKey: string }
    | { readonly kind: "managed-identity" };
}

/** What the SDK says of a token that is not right: everything else is the fault of something else. */
const tokenErrors = ["JsonWebTokenError", "NotBeforeError", "TokenExpiredError"];

/** The public cloud's addresses: the SDK wants all of them said as soon as one is. */
const publicCloud = {
  ToChannelFromBotLoginUrl: "https://login.microsoftonline.com/botframework.com",
  ToChannelFromBotOAuthScope: channelIssuer,
  ToBotFromChannelTokenIssuer: channelIssuer,
  ToBotFromEmulatorOpenIdMetadataUrl:
    "https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration",
  OAuthUrl: channelIssuer,
  CallerId: "urn:botframework:azure",
};

const serviceOfPublicCloud = "https://smba.trafficmanager.net/";

const keysOfPublicCloud = "https://login.botframework.com/v1/.well-known/openidconfiguration";

/** That an activity is Teams', as the SDK found it. */
export type Proof = Awaited<ReturnType<ClientKeepingAuthentication["authenticateRequest"]>>;

/** What goes back in the HTTP response; undefined: nothing but that all is well. */
export type TurnAnswer = Awaited<ReturnType<CloudAdapter["processActivity"]>>;

/** The SDK's adapter, which can be asked whether a request is Teams' before anything is done with it. */
class CheckingAdapter extends CloudAdapter {
  readonly #credentials: BotCredentials | undefined;

  constructor(credentials: BotCredentials | undefined, openIdMetadataUrl: string) {
    super(
      new ClientKeepingAuthentication(
        credentials === undefined ? {} : settings(credentials, openIdMetadataUrl),
      ),
    );
    this.#credentials = credentials;
  }

  /**
   * The proof that an activity came with a token that Teams' service made for this bot and this activity's service
   * address; undefined when it did not. Rejects when that cannot be told, as when the service's keys cannot be had.
   */
  async authenticate(activity: Activity, authorization: unknown): Promise<Proof | undefined> {
    if (
      this.#credentials !== undefined &&
      !isChannelToken(authorization, [this.#credentials.tenantId])
    )
      return undefined;
    try {
      return await this.botFrameworkAuthentication.authenticateRequest(
        activity,
        String(authorization),
      );
    } catch (error) {
      if (isTokenError(error)) return undefined;
      throw error;
    }
  }

  /** Runs the turn of an activity that has been proved to be Teams'. */
  run(
    proof: Proof,
    activity: Activity,
    turn: (context: TurnContext) => Promise<void>,
  ): Promise<TurnAnswer> {
    return this.processActivity(proof, activity, turn);
  }

  /** Gets a new token from Entra for the bot. Rejects when none can be had. Does nothing where authentication is off. */
  async renewToken(): Promise<void> {
    if (this.#credentials === undefined) return;
    const { id } = this.#credentials;
    const identity = { getClaimValue: () => id } as unknown as Parameters<
      typeof this.botFrameworkAuthentication.createConnectorFactory
    >[0];
    const factory = this.botFrameworkAuthentication.createConnectorFactory(identity);
    const { credentials } = await factory.create(serviceOfPublicCloud, channelIssuer);
    // One that the SDK remembers tells nothing of the credentials as they are today.
    await (credentials as unknown as { getToken(isNew: true): Promise<string> }).getToken(true);
  }
}

/** What speaks with Teams' service. */
export type Adapter = CheckingAdapter;

/**
 * Makes what speaks with Teams' service, for the endpoint and for messages that are sent unasked.
 *
 * @param credentials - undefined turns authentication off: for a developer's own machine
 * @param openIdMetadataUrl - where the service's keys are; undefined: the public cloud's
 */
export function createAdapter(
  credentials: BotCredentials | undefined,
  logger: Logger,
  openIdMetadataUrl: string = keysOfPublicCloud,
): Adapter {
  sendActivitiesAsTheyStand();
  const adapter = new CheckingAdapter(credentials, openIdMetadataUrl);
  adapter.onTurnError = (_context, error) => {
    logger.error("A reply could not be sent", error);
    return Promise.resolve();
  };
  return adapter;
}

function settings(
  { id, tenantId, proof }: BotCredentials,
  openIdMetadataUrl: string,
): ConfigurationBotFrameworkAuthenticationOptions {
  return {
    ...publicCloud,
    ToBotFromChannelOpenIdMetadataUrl: openIdMetadataUrl,
    MicrosoftAppId: id,
    MicrosoftAppTenantId: tenantId,
    ...proofSettings(proof),
  };
}

function proofSettings(proof: BotCredentials["proof"]): Record<string, string> {
  switch (proof.kind) {
    case "secret":
      return { MicrosoftAppType: "SingleTenant", MicrosoftAppPassword: proof.password };
    case "certificate":
      return {
        MicrosoftAppType: "SingleTenant",
        CertificateThumbprint: proof.thumbprint,
        CertificatePrivateKey: proof.privateKey,
      };
    case "managed-identity":
      return { MicrosoftAppType: "UserAssignedMsi" };
  }
}

function isTokenError(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return tokenErrors.includes(error.name) || ("statusCode" in error && error.statusCode === 401);
}
