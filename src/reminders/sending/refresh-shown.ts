import type { Clock } from "../../shared/clock.js";
import type { Repository } from "../../shared/repository.js";
import { type Dispatch, statusOf } from "../ledger/dispatch.js";
import { add } from "../ledger/enter.js";
import type { Attempt } from "./attempt.js";
import type { ShownAnew } from "./shown-anew.js";

export interface RefreshDependencies {
  readonly dispatches: Repository<Dispatch>;
  readonly clock: Clock;
  /** Tells what reminders are to show otherwise than they did, as things stand. */
  readonly shownAnew: () => Promise<ShownAnew>;
  /** Shows a message anew as things stand. Changing it twice does no harm. */
  readonly change: (dispatch: Dispatch, activityId: string) => Promise<Attempt>;
}

/** For how many days a message is kept up to date. */
const keptDays = 60;

/** Changes the reminders that people have in their chats when what they are about has been done, or its day moved. */
export async function refreshShown(deps: RefreshDependencies): Promise<void> {
  const anew = await deps.shownAnew();
  const now = deps.clock();
  for (const dispatch of await deps.dispatches.list()) {
    const { id, content } = dispatch;
    const status = statusOf(dispatch);
    if (content.kind !== "reminders" || status.type !== "sent") continue;
    if (now.getTime() - Date.parse(status.at) > keptDays * 86_400_000) continue;
    const shows = content.reminders
      .map((reminder) => anew(reminder, new Date(status.at)))
      .filter((shown) => shown !== undefined)
      .join(" ");
    if (shows === shownNow(dispatch) || status.activityId === undefined) continue;
    const { outcome } = await deps.change(dispatch, status.activityId);
    // What has failed for good is not tried again for the same change.
    if (outcome === "sent" || outcome === "failed")
      await add(deps, id, { type: "changed", at: now.toISOString(), shows });
  }
}

/** What a message shows otherwise than when it was sent. */
function shownNow({ events }: Dispatch): string {
  return events.findLast((event) => event.type === "changed")?.shows ?? "";
}
