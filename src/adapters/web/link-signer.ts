import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod/v4";
import { fileFormats, type FileLink, type ReadLink } from "../../summaries/open-file.js";

const linkSchema = z.strictObject({
  documentId: z.string().min(1),
  format: z.enum([...fileFormats, "ics"]),
  userId: z.string().min(1),
  /** In milliseconds since 1970. */
  expiresAt: z.int().positive(),
});

/** Longest token that is looked at, in characters. */
const maxTokenLength = 1000;

/** Makes and reads the tokens of links to files. */
export interface LinkSigner {
  /** A token that opens one document for one person until it expires; safe in a URL. */
  sign(link: FileLink): string;
  /** What a token stands for. A token that was made up or changed is unknown, whatever its day. */
  read(token: string, now: Date): ReadLink;
}

/**
 * Signs links with HMAC-SHA-256.
 *
 * @param secret - known to the server only; links stop working when it changes
 */
export function createLinkSigner(secret: string): LinkSigner {
  const signatureOf = (payload: string) => createHmac("sha256", secret).update(payload).digest();
  return {
    sign: ({ expiresAt, ...link }) => {
      const json = JSON.stringify({ ...link, expiresAt: expiresAt.getTime() });
      const payload = Buffer.from(json).toString("base64url");
      return `${payload}.${signatureOf(payload).toString("base64url")}`;
    },
    read: (token, now) => {
      const [payload = "", signature = "", ...rest] =
        token.length > maxTokenLength ? [] : token.split(".");
      const given = Buffer.from(signature, "base64url");
      const right = signatureOf(payload);
      if (rest.length > 0 || given.length !== right.length || !timingSafeEqual(given, right))
        return { outcome: "unknown" };
      const json: unknown = JSON.parse(Buffer.from(payload, "base64url").toString("utf8"));
      const { expiresAt, ...link } = linkSchema.parse(json);
      return now.getTime() < expiresAt
        ? { outcome: "valid", link: { ...link, expiresAt: new Date(expiresAt) } }
        : { outcome: "expired" };
    },
  };
}
