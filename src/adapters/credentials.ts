import { createPrivateKey, X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import { z } from "zod/v4";

/** What the bot proves itself with to Teams' service; the bot is registered in one tenant. */
export interface Credentials {
  readonly id: string;
  readonly tenantId: string;
  readonly proof: Proof;
  /** When the proof stops working, where that is known. */
  readonly expiresAt: Date | undefined;
}

export type Proof =
  | { readonly kind: "secret"; readonly password: string }
  | {
      readonly kind: "certificate";
      /** SHA-1, in hexadecimal without colons, as Entra shows it. */
      readonly thumbprint: string;
      /** In PEM. */
      readonly privateKey: string;
    }
  /** A managed identity that Azure gives the machine: there is nothing to keep or to renew. */
  | { readonly kind: "managed-identity" };

/** The environment's variables for credentials. */
export const credentialVariables = {
  BOT_ID: z.string().min(1),
  BOT_TENANT_ID: z.string().min(1),
  BOT_PASSWORD: z.string().min(1).optional(),
  BOT_PASSWORD_EXPIRES: z.iso.date().optional(),
  BOT_CERTIFICATE_FILE: z.string().min(1).optional(),
  BOT_MANAGED_IDENTITY: z.literal("true").optional(),
};

type Values = z.infer<z.ZodObject<typeof credentialVariables>>;

/** What is wrong when not exactly one of the three ways to prove oneself is chosen. */
export const oneProof = {
  path: ["BOT_PASSWORD"],
  error: "set one of BOT_PASSWORD, BOT_CERTIFICATE_FILE and BOT_MANAGED_IDENTITY",
};

/** Whether exactly one way to prove oneself is chosen. */
export function hasOneProof(values: Partial<Values>): boolean {
  const { BOT_PASSWORD, BOT_CERTIFICATE_FILE, BOT_MANAGED_IDENTITY } = values;
  const chosen = [BOT_PASSWORD, BOT_CERTIFICATE_FILE, BOT_MANAGED_IDENTITY];
  return chosen.filter((value) => value !== undefined).length === 1;
}

/** Reads the credentials that `hasOneProof` has passed. Throws when the certificate's file cannot be used. */
export function readCredentials(values: Values): Credentials {
  const { BOT_ID: id, BOT_TENANT_ID: tenantId, BOT_PASSWORD_EXPIRES: expires } = values;
  if (values.BOT_CERTIFICATE_FILE !== undefined)
    return { id, tenantId, ...readCertificate(values.BOT_CERTIFICATE_FILE) };
  return {
    id,
    tenantId,
    proof:
      values.BOT_PASSWORD === undefined
        ? { kind: "managed-identity" }
        : { kind: "secret", password: values.BOT_PASSWORD },
    expiresAt: expires === undefined ? undefined : new Date(expires),
  };
}

function readCertificate(path: string): Pick<Credentials, "proof" | "expiresAt"> {
  try {
    const pem = readFileSync(path, "utf8");
    const certificate = new X509Certificate(pem);
    const privateKey = createPrivateKey(pem);
    if (!certificate.checkPrivateKey(privateKey)) throw new Error("the key is another one's");
    return {
      proof: {
        kind: "certificate",
        thumbprint: certificate.fingerprint.replaceAll(":", ""),
        privateKey: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
      },
      expiresAt: new Date(certificate.validTo),
    };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(
      `Invalid configuration:\nBOT_CERTIFICATE_FILE: ${path} must hold a certificate and its key in PEM: ${reason}`,
      { cause },
    );
  }
}
