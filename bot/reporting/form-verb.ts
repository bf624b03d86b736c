import type { CardInput } from "../dispatcher.js";
import type { Reply } from "../reply.js";
import type { Verb } from "../route.js";
import type { Turn } from "../turn.js";
import type { ReportingParts } from "./parts.js";
import { type PressedForm, readPressedForm } from "./pressed-form.js";

export type Allowed = Extract<PressedForm, { outcome: "allowed" }>;

/** Why a press was not taken: what the log says of it. */
export type Refusal =
  | Extract<PressedForm, { outcome: "refused" }>["why"]
  | "closed"
  | "closed-section"
  | "decided"
  | "out-of-date"
  | "other-content"
  | "same-person"
  | "unknown-upload";

/** A verb on somebody's form. What the card says about whose it is has been held against the register. */
export function formVerb(
  parts: ReportingParts,
  verb: string,
  answer: (pressed: Allowed, data: CardInput) => Promise<Reply>,
): Verb {
  return pressedVerb(parts, { verb, access: "report", answer }, (turn, data) =>
    readPressedForm(parts.forms, turn, data),
  );
}

/** A verb that is answered once the pressed card has been read; whoever may not press it is told why. */
export function pressedVerb(
  parts: Pick<ReportingParts, "logger">,
  {
    verb,
    access,
    answer,
  }: Pick<Verb, "verb" | "access"> & {
    readonly answer: (pressed: Allowed, data: CardInput) => Promise<Reply>;
  },
  read: (turn: Turn, data: CardInput) => PressedForm,
): Verb {
  return {
    kind: "verb",
    verb,
    access,
    handle: async (turn, data) => {
      const pressed = read(turn, data);
      if (pressed.outcome === "allowed") return answer(pressed, data);
      logRefusal(parts, verb, turn.userId, pressed.why);
      return { text: pressed.text };
    },
  };
}

/** What the log says of a press that was not taken. */
export const refusedCard = "A card was refused";

/** Tells the operator that a press was not taken: a card may be old, or have been tampered with. */
export function logRefusal(
  { logger }: Pick<ReportingParts, "logger">,
  verb: string,
  by: string,
  why: Refusal,
): void {
  logger.warn(refusedCard, { verb, by, why });
}
