import { personalDataIn } from "../../shared/personal-data.js";
import type { Repository } from "../../shared/repository.js";
import type { FileStore, StoredFile, Upload } from "./attachment.js";
import { type FileType, fileTypeOf } from "./file-type.js";

/** A file that someone has sent: what they call it and where it is to be fetched. Nothing about it is trusted. */
export interface SentFile {
  readonly name: string;
  readonly url: string;
}

/** Fetches a file. `refused`: it is not where files may be fetched from. */
export type Download = (
  url: string,
) => Promise<
  | { readonly outcome: "fetched"; readonly bytes: Uint8Array }
  | { readonly outcome: "refused" | "too-large" | "failed" }
>;

export type FileRefusal =
  "refused" | "too-large" | "failed" | "wrong-type" | "too-many" | "personal-name";

export interface ReceivedFiles {
  /** Undefined when no file was taken. */
  readonly upload: Upload | undefined;
  readonly refused: readonly { readonly name: string; readonly reason: FileRefusal }[];
}

/** How many files are taken at once. */
const mostAtOnce = 5;

export interface ReceivingDependencies {
  readonly uploads: Repository<Upload>;
  readonly files: FileStore;
  readonly download: Download;
  readonly newId: () => string;
}

/** Fetches what someone has sent and stores the files that are of a kind that is taken. */
export async function receiveFiles(
  { uploads, files, download, newId }: ReceivingDependencies,
  sent: readonly SentFile[],
  { by, at }: { readonly by: string; readonly at: Date },
): Promise<ReceivedFiles> {
  const taken: StoredFile[] = [];
  const refused: { name: string; reason: FileRefusal }[] = [];
  for (const [index, { name, url }] of sent.entries()) {
    const shown = safeName(name);
    const fetched = await fetchFile(download, url, shown, index);
    const type = fetched.outcome === "fetched" ? fileTypeOf(fetched.bytes) : undefined;
    if (fetched.outcome !== "fetched") refused.push({ name: shown, reason: fetched.outcome });
    else if (type === undefined) refused.push({ name: shown, reason: "wrong-type" });
    else {
      const hash = await files.put(fetched.bytes);
      taken.push({ hash, name: withEnding(shown, type), type, bytes: fetched.bytes.length });
    }
  }
  if (taken.length === 0) return { upload: undefined, refused };
  const id = newId();
  const upload: Upload = { schemaVersion: 1, id, by, at: at.toISOString(), files: taken };
  await uploads.change(id, () => upload);
  return { upload, refused };
}

/** Fetches a file unless there are too many before it, or its name tells who a patient is. */
async function fetchFile(
  download: Download,
  url: string,
  name: string,
  index: number,
): Promise<Awaited<ReturnType<Download>> | { readonly outcome: "too-many" | "personal-name" }> {
  if (index >= mostAtOnce) return { outcome: "too-many" };
  return personalDataIn(name) === undefined ? download(url) : { outcome: "personal-name" };
}

const longestName = 80;

/** A file's name without folders, and without characters that do not show or turn the writing round. */
export function safeName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? "";
  const plain = last
    .normalize("NFC")
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}<>:"|?*]/gu, "")
    .replace(/^[. ]+/, "")
    .trim();
  return plain === "" ? "fil" : plain.slice(0, longestName).trim();
}

/** A name with the ending of what the file is. */
function withEnding(name: string, type: FileType): string {
  const ending = type === "jpg" ? /\.jpe?g$/i : new RegExp(`\\.${type}$`, "i");
  return ending.test(name) ? name : `${name}.${type}`;
}
