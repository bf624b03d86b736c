import { mistyped } from "../mistyped.js";

/** Asks to record which projects the assessment groups have chosen. */
export const selectionPattern = new RegExp(
  `^(?:(?:visa |gör |registrera |spara )?(?:${mistyped("bedömningsgruppernas")} |bedömningsgruppens )?${mistyped("urvalet?")}|urval|(?:välj|markera) projekt(?:en)?(?: till (?:slutrapporten|soc(?:ialstyrelsen)?))?|(?:vilka slutrapporter har kommit(?: in)?[?,. ]+(?:och )?)?vilka (?:(?:projekt|slutrapporter|av dem|av dom) )?(?:ska|skall|har valts|är valda|redovisas|ska redovisas) (?:till|för) soc(?:ialstyrelsen)?|(?:vilka|har några) (?:projekt |slutrapporter )?(?:är valda|har (?:blivit )?val(?:ts|da)|blev valda|valts)(?: ut)?)[?!.]*$`,
  "iu",
);

export const selectionTexts = {
  title: "Bedömningsgruppernas urval",
  intro:
    "Här registreras vilka projekt som bedömningsgrupperna har valt att redovisa till Socialstyrelsen. Jag väljer inte. Bara projekt som har lämnat slutrapport kan väljas.",
  came: (came: number, all: number): string => `${came} av ${all} slutrapporter har kommit.`,
  none: "Inget urval är gjort än.",
  last: (day: string, chosenBy: string, count: number): string =>
    `Senast registrerat ${day}: ${count} projekt. Valt av: ${chosenBy}`,
  noReports: "Inget projekt har lämnat slutrapport än, så det finns inget att välja bland.",
  choose: "Välj minst ett projekt.",
  tooMany: (most: number): string => `Kortet rymmer högst ${most} projekt. Välj högst så många.`,
  unknown: "Något av projekten har inte lämnat slutrapport. Börja om med **urval**.",
  reasonsTitle: (count: number): string =>
    count === 1 ? "Motivera valet" : `Motivera de ${count} valen`,
  lacking: (names: readonly string[]): string => `Skriv en motivering för ${names.join("; ")}.`,
  lackingChooser: "Skriv vem som har valt, t.ex. vilken grupp och vilken dag.",
  notLeft: "Urvalet är inte sparat.",
  reasonLabel: (name: string): string => `Varför ${name}?`,
  saved: (count: number): string =>
    `Urvalet är sparat: ${count} projekt. Skriv **utkast till slutrapporten** för en ny version. Ändra genom att skriva **urval** igen; det gamla finns kvar i historiken.`,
} as const;
