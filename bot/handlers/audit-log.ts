import type { Register } from "../../src/participants/register.js";
import type { Command } from "../route.js";
import { auditPattern, auditTexts } from "../texts/audit.js";

/** One thing that was done, as the audit log has it. */
export interface AuditedAct {
  readonly at: string;
  readonly who: string;
  readonly act: string;
  readonly outcome: "done" | "refused" | "failed";
  readonly read: readonly string[];
  readonly changed: readonly { readonly on: string }[];
}

export interface AuditLogParts {
  readonly register: Register;
  /** The last acts, newest first. */
  readonly newest: (count: number) => Promise<readonly AuditedAct[]>;
}

/** How many acts are shown, and how many things of each. */
const shownActs = 20;
const shownThings = 3;

/** Shows coordinators who has done what. */
export function createAuditLogRoute({ register, newest }: AuditLogParts): Command {
  return {
    kind: "command",
    name: "audit-log",
    access: "follow-up",
    pattern: auditPattern,
    handle: async () => {
      const acts = await newest(shownActs);
      if (acts.length === 0) return { text: auditTexts.empty };
      const rows = acts.map(({ at, who, changed, read, ...act }) =>
        auditTexts.row({
          ...act,
          time: at.slice(0, 16).replace("T", " "),
          who: register.participant(who)?.name ?? who,
          changed: changed.map(({ on }) => on).slice(0, shownThings),
          read: read.slice(0, shownThings),
        }),
      );
      const { title, foot } = auditTexts;
      return { text: [title(acts.length), rows.join("\n"), foot].join("\n\n") };
    },
  };
}
