import type { CardRenderer } from "../cards/card-renderer.js";
import { drawSections } from "../cards/draw-sections.js";
import { button, section } from "../cards/section-card.js";
import type { AdaptiveCard } from "../reply.js";
import type { Route } from "../route.js";
import {
  coordinatorButtons,
  coordinatorLines,
  helpPattern,
  helpSuggestions,
  helpText,
} from "../texts/help.js";
import {
  englishHelpPattern,
  englishHelpText,
  englishSuggestions,
} from "../texts/help-in-english.js";

interface HelpParts {
  readonly renderCard: CardRenderer;
  readonly newId: () => string;
}

/** Tells people what they can do here, by their role, in the language that they ask for help in. */
export function createHelpRoute(parts: HelpParts): Route {
  return {
    kind: "command",
    name: "help",
    access: "ask",
    pattern: helpPattern,
    handle: ({ participant }, message) => {
      const role = participant?.role;
      if (englishHelpPattern.test(message))
        return Promise.resolve({ text: englishHelpText(role), suggestions: englishSuggestions });
      const text = helpText(role);
      return Promise.resolve(
        role === "coordinator"
          ? { text, card: coordinatorCard(parts) }
          : { text, suggestions: helpSuggestions(role) },
      );
    },
  };
}

/** So much that it takes lines, and buttons: Teams shows no suggestions below a card. */
function coordinatorCard(parts: HelpParts): AdaptiveCard {
  const drawn = { nonce: parts.newId() };
  const lines = coordinatorLines.map(([words, what]) => ({ label: words, text: `: ${what}` }));
  return drawSections(parts, {
    sections: [section({ separated: false, lines })],
    actions: [
      button(coordinatorButtons.board, "board.overview", "", drawn),
      button(coordinatorButtons.review, "review.list", "", drawn),
      button(coordinatorButtons.questions, "question.list", "open:0", drawn),
      button(coordinatorButtons.reminders, "round.show", "", drawn),
    ],
  });
}
