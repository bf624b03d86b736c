import { createHash } from "node:crypto";
import { dirname } from "node:path";
import { z } from "zod/v4";
import { type FileSystem, readTextFile, writeDurably } from "./file-system.js";

/** What someone did, or tried to do. */
const actSchema = z.strictObject({
  /** An instant in UTC. */
  at: z.iso.datetime(),
  /** The person's alias, or the name of the program where nobody asked for it. */
  who: z.string(),
  /** The command's or the verb's name, or what the program did. */
  act: z.string(),
  /** Where it came from: a person's own chat, a group by a digest of its name, a link, or a tool. */
  from: z.string(),
  outcome: z.enum(["done", "refused", "failed"]),
  /** Folder and identifier of what was read; an asterisk for all there is. */
  read: z.array(z.string()),
  /** What was changed, with a fingerprint of what it held before and after; null for nothing. */
  changed: z.array(
    z.strictObject({ on: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
  ),
});

export type AuditAct = z.infer<typeof actSchema>;

/** A line of the log: an act in its place in the chain. */
const lineSchema = actSchema.extend({
  number: z.int().positive(),
  /** The hash of the line before. */
  previous: z.string(),
  /** SHA-256 in hexadecimal of the line without this field. */
  hash: z.string(),
});

export type AuditLine = z.infer<typeof lineSchema>;

/** How many lines are at hand to be shown. */
const mostInMemory = 500;

/** What stands before the first line. */
const beginning = "0".repeat(64);

/** Reads a log from its text: its lines, and what is wrong with it, by line. */
export function readAuditText(text: string): {
  readonly lines: readonly AuditLine[];
  readonly faults: readonly string[];
} {
  const lines: AuditLine[] = [];
  const faults: string[] = [];
  text
    .split("\n")
    .slice(0, -1)
    .forEach((row, index) => {
      const line = parseLine(row);
      const last = lines.at(-1);
      if (line === undefined) faults.push(`line ${index + 1}: changed, or no line of the log`);
      else {
        if (line.previous !== (last?.hash ?? beginning))
          faults.push(`line ${index + 1}: a line before it is missing or changed`);
        lines.push(line);
      }
    });
  return { lines, faults };
}

/**
 * A log that is only ever added to, each line holding the hash of the one before, so that a changed or missing line
 * shows. One process may write to it at a time.
 */
export class AuditFile {
  readonly #path: string;
  readonly #files: FileSystem;
  readonly #lines: AuditLine[];
  #bytes: number;
  /** Acts that the next write takes with it. */
  #waiting: AuditAct[] = [];
  #nextWrite: Promise<void> = Promise.resolve();
  #lastWrite: Promise<unknown> = Promise.resolve();
  /** What was wrong with the log when it was opened. */
  readonly faults: readonly string[];

  private constructor(path: string, files: FileSystem, text: string) {
    const whole = text.slice(0, text.lastIndexOf("\n") + 1);
    const { lines, faults } = readAuditText(whole);
    this.#path = path;
    this.#files = files;
    this.#lines = lines.slice(-mostInMemory);
    this.#bytes = Buffer.byteLength(whole);
    this.faults = faults;
  }

  /** Opens a log, making it if need be. The beginning of a line that a crash left was never acknowledged, and goes. */
  static async open(path: string, files: FileSystem): Promise<AuditFile> {
    await files.mkdir(dirname(path), { recursive: true });
    const log = new AuditFile(path, files, (await readTextFile(files, path)) ?? "");
    await writeDurably(files, path, "", "a");
    await log.#cut();
    return log;
  }

  /** The last lines, newest first. */
  newest(count: number): readonly AuditLine[] {
    return this.#lines.slice(-count).toReversed();
  }

  /** Adds a line and has it on the disk before it resolves. What comes during a write is written together after it. */
  append(act: AuditAct): Promise<void> {
    this.#waiting.push(act);
    if (this.#waiting.length === 1) {
      this.#nextWrite = this.#lastWrite.then(() => this.#write(this.#waiting.splice(0)));
      this.#lastWrite = this.#nextWrite.catch(() => this.#cut()).catch(() => undefined);
    }
    return this.#nextWrite;
  }

  async settled(): Promise<void> {
    await this.#lastWrite;
  }

  async #write(acts: readonly AuditAct[]): Promise<void> {
    let last = this.#lines.at(-1);
    const lines = acts.map((act) => (last = lineAfter(last, act)));
    const text = lines.map((line) => `${JSON.stringify(line)}\n`).join("");
    await writeDurably(this.#files, this.#path, text, "a");
    this.#bytes += Buffer.byteLength(text);
    this.#lines.push(...lines);
    this.#lines.splice(0, this.#lines.length - mostInMemory);
  }

  /** Takes away what stands after the last whole line. */
  async #cut(): Promise<void> {
    const file = await this.#files.open(this.#path, "r+");
    try {
      await file.truncate(this.#bytes);
    } finally {
      await file.close();
    }
  }
}

function lineAfter(last: AuditLine | undefined, act: AuditAct): AuditLine {
  const number = (last?.number ?? 0) + 1;
  const content = { ...act, number, previous: last?.hash ?? beginning };
  return { ...content, hash: hashOf(content) };
}

function parseLine(row: string): AuditLine | undefined {
  try {
    const line = lineSchema.parse(JSON.parse(row));
    const content = Object.fromEntries(
      Object.entries(JSON.parse(row) as object).filter(([name]) => name !== "hash"),
    );
    return hashOf(content) === line.hash ? line : undefined;
  } catch {
    return undefined;
  }
}

function hashOf(content: object): string {
  return createHash("sha256").update(JSON.stringify(content)).digest("hex");
}
