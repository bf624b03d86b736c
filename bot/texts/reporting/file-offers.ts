const again = "Skriv **sammanställ** för att få den på nytt.";

export const fileOfferTexts = {
  description: "Filen läggs i din OneDrive om du tar emot den.",
  broken: `Det går inte att läsa vilken fil det gäller. ${again}`,
  unknown: `Erbjudandet gäller inte dig, eller filen finns inte längre. ${again}`,
  expired: `Erbjudandet har gått ut. Filen finns kvar. ${again}`,
  used: `Erbjudandet är redan besvarat. ${again}`,
  declined: `Filen är inte skickad. ${again}`,
  failed: `Filen kunde inte göras. ${again}`,
  notUploaded: (name: string, url: string): string =>
    `Filen kunde inte läggas i din OneDrive. Öppna den här i stället: [${name}](${url}). Länken är din egen och gäller i 15 minuter.`,
} as const;
