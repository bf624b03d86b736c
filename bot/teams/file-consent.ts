import type { Activity, Attachment } from "botbuilder";
import { z } from "zod/v4";
import type { ConsentAnswer } from "../handlers/reporting/file-offers.js";
import type { FileOffer, HandedFile } from "../reply.js";

export const consentInvoke = "fileConsent/invoke";

/** What Teams sends when someone has answered the offer of a file. Nothing in it may be trusted. */
const consentSchema = z.object({
  action: z.enum(["accept", "decline"]),
  context: z.object({ token: z.string().min(1).max(2000) }),
  uploadInfo: z
    .object({
      uploadUrl: z.string().min(1).max(4000),
      contentUrl: z.string().min(1).max(4000),
      name: z.string().min(1).max(400),
      uniqueId: z.string().min(1).max(400),
      fileType: z.string().min(1).max(40),
    })
    .optional(),
});

/** Reads the answer to an offer. Undefined when it is to none of ours. */
export function consentIn({ value }: Pick<Activity, "value">): ConsentAnswer | undefined {
  const { data } = consentSchema.safeParse(value);
  if (data === undefined) return undefined;
  const { action, context, uploadInfo } = data;
  return { isAccepted: action === "accept", token: context.token, place: uploadInfo };
}

/** Teams' card that asks whether someone wants a file. */
export function offerAttachment({ name, description, size, token }: FileOffer): Attachment {
  const context = { token };
  return {
    contentType: "application/vnd.microsoft.teams.card.file.consent",
    name,
    content: { description, sizeInBytes: size, acceptContext: context, declineContext: context },
  };
}

/** Teams' card for a file that has been put where someone keeps theirs. */
export function fileAttachment({ name, contentUrl, uniqueId, fileType }: HandedFile): Attachment {
  return {
    contentType: "application/vnd.microsoft.teams.card.file.info",
    contentUrl,
    name,
    content: { uniqueId, fileType },
  };
}
