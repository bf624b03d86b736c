import type { CardRenderer } from "../card-renderer.js";
import { guidanceCard, section } from "../guidance/card-data.js";
import type { AdaptiveCard } from "../reply.js";
import type { Route } from "../route.js";
import { coordinatorLines, helpPattern, helpSuggestions, helpText } from "../texts/help.js";

/** Tells people what they can do here, by their role. */
export function createHelpRoute(parts: { readonly renderCard: CardRenderer }): Route {
  return {
    kind: "command",
    name: "help",
    access: "ask",
    pattern: helpPattern,
    handle: ({ participant }) =>
      Promise.resolve({
        text: helpText(participant?.role),
        suggestions: helpSuggestions(participant?.role),
        ...(participant?.role === "coordinator" && { card: coordinatorCard(parts) }),
      }),
  };
}

/** So much that it takes lines, which a text with suggestions below it cannot have. */
function coordinatorCard({ renderCard }: { readonly renderCard: CardRenderer }): AdaptiveCard {
  const lines = coordinatorLines.map(([words, what]) => ({ label: words, text: `: ${what}` }));
  return renderCard("guidance", guidanceCard({ sections: [section({ separated: false, lines })] }));
}
