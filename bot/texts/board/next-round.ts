import type { LocalDate } from "../../../src/shared/local-date.js";
import { longDate } from "../format.js";
import { dayInWords } from "../reminders/reminders.js";

/** Begins next year's round from this year's: "nytt år", "ny omgång", "kopiera omgången till 2026". */
export const nextRoundPattern =
  /^(?:(?:kopiera|förbered|starta|skapa|lägg upp) )?(?:nytt år|(?<=(?:förbered|starta|skapa) )(?:år(?:et)? )?20\d\d|nästa år|ny omgång|nästa omgång|(?:års)?omgången|(?:förra årets|årets|nästa års) omgång)(?: (?:till|för) (?:nästa år|nytt år|\d{4}))?[.!? ]*$/i;

/** What coordinators read when they begin next year's round. */
export const nextRoundTexts = {
  title: (year: number): string => `Omgången ${year}`,
  intro: (from: number): string =>
    `Rapporterna, påminnelsernas steg och registret följer med från ${from}. Dagarna är bara förslag efter ${from} års: ändra, töm dem som inte är bestämda och spara.`,
  carried: (people: number, projects: number): string =>
    `${people} personer och ${projects} projekt finns i registret. Skriv ”register” för att lägga till nya.`,
  day: (name: string, was: string): string => `${name} (i år: ${was})`,
  was: {
    none: "ingen dag",
    months: "bara månader",
    day: (day: LocalDate): string => longDate(day),
  },
  confirmed: (name: string, day: LocalDate): string => `${name}: ${dayInWords(day)}, bekräftad.`,
  save: (year: number): string => `Spara dagarna för ${year}`,
  board: "Till tavlan",
  notADay: "Skriv en dag som finns, år-månad-dag.",
  wrongYear: (year: number): string =>
    `Dagen ska ligga i ${year} eller början av ${year + 1}, och inte ha varit.`,
  nothing: "Fyll i minst en dag.",
  faulty: "Inget är sparat. Rätta dagarna nedan.",
  saved: (count: number): string =>
    count === 1 ? "1 dag är sparad." : `${count} dagar är sparade.`,
  then: (from: number, year: number): string =>
    `De börjar gälla när ${year} års överenskommelse är inläst. Det gör den som driver assistenten: ”npm run agreement -- new ${year} --from ${from}” och årets källor.`,
  reason: (from: number, year: number): string =>
    `Bestämt för omgången ${year}, efter hur det var ${from}.`,
} as const;
