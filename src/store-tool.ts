import { userInfo } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { storeToolTexts as texts } from "../bot/texts/store.js";
import { storeFolders } from "./adapters/config.js";
import { AuditFile, readAuditText } from "./adapters/store/audit-file.js";
import { backupFolders, faultsInBackup, makeBackup, putBack } from "./adapters/store/backups.js";
import { diskFiles, namesIn, readTextFile, writeDurably } from "./adapters/store/file-system.js";
import { readStore } from "./adapters/store/inspect.js";
import { lockStore } from "./adapters/store/store-lock.js";

/** Wrong words give 2, something to mend 1. */
type Status = 0 | 1 | 2;

const root = fileURLToPath(new URL("../..", import.meta.url));
const { STORE_DIR, BACKUP_DIR } = process.env;
const { storeFolder, backupsFolder } = storeFolders(
  STORE_DIR ?? join(root, "data", "store"),
  BACKUP_DIR,
);

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  process.exitCode = say(1, texts.failed(error instanceof Error ? error.message : String(error)));
}

async function run([command, word]: readonly string[]): Promise<Status> {
  switch (command) {
    case "backup":
      return say(0, texts.made(await makeBackup(storeFolder, backupsFolder, new Date())));
    case "list":
      return list();
    case "verify":
      return word === undefined ? verifyStore() : verifyBackup(word);
    case "restore":
      return restore(word);
    case "export":
      return exportTo(word);
    case undefined:
      return say(0, texts.usage);
    default:
      return say(2, texts.unknownCommand(command));
  }
}

async function list(): Promise<Status> {
  const folders = await backupFolders(backupsFolder);
  return say(
    0,
    folders.length === 0 ? texts.none : folders.map((path) => basename(path)).join("\n"),
  );
}

async function verifyStore(): Promise<Status> {
  const { faults } = await readStore(storeFolder);
  const [newest] = await backupFolders(backupsFolder);
  const lost = newest === undefined ? [] : await auditLinesLost(newest);
  return report(storeFolder, [...faults, ...(await auditFaults(storeFolder)), ...lost]);
}

async function verifyBackup(name: string): Promise<Status> {
  const backup = await backupNamed(name);
  if (backup === undefined) return say(2, texts.unknownBackup(name));
  return report(backup, await allFaults(backup));
}

async function restore(name: string | undefined): Promise<Status> {
  const chosen = name === undefined ? await newestSound() : await backupNamed(name);
  if (chosen === undefined)
    return name === undefined ? say(1, texts.noSound) : say(2, texts.unknownBackup(name));
  if ((await allFaults(chosen)).length > 0) return say(1, texts.unsound(basename(chosen)));
  const unlock = await lockStore(storeFolder, (error) => {
    throw error;
  });
  try {
    const aside = await putBack(storeFolder, chosen, new Date());
    await writeDown("restore", basename(chosen));
    return say(0, texts.restored(basename(chosen), aside));
  } finally {
    await unlock();
  }
}

/** What is wrong with the audit logs of a store or a backup. */
async function auditFaults(folder: string): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const name of await namesIn(diskFiles, join(folder, "audit"))) {
    const text = (await readTextFile(diskFiles, join(folder, "audit", name))) ?? "";
    faults.push(...readAuditText(text).faults.map((fault) => `audit/${name}: ${fault}`));
  }
  return faults;
}

/** Audit logs that do not begin as a backup of them does: something has been taken away at the end. */
async function auditLinesLost(backup: string): Promise<readonly string[]> {
  const lost: string[] = [];
  for (const name of await namesIn(diskFiles, join(backup, "audit"))) {
    const [then, now] = await Promise.all(
      [backup, storeFolder].map((folder) => readTextFile(diskFiles, join(folder, "audit", name))),
    );
    if (now?.startsWith(then ?? "") !== true)
      lost.push(`audit/${name}: lines that ${basename(backup)} has are missing or changed`);
  }
  return lost;
}

/** Writes down what was done here, in the tool's own log: the bot may be writing to its own. */
async function writeDown(act: string, on: string): Promise<void> {
  const log = await AuditFile.open(join(storeFolder, "audit", "tool.jsonl"), diskFiles);
  const { username: who } = userInfo();
  const at = new Date().toISOString();
  await log.append({ at, who, act, from: "store-tool", outcome: "done", read: [on], changed: [] });
}

async function exportTo(path: string | undefined): Promise<Status> {
  if (path === undefined) return say(2, texts.noFile);
  const { documents, faults } = await readStore(storeFolder);
  const lines = documents.map((stored) => `${JSON.stringify(stored)}\n`);
  await writeDurably(diskFiles, path, lines.join(""));
  await writeDown("export", path);
  say(0, texts.exported(documents.length, path));
  return faults.length === 0 ? 0 : report(storeFolder, faults);
}

async function backupNamed(name: string): Promise<string | undefined> {
  return (await backupFolders(backupsFolder)).find((path) => basename(path) === name);
}

async function newestSound(): Promise<string | undefined> {
  for (const backup of await backupFolders(backupsFolder))
    if ((await allFaults(backup)).length === 0) return backup;
  return undefined;
}

/** Changed, missing and added files, and files that are no documents. */
async function allFaults(backup: string): Promise<readonly string[]> {
  return [
    ...(await faultsInBackup(backup)),
    ...(await readStore(backup)).faults,
    ...(await auditFaults(backup)),
  ];
}

function report(what: string, faults: readonly string[]): Status {
  return faults.length === 0 ? say(0, texts.sound(what)) : say(1, texts.faults(what, faults));
}

function say(status: Status, text: string): Status {
  (status === 0 ? process.stdout : process.stderr).write(`${text}\n`);
  return status;
}
