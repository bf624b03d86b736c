/** Where Teams keeps what people send in a chat: their OneDrive. */
const microsoftHosts = [/^[a-z0-9-]+\.sharepoint\.com$/, /^[a-z0-9-]+\.svc\.ms$/];

const thisMachine = ["127.0.0.1", "localhost", "[::1]"];

/**
 * The address of a file in Teams' own storage, over https and nowhere else; in development on this machine, and nowhere
 * else. Undefined for any other: addresses come from people's clients.
 */
export function storageUrl(text: string, mode: "development" | "production"): URL | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  const { protocol, hostname, port, username, password } = url;
  if (username !== "" || password !== "") return undefined;
  const isAllowed =
    mode === "development"
      ? protocol === "http:" && thisMachine.includes(hostname)
      : protocol === "https:" && port === "" && microsoftHosts.some((host) => host.test(hostname));
  return isAllowed ? url : undefined;
}
