import { AsyncLocalStorage } from "node:async_hooks";
import { createHash } from "node:crypto";
import type { Clock } from "../../shared/clock.js";
import type { Repository } from "../../shared/repository.js";
import type { AuditAct, AuditFile } from "./audit-file.js";

/** Who does something, what, and from where. */
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
  /** Writes down that somebody was not let do something. */
  refused(actor: Actor): Promise<void>;
  /** A repository whose readings and changes are written down. */
  watched<Aggregate>(name: string, repository: Repository<Aggregate>): Repository<Aggregate>;
}

interface Notes {
  readonly read: Set<string>;
  readonly changed: AuditAct["changed"][number][];
}

/** How many readings a line names; a person who looks through everything has an asterisk anyway. */
const maxReadings = 50;

const program: Actor = { who: "ok-assistenten", act: "background", from: "program" };

export function createAudit(file: AuditFile, clock: Clock): Audit {
  const notesOfTurn = new AsyncLocalStorage<Notes>();
  const write = (actor: Actor, outcome: AuditAct["outcome"], notes?: Notes): Promise<void> =>
    file.append({
      at: clock().toISOString(),
      ...actor,
      outcome,
      read: [...(notes?.read ?? [])].slice(0, maxReadings),
      changed: [...(notes?.changed ?? [])],
    });
  return {
    during: async (actor, work, isWorthALine = true) => {
      const notes: Notes = { read: new Set(), changed: [] };
      let outcome: AuditAct["outcome"] = "failed";
      try {
        const result = await notesOfTurn.run(notes, work);
        outcome = "done";
        return result;
      } finally {
        if (isWorthALine || notes.changed.length > 0) await write(actor, outcome, notes);
      }
    },
    refused: (actor) => write(actor, "refused"),
    watched: (name, repository) => ({
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
        if (notes === undefined)
          await write(program, "done", { read: new Set(), changed: [change] });
        else notes.changed.push(change);
        return next;
      },
    }),
  };
}

/** Tells one content from another; not made to be looked up. */
function fingerprint(document: unknown): string | null {
  if (document === undefined) return null;
  return createHash("sha256").update(JSON.stringify(document)).digest("hex").slice(0, 16);
}
