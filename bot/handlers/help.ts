import type { Route } from "../route.js";
import { helpPattern, helpSuggestions, helpText } from "../texts/help.js";

/** Tells people what they can do here, by their role. */
export const helpRoute: Route = {
  kind: "command",
  name: "help",
  access: "ask",
  pattern: helpPattern,
  handle: ({ participant }) =>
    Promise.resolve({
      text: helpText(participant?.role),
      suggestions: helpSuggestions(participant?.role),
    }),
};
