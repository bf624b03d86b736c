import type { Role } from "../../src/participants/participant.js";

/** "Help", as somebody writes who asks in English; in Swedish it is "hjälp". */
export const englishHelpPattern = /^help( me)?[!?.]*$/i;

// Without Markdown: a message with suggestions shows it raw in some clients.
const everyone =
  "Hello! I am ÖK-assistenten. Ask me about the agreement on cancer care: money, dates, requirements and responsibilities. I show the source, and say when there is none or sources differ.";

const forRole: Record<Role | "guest", string> = {
  coordinator:
    "Reporting is in Swedish. As coordinator, write “hjälp” to see what you can do: “tavla” shows how far everyone has come.",
  region:
    "Reporting is in Swedish. For your region, write “redogörelse” for the account with action plan, “kort rapport” for the short report, or “projektansökan” to apply for money. “Vad ska vi lämna” shows what is due and when, “mina rapporter” what you have handed in.",
  "project-lead":
    "Reporting is in Swedish. For your projects, write “delrapport” for the interim report, “slutrapport” for the final report, or “projektansökan” to apply for money. “Vad ska vi lämna” shows what is due and when, “mina rapporter” what you have handed in.",
  guest:
    "You are not in my register of participants, so you can ask questions but not report. Ask RCC Sydöst's coordinator to add you.",
};

/** Questions that may be asked next. */
export const englishSuggestions: readonly string[] = [
  "When is the interim report due?",
  "How much goes to pathology?",
];

/** What the assistant can do for someone, by role, in English. */
export function englishHelpText(role: Role | undefined): string {
  return `${everyone}\n\n${forRole[role ?? "guest"]}`;
}
