import type { Activity } from "botbuilder";
import { z } from "zod/v4";
import type { SentFile } from "../../src/reporting/files/receive-files.js";

/** A file that someone sends in their own chat; Teams has it in their OneDrive for us to fetch. */
const downloadInfo = "application/vnd.microsoft.teams.file.download.info";

const contentSchema = z.looseObject({ downloadUrl: z.string() });

/** What comes with a message without being a file that somebody has sent. */
const noFiles = /^(text\/|application\/vnd\.microsoft\.card\.)/;

/** The files that someone sends with a message. One that Teams gives no address for has a blank one, and cannot be fetched. */
export function filesIn({ attachments = [] }: Partial<Activity>): readonly SentFile[] {
  return attachments
    .filter(({ contentType }) => typeof contentType === "string" && !noFiles.test(contentType))
    .map(({ contentType, content, contentUrl, name }) => {
      const info = contentType === downloadInfo ? contentSchema.safeParse(content).data : undefined;
      return { name: name ?? "", url: info?.downloadUrl ?? contentUrl ?? "" };
    });
}

/** Whether all that comes with a message are pictures pasted into its text: they illustrate it, and are not sent as files. */
export function hasOnlyPastedPictures({ attachments = [] }: Partial<Activity>): boolean {
  return attachments.every(
    ({ contentType }) => contentType.startsWith("image/") || noFiles.test(contentType),
  );
}
