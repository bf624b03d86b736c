import { generateKeyPairSync, sign } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** The claims that Teams' service puts into its tokens. */
export interface Claims {
  readonly iss: string;
  readonly aud: string;
  readonly serviceurl: string;
  /** In seconds since 1970. */
  readonly nbf: number;
  readonly exp: number;
  readonly [more: string]: unknown;
}

const keyId = "test-key";

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");

/** An RSA key that signs tokens as Teams' service does. */
export function createTokenSigner() {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  return {
    jwk: {
      ...publicKey.export({ format: "jwk" }),
      kid: keyId,
      use: "sig",
      endorsements: ["msteams"],
    },
    sign: (claims: Claims, header: object = {}): string => {
      const content = `${encode({ alg: "RS256", typ: "JWT", kid: keyId, ...header })}.${encode(claims)}`;
      const signature = sign("RSA-SHA256", Buffer.from(content), privateKey);
      return `${content}.${signature.toString("base64url")}`;
    },
  };
}

/** Stands in for the service that publishes the keys of Teams' tokens: OpenID metadata and keys over HTTP. */
export async function startTokenIssuer() {
  const signer = createTokenSigner();
  const server = createServer((request, response) => {
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify(request.url === "/keys" ? { keys: [signer.jwk] } : metadata()));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  const metadata = () => ({ jwks_uri: `http://127.0.0.1:${port}/keys` });
  return {
    metadataUrl: `http://127.0.0.1:${port}/metadata`,
    sign: signer.sign,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
