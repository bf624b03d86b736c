import type { CardInput } from "../../bot/dispatcher.js";
import type { Notify } from "../../bot/notify.js";
import type { Route } from "../../bot/route.js";
import { damageNotice } from "../../bot/texts/tools/store.js";
import type { Turn } from "../../bot/turn.js";
import { type AuditedAct } from "../../bot/handlers/audit-log.js";
import { refusedCard } from "../../bot/reporting/form-verb.js";
import type { Config } from "../adapters/config.js";
import { hashText } from "../adapters/hash.js";
import type { Metrics } from "../adapters/metrics.js";
import type { Actor, Audit } from "../adapters/store/audit.js";
import { diskFiles } from "../adapters/store/file-system.js";
import type { Damage } from "../adapters/store/recover.js";
import { openStore, type Store } from "../adapters/store/store.js";
import { watchedFiles } from "../adapters/store/watched-files.js";
import type { Register } from "../participants/register.js";
import type { SentFile } from "../reporting/files/receive-files.js";
import type { Clock } from "../shared/clock.js";
import type { Logger } from "../shared/logger.js";

export interface KeepingParts {
  readonly clock: Clock;
  readonly logger: Logger;
  readonly metrics: Pick<Metrics, "storeFailed">;
  readonly abort: (reason: Error) => void;
}

/** Opens the store, and logs every file in it that was damaged. */
export async function openKeptStore(
  { storeFolder, backupsFolder }: Config,
  { clock, logger, metrics, abort }: KeepingParts,
): Promise<Store> {
  const files = watchedFiles(diskFiles, (code) => {
    metrics.storeFailed(code);
  });
  const folders = { folder: storeFolder, backupsFolder };
  const store = await openStore({
    ...folders,
    clock,
    files,
    onLost: abort,
    onRefused: ({ act, who, from, why }) => {
      logger.warn("Someone was refused", { act, by: who, from, why });
    },
  });
  for (const damage of store.damages)
    logger.error("A file of the store was set aside", new Error(damage.reason), { ...damage });
  for (const fault of store.auditLog.faults)
    logger.error("The audit log is not whole", new Error(fault));
  return store;
}

/** Routes whose every use is written down; mere questions only where they change something. */
export function auditedRoutes(routes: readonly Route[], audit: Audit): readonly Route[] {
  return routes.map((route) => {
    const isWorthALine = route.access !== "ask";
    switch (route.kind) {
      case "command":
        return {
          ...route,
          handle: (turn: Turn, message: string) =>
            audit.during(
              actorOf(turn, route.name),
              () => route.handle(turn, message),
              isWorthALine,
            ),
        };
      case "verb":
        return {
          ...route,
          handle: (turn: Turn, data: CardInput) =>
            audit.during(actorOf(turn, route.verb), () => route.handle(turn, data), isWorthALine),
        };
      case "files":
        return {
          ...route,
          handle: (turn: Turn, files: readonly SentFile[]) =>
            audit.during(actorOf(turn, "files.send"), () => route.handle(turn, files), true),
        };
      case "search":
        return {
          ...route,
          handle: (turn: Turn, query: string) =>
            audit.during(actorOf(turn, `search.${route.name}`), () => route.handle(turn, query)),
        };
    }
  });
}

/** Who does something in a turn, for the audit log. */
export function actorOf({ userId, conversationId, isPersonal }: Turn, act: string): Actor {
  const from = isPersonal ? "chat" : `group ${hashText(conversationId).slice(0, 16)}`;
  return { who: userId, act, from };
}

/** A log whose refusals are written down in the audit log instead, which tells of them by alias. */
export function refusalsWrittenDown(logger: Logger, audit: Audit): Logger {
  return {
    ...logger,
    warn: (message, fields) => {
      if (message === refusedCard) audit.refuse(String(fields?.["why"]));
      else logger.warn(message, fields);
    },
  };
}

/** The last acts, newest first, by who they were where that is still known. */
export async function newestActs(
  { auditLog, persons }: Store,
  count: number,
): Promise<readonly AuditedAct[]> {
  const known = new Map((await persons.list()).map(({ id, alias }) => [alias, id]));
  return auditLog.newest(count).map((line) => ({ ...line, who: known.get(line.who) ?? line.who }));
}

/** Tells every coordinator whose chat is known of the files that were damaged. */
export async function tellOfDamages(
  damages: readonly Damage[],
  { register, notify }: { readonly register: Register; readonly notify: Notify },
): Promise<void> {
  if (damages.length === 0) return;
  const coordinators = register.participants.filter(({ role }) => role === "coordinator");
  const text = damageNotice(damages);
  await Promise.all(coordinators.map(({ userId }) => notify(userId, { text })));
}
