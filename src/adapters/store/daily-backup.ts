import type { Clock } from "../../shared/clock.js";
import type { Logger } from "../../shared/logger.js";
import { backupFolders, fileStamp, makeBackup } from "./backups.js";

const dayMilliseconds = 24 * 60 * 60 * 1000;

/** How often it is looked whether a backup is due, at most: each look reads a folder. */
const betweenLooksMilliseconds = 60 * 1000;

export interface DailyBackupParts {
  readonly storeFolder: string;
  readonly backupsFolder: string;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** Makes a backup a day while there is something to back up: it is asked after each turn, and acts when a day has gone. */
export interface DailyBackup {
  /** Makes a backup if the newest is a day old. Never rejects; what goes wrong is logged and tried again the next time. */
  makeIfDue(): void;
  /** Resolves when what has been begun is done. */
  settled(): Promise<void>;
}

export function createDailyBackup(parts: DailyBackupParts): DailyBackup {
  let running: Promise<void> | undefined;
  let lastLook = new Date(0);
  return {
    makeIfDue: () => {
      const now = parts.clock();
      if (Math.abs(now.getTime() - lastLook.getTime()) < betweenLooksMilliseconds) return;
      lastLook = now;
      running ??= makeDue(parts).finally(() => {
        running = undefined;
      });
    },
    settled: async () => {
      await running;
    },
  };
}

async function makeDue({ storeFolder, backupsFolder, clock, logger }: DailyBackupParts) {
  try {
    const now = clock();
    const [newest] = await backupFolders(backupsFolder);
    const dayAgo = fileStamp(new Date(now.getTime() - dayMilliseconds));
    if (newest !== undefined && newest.slice(-dayAgo.length) > dayAgo) return;
    logger.info("A backup was made", {
      folder: await makeBackup(storeFolder, backupsFolder, now),
    });
  } catch (error) {
    logger.error("A backup could not be made", error);
  }
}
