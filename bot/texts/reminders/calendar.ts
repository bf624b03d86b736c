import type { Due } from "../../../src/reporting/obligations/due.js";

/** Asks for one's last days as a calendar. */
export const calendarPattern =
  /^(visa |hämta |ge mig )?(min |mina |en )?(kalender(n|fil|filen|länk|länken)?|ics|datum i kalendern?|sista dagar i kalendern?)[?!. ]*$|^(kan (jag|vi) )?(få |prenumerera på )(min |mina |en )?(kalender(n|fil|filen|länk|länken)?|datumen|(sista )?dagarna)[?!. ]*$|^(lägg|exportera|för) (in |till |över )?(datum(en)?|dagarna|allt|deadlines?|(mina|alla) (datum|dagar|deadlines)) (i|till) (min |mitt )?(kalendern?|outlook)[?!. ]*$/i;

export const calendarTexts = {
  name: "ÖK: sista dagar",
  fileName: "ok-sista-dagar.ics",
  title: (name: string, kind: Due["kind"], isDisputed: boolean): string => {
    if (kind === "months") return `ÖK: ${name} (månaden tar slut, ingen dag anges)`;
    return isDisputed ? `ÖK: ${name} (källorna är motstridiga)` : `ÖK: sista dag för ${name}`;
  },
  oneDay: (url: string): string =>
    `Här är den dagen som kalenderfil: [öppna kalenderfilen](${url})\n\nAdressen är din egen. Dela den inte.`,
  noDay: "Den rapporten har ingen dag att lägga in: källan anger ingen, eller så är den lämnad.",
  message: (url: string): string =>
    `Här är dina sista dagar som kalender: [öppna kalenderfilen](${url})\n\nVill du att den hålls aktuell? Kopiera adressen och lägg till den som prenumeration i Outlook (Lägg till kalender, Prenumerera från webben). Adressen är din egen och gäller i ett år. Dela den inte.`,
} as const;
