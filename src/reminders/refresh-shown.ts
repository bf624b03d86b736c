import type { Clock } from "../shared/clock.js";
import type { Repository } from "../shared/repository.js";
import type { Attempt } from "./attempt.js";
import { type Dispatch, statusOf } from "./dispatch.js";
import type { Reminder } from "./reminder.js";
import { add } from "./send.js";

export interface RefreshDependencies {
  readonly dispatches: Repository<Dispatch>;
  readonly clock: Clock;
  /** Tells the reminders whose matter is settled as things stand. */
  readonly settled: () => Promise<(reminder: Reminder) => boolean>;
  /** Shows a message anew as things stand. Changing it twice does no harm. */
  readonly change: (dispatch: Dispatch, activityId: string) => Promise<Attempt>;
}

/** For how many days a message is kept up to date. */
const keptDays = 60;

/** Changes the reminders that people have in their chats when what they are about has been done. */
export async function refreshShown(deps: RefreshDependencies): Promise<void> {
  const isSettled = await deps.settled();
  const now = deps.clock();
  for (const dispatch of await deps.dispatches.list()) {
    const { id, content } = dispatch;
    const status = statusOf(dispatch);
    if (content.kind !== "reminders" || status.type !== "sent") continue;
    if (now.getTime() - Date.parse(status.at) > keptDays * 86_400_000) continue;
    const shows = content.reminders
      .filter(isSettled)
      .map(({ duty, rule }) => `${duty}/${rule}`)
      .join(" ");
    if (shows === shownNow(dispatch) || status.activityId === undefined) continue;
    const { outcome } = await deps.change(dispatch, status.activityId);
    // What has failed for good is not tried again for the same change.
    if (outcome === "sent" || outcome === "failed")
      await add(deps, id, { type: "changed", at: now.toISOString(), shows });
  }
}

/** The reminders that a message shows as settled. */
function shownNow({ events }: Dispatch): string {
  return events.findLast((event) => event.type === "changed")?.shows ?? "";
}
