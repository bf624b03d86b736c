import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { diskFiles, type FileSystem } from "../../src/adapters/store/file-system.js";
import { openStore, type Store } from "../../src/adapters/store/store.js";
import type { Submission } from "../../src/reporting/submissions/submission.js";
import { shortReport, shortReportOf } from "./regional-reports.js";

/** A new, empty folder for a store. */
export function storeFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), "ok-store-"));
}

/** A new folder for a store to which Region Östergötland has handed in its short report. */
export async function folderWithShortReport(): Promise<string> {
  const folder = await storeFolder();
  const report = shortReportOf("ro", { at: "2025-11-20T08:00:00Z", record: shortReport });
  await mkdir(join(folder, "submissions"));
  await writeFile(join(folder, "submissions", `${report.id}.json`), JSON.stringify(report));
  return folder;
}

/** Opens the store in a folder, with its backups in the same place as the program has them. */
export function openFolder(
  folder: string,
  files: FileSystem = diskFiles,
  now = new Date("2025-11-24T09:00:00Z"),
): Promise<Store> {
  return openStore({
    folder,
    backupsFolder: join(folder, "backups"),
    clock: () => now,
    files,
    onLost: (error) => {
      throw error;
    },
  });
}

/** A decision that adds a version with a text of its own to a submission, making it if there is none. */
export function submitting(id: string, text: string) {
  return (current: Submission | undefined): Submission => {
    const events = current?.events ?? [];
    return {
      schemaVersion: 1,
      id,
      formId: "redogorelse",
      year: 2025,
      subject: { kind: "region", regionId: "ro" },
      events: [
        ...events,
        {
          type: "submitted",
          at: "2025-11-24T09:00:00Z",
          by: "someone",
          nonce: text,
          version: events.length + 1,
          record: { outcome: text },
          draft: { outcome: text },
        },
      ],
    };
  };
}

/** The texts of what has been submitted, in order. */
export function submittedTexts(submission: Submission | undefined): readonly string[] {
  return (submission?.events ?? []).map(({ nonce }) => nonce);
}
