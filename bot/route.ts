import type { Permission } from "../src/participants/access.js";
import type { Findings } from "./answering/findings.js";
import type { SentFile } from "../src/reporting/files/receive-files.js";
import type { Reply } from "./reply.js";
import type { Turn } from "./turn.js";

/** Something a person does by writing a message. */
export interface Command {
  readonly kind: "command";
  readonly name: string;
  readonly access: Permission;
  /** Matches the whole trimmed message of someone who wants this; tried in the order of the routes. */
  readonly pattern: RegExp;
  /** Resolves with undefined where it turns out to be no such wish: the message is then taken for something else. */
  handle(turn: Turn, message: string): Promise<Reply | undefined>;
}

/** Something a person does by pressing a button on a card. */
export interface Verb {
  readonly kind: "verb";
  /** The action's verb, unique: "form.submit". */
  readonly verb: string;
  readonly access: Permission;
  /** `data` is the card's inputs and the action's data as received: nothing about it may be trusted. */
  handle(turn: Turn, data: Readonly<Record<string, unknown>>): Promise<Reply>;
}

/** Something a person looks up while writing a message to others, to put it there. */
export interface Search {
  readonly kind: "search";
  /** The command's identifier in appPackage/manifest.json. */
  readonly name: string;
  readonly access: Permission;
  /** @param query - what has been written so far; empty before anything has */
  handle(turn: Turn, query: string): Promise<Findings>;
}

/** Something a person does by sending files. */
export interface FileRoute {
  readonly kind: "files";
  readonly access: Permission;
  handle(turn: Turn, files: readonly SentFile[]): Promise<Reply>;
}

/** Everything a person can do has one route, with the permission it takes. */
export type Route = Command | Verb | Search | FileRoute;
