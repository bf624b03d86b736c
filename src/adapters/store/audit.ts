import { AsyncLocalStorage } from "node:async_hooks";
import { createHash } from "node:crypto";
import type { Clock } from "../../shared/clock.js";
import type { Repository } from "../../shared/repository.js";
import type { AuditAct, AuditFile } from "./audit-file.js";
import { aliasOf, type Person } from "./persons.js";

/** Who does something, what, and from where. Who is told of by an alias: see `personSchema`. */
export type Actor = Pick<AuditAct, "who" | "act" | "from">;

/** Writes down who does what to what is kept. */
export interface Audit {
  /**
   * Runs something somebody does and writes one line of it, with everything it read and changed, before it resolves.
   *
   * @param isWorthALine - false for what is written down only when it changes something
   */
  during<Result>(
    actor: Actor,
    work: () => Promise<Result>,
    isWorthALine?: boolean,
  ): Promise<Result>;
  /** What is under way is not let be done: its line says so. */
  refuse(why: string): void;
  /** Writes down that somebody was not let do something. */
  refused(actor: Actor, why: string): Promise<void>;
  /** Writes down what was forgotten because it had been kept long enough. */
  forgotten(on: readonly string[]): Promise<void>;
  /** A repository whose readings and changes are written down. */
  watched<Aggregate>(name: string, repository: Repository<Aggregate>): Repository<Aggregate>;
}

/** What somebody was not let do, for the program's log: by alias, as in the audit log. */
export interface Refusal extends Actor {
  readonly why: string;
}

interface Notes {
  refusedFor: string | undefined;
  readonly read: Set<string>;
  readonly changed: AuditAct["changed"][number][];
}

/** How many readings a line names; a person who looks through everything has an asterisk anyway. */
const maxReadings = 50;

/** The kinds of which there is one for each person, by the person's identifier. */
const byPerson: readonly string[] = ["addresses", "choices"];

const program: Actor = { who: "ok-assistenten", act: "background", from: "program" };

/** @param onRefused - told of every refusal once it is written down */
export function createAudit(
  file: AuditFile,
  clock: Clock,
  persons: Repository<Person>,
  onRefused: (refusal: Refusal) => void,
): Audit {
  const notesOfTurn = new AsyncLocalStorage<Notes>();
  let underWay = 0;
  /** Until it is told to stop, the storage slows down every promise of the program: most turns have nothing for it. */
  const noted = async <Result>(notes: Notes, work: () => Promise<Result>): Promise<Result> => {
    underWay += 1;
    try {
      return await notesOfTurn.run(notes, work);
    } finally {
      underWay -= 1;
      if (underWay === 0) notesOfTurn.disable();
    }
  };
  const write = createWriter(file, clock, persons, onRefused);
  return {
    during: async (actor, work, isWorthALine = true) => {
      const notes = newNotes();
      let outcome: AuditAct["outcome"] = "failed";
      try {
        const result = await noted(notes, work);
        outcome = notes.refusedFor === undefined ? "done" : "refused";
        return result;
      } finally {
        if (isWorthALine || outcome === "refused" || notes.changed.length > 0)
          await write(actor, outcome, notes);
      }
    },
    refuse: (why) => {
      const notes = notesOfTurn.getStore();
      if (notes !== undefined) notes.refusedFor = why;
    },
    refused: (actor, why) => write(actor, "refused", { ...newNotes(), refusedFor: why }),
    forgotten: (on) =>
      write({ ...program, act: "retention" }, "done", {
        ...newNotes(),
        changed: on.map((path) => ({ on: path, before: null, after: null })),
      }),
    watched: (name, repository) => watched(name, repository, notesOfTurn, write),
  };
}

function watched<Aggregate>(
  name: string,
  repository: Repository<Aggregate>,
  notesOfTurn: AsyncLocalStorage<Notes>,
  write: Write,
): Repository<Aggregate> {
  return {
    get: (id) => {
      notesOfTurn.getStore()?.read.add(`${name}/${id}`);
      return repository.get(id);
    },
    list: () => {
      notesOfTurn.getStore()?.read.add(`${name}/*`);
      return repository.list();
    },
    change: async (id, decide) => {
      let before: string | null = null;
      const next = await repository.change(id, (current) => {
        before = fingerprint(current);
        return decide(current);
      });
      const change = { on: `${name}/${id}`, before, after: fingerprint(next) };
      if (change.before === change.after) return next;
      const notes = notesOfTurn.getStore();
      if (notes === undefined) await write(program, "done", { ...newNotes(), changed: [change] });
      else notes.changed.push(change);
      return next;
    },
  };
}

type Write = (actor: Actor, outcome: AuditAct["outcome"], notes?: Notes) => Promise<void>;

/** Writes lines in which people go by their aliases. */
function createWriter(
  file: AuditFile,
  clock: Clock,
  persons: Repository<Person>,
  onRefused: (refusal: Refusal) => void,
): Write {
  const hidden = async (on: string): Promise<string> => {
    const [kind = "", id = "*"] = on.split("/");
    return byPerson.includes(kind) && id !== "*" ? `${kind}/${await aliasOf(persons, id)}` : on;
  };
  return async (actor, outcome, { read, changed, refusedFor } = newNotes()) => {
    const at = clock().toISOString();
    const isPerson = actor.who !== "" && actor.who !== program.who;
    const who = isPerson ? await aliasOf(persons, actor.who) : actor.who;
    await file.append({
      at,
      ...actor,
      who,
      outcome,
      read: await Promise.all([...read].slice(0, maxReadings).map(hidden)),
      changed: await Promise.all(
        changed.map(async ({ on, ...change }) => ({ on: await hidden(on), ...change })),
      ),
    });
    if (refusedFor !== undefined) onRefused({ ...actor, who, why: refusedFor });
  };
}

function newNotes(): Notes {
  return { refusedFor: undefined, read: new Set(), changed: [] };
}

/** Tells one content from another; not made to be looked up. */
function fingerprint(document: unknown): string | null {
  if (document === undefined) return null;
  return createHash("sha256").update(JSON.stringify(document)).digest("hex").slice(0, 16);
}
