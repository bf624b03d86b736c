import type { LocalDate } from "../../../src/shared/local-date.js";
import { amountPattern, dayPattern } from "../day-words.js";
import { dayAndTime, longDate } from "../format.js";
import { dayInWords } from "./reminders.js";

const units = "(?:dag(?:ar)?|veck(?:a|or)|månad(?:er)?)";

const aWhile = `(?: (?:till alla|tills vidare|nu|(?:över|under|i|till|tills|fram till|förrän|före|innan|t\\.?o\\.?m\\.?) .+|(?:${amountPattern}) ${units}.*|(?:resten av |hela )?veckan(?: ut)?))`;

/** Stops all reminders: "pausa påminnelserna till 1 september", "inga påminnelser på två veckor". */
export const pausePattern = new RegExp(
  `^(?:(?:pausa|stoppa|frys|vänta med) (?:(?:(?:alla )?påminnelser(?:na)?|allt|alla utskick)(?: till alla)?${aWhile}?)|(?:stäng|slå) av (?:alla )?påminnelser(?:na)?${aWhile}|(?:ingen ska få|skicka inga?|inga) påminnelse(?:r)?(?: (?:till alla|ut))?(?:${aWhile}| på .+)?)[!.]*$`,
  "iu",
);

/** When a pause ends, within those words: the first day after it, the last day of it, or how long it is. */
export const pauseEndPattern = new RegExp(
  ` (?:(?:till och med|t\\.?o\\.?m\\.?|över) (?<through>${dayPattern})|(?:fram till|tills|till|förrän|före|innan) (?:(?<day>${dayPattern})|(?:v\\.?|vecka) ?(?<week>\\d{1,2}))|(?:(?:i|under|på) )?(?<count>${amountPattern}) (?<unit>${units})(?: framåt)?|(?<restOfWeek>(?:(?:i|under|över) )?(?:(?:resten av|hela) )?veckan(?: ut)?))[!. ]*$`,
  "iu",
);

/** Whether a message tells of an end at all, though perhaps in words that name no day: "över jul". */
export const pauseEndMeant =
  / (?:över|under|i|på|tills?|förrän|före|innan|t\.?o\.?m\.?) (?!alla|vidare)/iu;

export const resumePattern =
  /^(återuppta|fortsätt( med)?|starta|sätt (igång|i gång)) (alla )?påminnelser(na)?( igen)?[!.]*$/i;

/** What coordinators read about a pause in the reminders. */
export const pauseTexts = {
  paused: (since: Date, by: string, goOutOn: LocalDate | undefined): string =>
    `Pausade sedan ${dayAndTime(since)} av ${by}. ${
      goOutOn === undefined
        ? "Inget går ut förrän du återupptar dem."
        : `De går ut igen av sig själva ${dayInWords(goOutOn)}.`
    }`,
  pausedBriefly: (until: LocalDate | undefined): string =>
    `Påminnelserna är pausade${until === undefined ? "" : ` till ${longDate(until)}`}.`,
  pause: "Pausa",
  change: "Ändra pausen",
  resume: "Återuppta",
  until: "Paus: första dagen de går ut igen (tomt: tills du säger till)",
  isPaused: "Påminnelserna är pausade.",
  unreadEnd: "Till när förstod jag inte. Skriv dagen nedan, så går de ut igen av sig själva.",
  isResumed:
    "Påminnelserna går ut igen. Det som har missats skickas om det fortfarande är aktuellt.",
} as const;
