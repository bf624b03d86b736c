import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import {
  reportDocumentId,
  reportDocuments,
} from "../../bot/reporting/handed-in/report-documents.js";
import { wordTexts } from "../../bot/texts/summaries/summaries.js";
import { readJsonFile } from "../adapters/data/json-files.js";
import { readRulebook } from "../adapters/data/rulebook.js";
import { auditLines } from "../adapters/store/person-copy.js";
import { readStore, type StoredDocument } from "../adapters/store/inspect.js";
import { openFileStore } from "../adapters/store/file-store.js";
import { folderOf, readingSchemas, type Repositories } from "../adapters/store/store.js";
import { writeWordDocument } from "../adapters/documents/word-document.js";
import type { Participant } from "../participants/participant.js";
import { openLiveRegister } from "../participants/live-register.js";
import { registerSchema } from "../participants/register.js";
import type { Repository } from "../shared/repository.js";

export interface SubmissionCopyFolders {
  readonly storeFolder: string;
  readonly agreementsFolder: string;
  readonly registerFile: string;
}

/** Whoever runs the tool has the store's files, and may read what is in them. */
const reader: Participant = { role: "coordinator", userId: "store-tool", name: "store-tool" };

/**
 * Writes everything there is of one submission into a new folder: all that has happened to it, each version as it was
 * handed in as a Word document, the files that came with it, and the log's lines about it.
 *
 * @returns the names of the files; undefined when there is no such submission
 */
export async function copySubmission(
  { storeFolder, agreementsFolder, registerFile }: SubmissionCopyFolders,
  id: string,
  target: string,
): Promise<readonly string[] | undefined> {
  const { documents } = await readStore(storeFolder);
  const repositories = readOnly(documents);
  const submission = await repositories.submissions.get(id);
  if (submission === undefined) return undefined;
  const file = readJsonFile(registerFile, registerSchema);
  const register = await openLiveRegister(file, repositories.registrations);
  const rulebook = await readRulebook(agreementsFolder);
  const findDocument = reportDocuments({ ...rulebook, ...repositories, register });
  const lines = (await auditLines(storeFolder)).filter(({ read, changed }) =>
    [...read, ...changed.map(({ on }) => on)].some((on) => on.split("/")[1] === id),
  );
  const files: [name: string, bytes: string | Uint8Array][] = [
    ["submission.json", `${JSON.stringify(submission, null, 1)}\n`],
    ["log.jsonl", lines.map((line) => `${JSON.stringify(line)}\n`).join("")],
  ];
  for (const event of submission.events) {
    if (event.type !== "submitted") continue;
    const found = await findDocument(reportDocumentId(id, event.version), reader);
    if (found === undefined) continue;
    const bytes = await writeWordDocument(found.document, wordTexts, found.at);
    files.push([`${found.fileName}.docx`, bytes]);
  }
  const store = openFileStore(join(storeFolder, "files"));
  for (const [index, { hash, name }] of (
    (await repositories.attachments.get(id))?.files ?? []
  ).entries()) {
    const bytes = await store.get(hash);
    if (bytes !== undefined) files.push([`${index + 1}-${harmlessName(name)}`, bytes]);
  }
  await mkdir(target);
  for (const [name, bytes] of files) await writeFile(join(target, name), bytes);
  return files.map(([name]) => name);
}

/** A file's name that stays within its folder on any system. */
function harmlessName(name: string): string {
  return name.replaceAll(/[^\p{L}\p{N}. _-]/gu, "_").slice(-100);
}

/** Repositories of documents that have been read, which cannot be changed. */
function readOnly(documents: readonly StoredDocument[]): Repositories {
  const repositoryOf = (kind: string): Repository<unknown> => {
    const own = documents.filter(({ collection }) => collection === folderOf(kind));
    return {
      get: (id) => Promise.resolve(own.find(({ file }) => file === `${id}.json`)?.document),
      list: () => Promise.resolve(own.map(({ document }) => document)),
      change: () => Promise.reject(new Error("What is copied is not changed")),
    };
  };
  const repositories = readingSchemas().map(([kind]) => [kind, repositoryOf(kind)]);
  return Object.fromEntries(repositories) as Repositories;
}
