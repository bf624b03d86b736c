import type { Role } from "../../src/participants/participant.js";

/** What someone writes to be told what the assistant can do. */
export const helpCommand = "hjälp";

export const helpPattern = /^(hjälp|hjälp mig|help|help me|meny|start|\?)[!?.]*$/i;

// Without Markdown: a message with suggestions shows it raw in some clients.
const everyone =
  "Hej! Jag är ÖK-assistenten. Fråga mig om överenskommelsen om cancervården: pengar, datum, krav och ansvar. Jag visar källan, och säger till när den saknas eller är motstridig.";

const forRole: Record<Role | "guest", string> = {
  coordinator: "Det här kan du skriva som koordinator:",
  region:
    "För din region kan du lämna ”redogörelse” med handlingsplan och ”kort rapport”, och söka medel med ”projektansökan”. Skriv ”vad ska vi lämna” för att se vad som är kvar och när, och ”mina rapporter” för att se vad du har lämnat.",
  "project-lead":
    "För dina projekt kan du lämna ”delrapport” och ”slutrapport”, och söka nya medel med ”projektansökan”. Skriv ”vad ska vi lämna” för att se vad som är kvar och när, och ”mina rapporter” för att se vad du har lämnat.",
  guest:
    "Du finns inte i mitt deltagarregister, så du kan ställa frågor men inte rapportera. Be RCC Sydösts koordinator att lägga till dig.",
};

/** What a coordinator writes, and what comes of it. */
export const coordinatorLines: readonly (readonly [words: string, what: string])[] = [
  ["tavla", "läget, vem som saknas eller är sen, och allt du kan göra åt det"],
  ["granska", "läs och godkänn rapporter, besluta om ansökningar"],
  ["sammanställ", "regionernas sammanställning i Word, Excel och PDF"],
  ["frågor", "svara på det som jag inte kan besvara"],
  ["påminnelser", "vad som går ut till vem, och när"],
  ["förläng delrapporten till 8 september", "eller ”stäng …” och ”öppna …”"],
  ["besked: och en text", "berätta något för alla eller några"],
  ["register", "lägg till personer och projekt"],
  ["beslut, rätta", "bestäm vad som gäller, ändra en uppgift som är fel"],
  ["urval, logg", "bedömningsgruppernas val, vem som har gjort vad"],
];

/** The buttons below them. */
export const coordinatorButtons = {
  board: "Tavla",
  review: "Granska",
  questions: "Frågor",
  reminders: "Påminnelser",
} as const;

const when = "När ska delrapporten in?";
const howMuch = "Hur mycket går till patologi?";

/** So few and short that they fit beside each other without being cut off. */
const suggestionsFor: Record<Role | "guest", readonly string[]> = {
  coordinator: ["Tavla", "Granska", "Frågor", "Sammanställ"],
  region: [when, "Redogörelse", "Kort rapport"],
  "project-lead": [when, "Delrapport", "Slutrapport"],
  guest: [when, howMuch],
};

/** What the assistant can do for someone, by role. */
export function helpText(role: Role | undefined): string {
  return `${everyone}\n\n${forRole[role ?? "guest"]}`;
}

export function helpSuggestions(role: Role | undefined): readonly string[] {
  return suggestionsFor[role ?? "guest"];
}
