import { userInfo } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { storeToolTexts as texts } from "../bot/texts/tools/store.js";
import { storeFolders } from "./adapters/config.js";
import { hashText } from "./adapters/hash.js";
import { readJsonFile } from "./adapters/data/json-files.js";
import { type AuditAct, AuditFile, readAuditText } from "./adapters/store/audit-file.js";
import { backupFolders, faultsInBackup, makeBackup, putBack } from "./adapters/store/backups.js";
import { diskFiles, namesIn, readTextFile, writeDurably } from "./adapters/store/file-system.js";
import { erasePerson, personsIn, userIdOf } from "./adapters/store/erase-person.js";
import { auditLines, copyPerson } from "./adapters/store/person-copy.js";
import { readStore } from "./adapters/store/inspect.js";
import { lockStore } from "./adapters/store/store-lock.js";
import { copySubmission } from "./composition/submission-copy.js";
import { registerSchema } from "./participants/register.js";

/** Wrong words give 2, something to mend 1. */
type Status = 0 | 1 | 2;

/** Fewer characters than these stand in too much else. */
const shortestId = 8;
const shortestWord = 4;

const root = fileURLToPath(new URL("../..", import.meta.url));
const { STORE_DIR, BACKUP_DIR, REGISTER_FILE } = process.env;
const { storeFolder, backupsFolder } = storeFolders(
  STORE_DIR ?? join(root, "data", "store"),
  BACKUP_DIR,
);

type Command = (word: string | undefined, others: readonly string[]) => Status | Promise<Status>;

const commands: Readonly<Record<string, Command>> = {
  backup: async () => say(0, texts.made(await makeBackup(storeFolder, backupsFolder, new Date()))),
  list,
  verify: (word) => (word === undefined ? verifyStore() : verifyBackup(word)),
  restore,
  export: exportTo,
  log: exportLog,
  submission: (id, [target]) => handOut(id, target),
  "person-export": (id, [path]) => exportPerson(id, path),
  "person-erase": erase,
};

async function run([name, word, ...others]: readonly string[]): Promise<Status> {
  if (name === undefined) return say(0, texts.usage);
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  return command === undefined ? say(2, texts.unknownCommand(name)) : command(word, others);
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  process.exitCode = say(1, texts.failed(error instanceof Error ? error.message : String(error)));
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
    await eraseAgain();
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
async function writeDown(
  act: string,
  on: string,
  changed: AuditAct["changed"] = [],
): Promise<void> {
  const log = await AuditFile.open(join(storeFolder, "audit", "tool.jsonl"), diskFiles);
  const { username: who } = userInfo();
  const at = new Date().toISOString();
  await log.append({ at, who, act, from: "store-tool", outcome: "done", read: [on], changed });
}

async function exportTo(path: string | undefined): Promise<Status> {
  if (path === undefined) return say(2, texts.noFile("export"));
  const { documents, faults } = await readStore(storeFolder);
  const lines = documents.map((stored) => `${JSON.stringify(stored)}\n`);
  await writeDurably(diskFiles, path, lines.join(""));
  await writeDown("export", path);
  say(0, texts.exported(documents.length, path));
  return faults.length === 0 ? 0 : report(storeFolder, faults);
}

/** Both logs, with who people are where that is still known. */
async function exportLog(path: string | undefined): Promise<Status> {
  if (path === undefined) return say(2, texts.noFile("log"));
  const { documents } = await readStore(storeFolder);
  const lines = (await auditLines(storeFolder)).map((line) => {
    const person = userIdOf(documents, line.who);
    return `${JSON.stringify(person === undefined ? line : { ...line, person })}\n`;
  });
  await writeDurably(diskFiles, path, lines.join(""));
  await writeDown("log", path);
  return say(0, texts.logExported(lines.length, path));
}

async function handOut(id: string | undefined, target: string | undefined): Promise<Status> {
  if (id === undefined || target === undefined) return say(2, texts.noSubmission);
  const folders = {
    storeFolder,
    agreementsFolder: join(root, "data", "agreements"),
    registerFile: REGISTER_FILE ?? join(root, "data", "demo", "register.json"),
  };
  const files = await copySubmission(folders, id, target);
  if (files === undefined) return say(2, texts.unknownSubmission(id));
  await writeDown("submission", `submissions/${id}`);
  return say(0, texts.handedOut(files, target));
}

async function exportPerson(id: string | undefined, path: string | undefined): Promise<Status> {
  if (id === undefined || path === undefined) return say(2, texts.noPerson("person-export"));
  const copy = await copyPerson(storeFolder, id);
  if (copy.documents.length === 0) return say(1, texts.unknownPerson(id));
  await writeDurably(diskFiles, path, `${JSON.stringify(copy, null, 1)}\n`);
  await writeDown("person-export", `persons/${copy.alias ?? ""}`);
  return say(0, texts.personExported(copy.documents.length, copy.log.length, path));
}

async function erase(id: string | undefined, words: readonly string[]): Promise<Status> {
  if (id === undefined || id.length < shortestId) return say(2, texts.noPerson("person-erase"));
  const short = words.find((word) => word.length < shortestWord);
  if (short !== undefined) return say(2, texts.shortWord(short));
  if (isRegistered(id)) return say(1, texts.stillRegistered(id));
  const unlock = await lockStore(storeFolder, (error) => {
    throw error;
  });
  try {
    const result = await erasePerson(storeFolder, { userId: id, words, erased: texts.erased });
    if (result === undefined) return say(1, texts.unknownPerson(id));
    await writeDown("person-erase", erasedMark(id), result.changed);
    return say(0, texts.personErased(result.alias, result.changed.length, backupsFolder));
  } finally {
    await unlock();
  }
}

/** Whether someone is in the register's file: then they may go on, and be written of again. */
function isRegistered(id: string): boolean {
  if (REGISTER_FILE === undefined) return false;
  const { participants } = readJsonFile(REGISTER_FILE, registerSchema);
  return participants.some(({ userId }) => userId === id);
}

/** What tells in the log that somebody has been erased, to whoever has the identifier and nobody else. */
function erasedMark(id: string): string {
  return `erased/${hashText(id)}`;
}

/** Erases those again who have been erased since the backup that was just restored. */
async function eraseAgain(): Promise<void> {
  const marks = new Set((await auditLines(storeFolder)).flatMap(({ read }) => read));
  for (const userId of await personsIn(storeFolder)) {
    if (!marks.has(erasedMark(userId))) continue;
    const result = await erasePerson(storeFolder, { userId, words: [], erased: texts.erased });
    await writeDown("person-erase", erasedMark(userId), result?.changed);
  }
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
