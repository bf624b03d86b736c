import type { Notify } from "../bot/notify.js";
import { damageNotice } from "../bot/texts/store.js";
import type { Config } from "./adapters/config.js";
import type { Damage } from "./adapters/store/recover.js";
import { openStore, type Store } from "./adapters/store/store.js";
import type { Register } from "./participants/register.js";
import type { Clock } from "./shared/clock.js";
import type { Logger } from "./shared/logger.js";

export interface KeepingParts {
  readonly clock: Clock;
  readonly logger: Logger;
  readonly abort: (reason: Error) => void;
}

/** Opens the store, and logs every file in it that was damaged. */
export async function openKeptStore(
  { storeFolder, backupsFolder }: Config,
  { clock, logger, abort }: KeepingParts,
): Promise<Store> {
  const now = clock();
  const store = await openStore({ folder: storeFolder, backupsFolder, now, onLost: abort });
  for (const damage of store.damages)
    logger.error("A file of the store was set aside", new Error(damage.reason), { ...damage });
  return store;
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
