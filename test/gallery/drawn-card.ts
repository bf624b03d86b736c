import type { AdaptiveCard } from "../../bot/reply.js";

/** A card as somebody gets to see it, in one of its states. */
export interface DrawnCard {
  /** What it belongs to: a form, or a thing people do. */
  readonly group: string;
  readonly state: string;
  readonly card: AdaptiveCard;
}
