import { ConfigurationBotFrameworkAuthentication } from "botbuilder";

type Authentication = ConfigurationBotFrameworkAuthentication;
type Proof = Awaited<ReturnType<Authentication["authenticateRequest"]>>;
type ConnectorFactory = NonNullable<Proof["connectorFactory"]>;
type ConnectorClient = Awaited<ReturnType<ConnectorFactory["create"]>>;

/** How many of the addresses of Teams' service have their client kept: it has a few in each part of the world. */
const mostClients = 50;

/**
 * The SDK's authentication of one bot, which keeps the clients that turns are answered with. The SDK makes both anew in
 * every turn, which takes longer than all else that it does. Messages that are sent unasked have a client each, which
 * `sendOnce` changes.
 */
export class ClientKeepingAuthentication extends ConfigurationBotFrameworkAuthentication {
  readonly #connectorClients = new Map<string, ConnectorClient>();
  #userTokenClient: Awaited<ReturnType<Authentication["createUserTokenClient"]>> | undefined;

  override async authenticateRequest(
    ...request: Parameters<Authentication["authenticateRequest"]>
  ): Promise<Proof> {
    const proof = await super.authenticateRequest(...request);
    const { connectorFactory } = proof;
    if (connectorFactory !== undefined) {
      const create = connectorFactory.create.bind(connectorFactory);
      connectorFactory.create = (...of) => this.#clientOf(create, ...of);
    }
    return proof;
  }

  override async createUserTokenClient(
    ...identity: Parameters<Authentication["createUserTokenClient"]>
  ): ReturnType<Authentication["createUserTokenClient"]> {
    return (this.#userTokenClient ??= await super.createUserTokenClient(...identity));
  }

  async #clientOf(
    create: ConnectorFactory["create"],
    serviceUrl: string,
    audience: string | undefined,
  ): Promise<ConnectorClient> {
    const name = `${serviceUrl} ${audience ?? ""}`;
    const kept = this.#connectorClients.get(name);
    if (kept !== undefined) return kept;
    const client = await create(serviceUrl, audience);
    if (this.#connectorClients.size < mostClients) this.#connectorClients.set(name, client);
    return client;
  }
}
