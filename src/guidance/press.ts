/** A press on a card's button: what the card says about itself, who pressed and when. */
export interface Press {
  /** Names the card, so that pressing again changes nothing more. */
  readonly nonce: string;
  /** How many events there were when the card was drawn. */
  readonly revision: number;
  /** Entra object id. */
  readonly by: string;
  readonly at: Date;
}

/** What an event is stamped with. */
export function stampOf({ nonce, by, at }: Press): {
  readonly nonce: string;
  readonly by: string;
  readonly at: string;
} {
  return { nonce, by, at: at.toISOString() };
}
