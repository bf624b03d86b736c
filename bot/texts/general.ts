import type { Permission } from "../../src/participants/access.js";
import type { Role } from "../../src/participants/participant.js";

const takes: Record<Permission, string> = {
  ask: "Alla får ställa frågor.",
  report:
    "Rapporter lämnas av regionernas handläggare, av projektledare och av RCC Sydösts koordinatorer.",
  "follow-up": "Bara RCC Sydösts koordinatorer kan se vem som har rapporterat.",
  review: "Bara RCC Sydösts koordinatorer kan granska rapporter.",
  compile: "Bara RCC Sydösts koordinatorer kan göra sammanställningar och se summorna.",
  rule: "Bara RCC Sydösts koordinatorer kan bestämma vad som gäller.",
};

const roleNames: Record<Role, string> = {
  coordinator: "koordinator",
  region: "handläggare i en region",
  "project-lead": "projektledare",
};

/** What the bot says whoever asks and whatever about. */
export const texts = {
  unknownButton:
    "Den knappen finns inte längre. Skriv **hjälp** så visar jag vad du kan göra. Inget har ändrats.",
  inSwedish:
    "This form is in Swedish, as the reporting for the agreement is. Ask me in English whenever something is unclear.",
  personalChatOnly:
    "Det gör vi i en personlig chatt, så att bara du ser uppgifterna. Öppna en chatt med mig och skriv samma sak där.",
  notAllowed: (permission: Permission, role: Role | undefined): string =>
    role === undefined
      ? `${takes[permission]} Du finns inte i mitt deltagarregister. Be RCC Sydösts koordinator att lägga till dig. Frågor om överenskommelsen kan du ställa ändå.`
      : `${takes[permission]} Du är registrerad som ${roleNames[role]}. Stämmer det inte, hör av dig till RCC Sydösts koordinator.`,
  unexpectedError: (errorId: string): string =>
    `Något gick fel hos mig, och inget har sparats. Försök igen om en stund. Händer det igen: uppge felnummer ${errorId} till RCC Sydöst.`,
  tooMuch:
    "Nu kommer det mer än jag hinner med. Vänta en minut och försök igen. Det du redan har sparat finns kvar.",
  pictureUnread: "Bilden kan jag inte läsa, men här är svaret på det du skrev.",
  emptyMessage: "Jag ser ingen text. Skriv din fråga, eller **hjälp** för att se vad jag kan göra.",
} as const;
