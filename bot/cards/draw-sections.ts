import type { AdaptiveCard } from "../reply.js";
import type { CardRenderer } from "./card-renderer.js";
import { type SectionCard, sectionCard } from "./section-card.js";

/** Draws a card of sections with what it holds; the rest empty. */
export function drawSections(
  { renderCard }: { readonly renderCard: CardRenderer },
  parts: Partial<Omit<SectionCard, "hasTitle">>,
): AdaptiveCard {
  return renderCard("sections", sectionCard(parts));
}
