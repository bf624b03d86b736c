import type { LiveRegister } from "../../src/participants/live-register.js";
import type { CardRenderer } from "../cards/card-renderer.js";

/** What the register is shown and added to with. */
export interface RegisteringParts {
  readonly register: LiveRegister;
  readonly renderCard: CardRenderer;
  readonly newId: () => string;
}
