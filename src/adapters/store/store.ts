import { join } from "node:path";
import type { z } from "zod/v4";
import { givenAnswersSchema } from "../../guidance/given-answer.js";
import { judgedAnswersSchema } from "../../guidance/judged-answer.js";
import { sentQuestionSchema } from "../../guidance/question.js";
import { rulingSchema } from "../../guidance/ruling.js";
import { unansweredQuestionsSchema } from "../../guidance/unanswered-question.js";
import { conversationAddressSchema } from "../../participants/conversation-address.js";
import { registrationsSchema } from "../../participants/registration.js";
import { choicesSchema } from "../../reminders/wishes/choices.js";
import { dispatchSchema } from "../../reminders/ledger/dispatch.js";
import { newsSchema } from "../../reminders/ledger/news.js";
import { responseSchema } from "../../reminders/wishes/response.js";
import { roundSchema } from "../../reminders/wishes/round.js";
import {
  attachmentsSchema,
  type FileStore,
  uploadSchema,
} from "../../reporting/files/attachment.js";
import { periodSchema } from "../../reporting/obligations/period.js";
import { submissionSchema } from "../../reporting/submissions/submission.js";
import type { Clock } from "../../shared/clock.js";
import type { Repository } from "../../shared/repository.js";
import { selectionSchema } from "../../summaries/selection.js";
import { summarySchema } from "../../summaries/summary.js";
import { templateSchema } from "../../summaries/template.js";
import { type Audit, createAudit, type Refusal } from "./audit.js";
import { AuditFile } from "./audit-file.js";
import { backupFolders, fileStamp } from "./backups.js";
import { Collection } from "./collection.js";
import { openFileStore } from "./file-store.js";
import { diskFiles, type FileSystem } from "./file-system.js";
import { type Person, personSchema } from "./persons.js";
import type { Damage } from "./recover.js";
import { forget, type RetentionRule } from "./retention.js";
import { lockStore } from "./store-lock.js";
import { readingAll, versionsOf } from "./versions.js";

/**
 * Everything the assistant keeps, as it is written today. A new kind of aggregate is one more line here, and a folder of
 * that name.
 */
export const storedSchemas = {
  submissions: submissionSchema,
  /** What is decided about when reports are taken. */
  periods: periodSchema,
  attachments: attachmentsSchema,
  uploads: uploadSchema,
  /** The summaries. A folder by that name holds those of another shape, from before the first release. */
  compiled: summarySchema,
  /** Which projects people have chosen for the final report. */
  selections: selectionSchema,
  /** The Word template that summaries are written with, and those before it. */
  templates: templateSchema,
  rulings: rulingSchema,
  questions: sentQuestionSchema,
  givenAnswers: givenAnswersSchema,
  judgedAnswers: judgedAnswersSchema,
  unansweredQuestions: unansweredQuestionsSchema,
  addresses: conversationAddressSchema,
  /** What people are called in the audit log. */
  persons: personSchema,
  /** What has been registered since the register's file was written. */
  registrations: registrationsSchema,
  /** The ledger of what has been sent to people unasked. */
  dispatches: dispatchSchema,
  choices: choicesSchema,
  responses: responseSchema,
  rounds: roundSchema,
  news: newsSchema,
} as const;

/** What everything that is kept is read by, by kind: documents of earlier versions too. */
export function readingSchemas(): readonly (readonly [kind: string, schema: z.ZodType])[] {
  return Object.entries<z.ZodType>(storedSchemas).map(([kind, schema]) => [
    kind,
    readingAll(schema, versionsOf(kind)),
  ]);
}

/** The bot's own audit log, in a store. */
export const auditFile = join("audit", "bot.jsonl");

/** What is noted of every message alike, and tells nothing of what anybody did. */
const unwatched: readonly string[] = ["addresses", "givenAnswers", "persons"];

/** The folder of a kind of aggregate: "givenAnswers" is kept in "given-answers". */
export function folderOf(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

type Schemas = typeof storedSchemas;

/** The repositories of everything the assistant keeps. */
export type Repositories = {
  readonly [Name in keyof Schemas]: Repository<z.infer<Schemas[Name]>>;
};

/** What the assistant keeps, open. One process may have a store open at a time. */
export type Store = Repositories & {
  /** What was found to be damaged when the store was opened. */
  readonly damages: readonly Damage[];
  /** Who did what to all this. */
  readonly audit: Audit;
  readonly auditLog: Pick<AuditFile, "newest" | "faults">;
  /** Forgets what the rules do not let be kept, and bytes that nothing is about. Returns how many things that was. */
  forget(rules: readonly RetentionRule[], now: Date): Promise<number>;
  /** Forgets where people's chats are. */
  forgetAddresses(): Promise<void>;
  /** The bytes of what people have attached. */
  readonly files: FileStore;
  /** Waits for what is being written and lets the folder go. */
  close(): Promise<void>;
};

export interface StoreOptions {
  readonly folder: string;
  readonly backupsFolder: string;
  readonly clock: Clock;
  /** See `lockStore`. */
  readonly onLost: (error: Error) => void;
  /** See `createAudit`. */
  readonly onRefused?: (refusal: Refusal) => void;
  readonly files?: FileSystem;
}

/**
 * Opens the store in a folder, a folder in it for each kind of aggregate. Made if need be. Damaged files are set aside
 * and put back from their newest good copies.
 *
 * @throws StoreInUseError, NewerFileError, or an Error that names the file that cannot be moved
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { folder, onLost } = options;
  const unlock = await lockStore(folder, onLost);
  try {
    const { collections, damages } = await openCollections(options);
    const auditLog = await AuditFile.open(join(folder, auditFile), options.files ?? diskFiles);
    const files = openFileStore(join(folder, "files"));
    const persons = collections["persons"] as Collection<Person>;
    const audit = createAudit(auditLog, options.clock, persons, options.onRefused ?? ignore);
    const repositories = Object.entries(collections).map(([name, collection]) => [
      name,
      unwatched.includes(name) ? collection : audit.watched(folderOf(name), collection),
    ]);
    return {
      ...(Object.fromEntries(repositories) as Store),
      damages,
      audit,
      auditLog,
      files,
      forget: async (rules, now) => {
        const changed: string[] = [];
        for (const rule of rules) {
          const collection = collections[rule.kind];
          const ids = collection === undefined ? [] : await forget(collection, rule, now);
          changed.push(...ids.map((id) => `${folderOf(rule.kind)}/${id}`));
        }
        const used = JSON.stringify([
          await collections["attachments"]?.list(),
          await collections["uploads"]?.list(),
        ]);
        const unused = await files.removeUnused((hash) => used.includes(hash), now);
        changed.push(...unused.map((hash) => `files/${hash}`));
        if (changed.length > 0) await audit.forgotten(changed);
        return changed.length;
      },
      forgetAddresses: async () => {
        const addresses = collections["addresses"];
        for (const id of addresses?.ids() ?? []) await addresses?.remove(id);
      },
      close: async () => {
        await Promise.all(Object.values(collections).map((collection) => collection.settled()));
        await auditLog.settled();
        await unlock();
      },
    };
  } catch (error) {
    await unlock();
    throw error;
  }
}

function ignore(): void {
  return undefined;
}

async function openCollections({ folder, backupsFolder, clock, files = diskFiles }: StoreOptions) {
  const backups = await backupFolders(backupsFolder);
  const quarantine = join(folder, "quarantine", fileStamp(clock()));
  const damages: Damage[] = [];
  const collections: Record<string, Collection<unknown>> = {};
  for (const [name, schema] of readingSchemas())
    collections[name] = await Collection.open(
      {
        folder: join(folder, folderOf(name)),
        copies: join(folder, "copies", folderOf(name)),
        older: backups.map((backup) => join(backup, folderOf(name))),
        quarantine,
      },
      schema,
      (damage) => damages.push(damage),
      files,
    );
  return { collections, damages };
}
