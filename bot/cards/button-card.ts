import { rememberLatest } from "../../src/shared/remember.js";
import type { CardRenderer } from "./card-renderer.js";
import type { AdaptiveCard } from "../reply.js";
import { type CardButton, sectionCard } from "./section-card.js";

/** A button as cards/sections.json draws it, once for new clients and once for old. */
interface DrawnButton {
  readonly data: object;
  readonly fallback: { readonly data: object };
}

/** How many rows of buttons are remembered. */
const rememberedRows = 500;

/** Makes what draws a card of nothing but buttons. The same buttons are drawn once; only their nonces are new each time. */
export function createButtonCard(
  renderCard: CardRenderer,
): (actions: readonly CardButton[]) => AdaptiveCard {
  const draw = rememberLatest(
    rememberedRows,
    (actions: readonly CardButton[]) => renderCard("sections", sectionCard({ actions })),
    (actions) => JSON.stringify(actions.map((action) => ({ ...action, nonce: "" }))),
  );
  return (actions) => {
    const card = draw(actions);
    const drawn = card["actions"] as readonly DrawnButton[];
    return {
      ...card,
      actions: drawn.map((button, index) => withNonce(button, actions[index]?.nonce)),
    };
  };
}

function withNonce({ data, fallback, ...button }: DrawnButton, nonce = ""): DrawnButton {
  return {
    ...button,
    data: { ...data, nonce },
    fallback: { ...fallback, data: { ...fallback.data, nonce } },
  };
}
