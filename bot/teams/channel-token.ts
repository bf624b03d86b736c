import { z } from "zod/v4";

/** Who signs the tokens that Teams' service sends. */
export const channelIssuer = "https://api.botframework.com";

const claimsSchema = z.looseObject({
  iss: z.literal(channelIssuer),
  tid: z.string().optional(),
});

const authorizationPattern = /^Bearer ([\w-]+)\.([\w-]+)\.([\w-]+)$/;

/**
 * Whether an Authorization header holds something like a token of Teams' service. Its signature is the SDK's to check,
 * but the SDK takes tokens of the Emulator and of other bots too, which are bound to no service address, and remembers
 * every tenant that an unchecked token names: such are not let as far as that.
 *
 * @param tenants - those that a token may name, if it names any
 */
export function isChannelToken(authorization: unknown, tenants: readonly string[]): boolean {
  const payload = authorizationPattern.exec(String(authorization))?.[2];
  if (payload === undefined) return false;
  const claims = claimsSchema.safeParse(parseJson(Buffer.from(payload, "base64url"))).data;
  return claims !== undefined && (claims.tid === undefined || tenants.includes(claims.tid));
}

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch {
    return undefined;
  }
}
