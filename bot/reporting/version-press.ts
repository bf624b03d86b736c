import type { VersionPress } from "../../src/reporting/submissions/add-event.js";
import type { Allowed } from "./form-verb.js";

/** What a press on a card about a version says. A step that is no number fits no version. */
export function versionPress({ press, step }: Pick<Allowed, "press" | "step">): VersionPress {
  const { card, by, at } = press;
  return { nonce: card.nonce, number: /^\d{1,6}$/.test(step) ? Number(step) : -1, by, at };
}
