import { dayPattern } from "../day-words.js";

const firstDay = `(?: (?:från |mellan )?(?<from>${dayPattern}|(?:den )?\\d{1,2}))?`;

const weeks =
  " ?(?:v\\.?|vecka) ?(?<week>\\d{1,2})(?: ?(?:[-–]|till|och) ?(?:v\\.?|vecka)? ?(?<lastWeek>\\d{1,2}))?";

const until = ` ?(?:till(?: och med)?|t\\.?o\\.?m\\.?|fram till|[-–]|och) ?(?<until>${dayPattern})`;

const standsIn =
  "(?:tar över|svarar|ersätter(?: mig)?|vikarierar|rycker in|täcker(?: upp)?|är (?:min )?ersättare|tar (?:hand om )?(?:mina ärenden|det|mina rapporter|mitt))";

const deputy = `(?:[,.]?(?: och| så| då)? (?:(?:ersättare(?: är)?:?|i stället:?) (?<deputy>.+?)|(?:ta|fråga|skriv till|kontakta) (?<instead>.+?) i ?stället|(?<standIn>.+?) ${standsIn}(?: så länge)?))?`;

const isAway =
  "(?:(?:är|ar|har|tar) )?(?:borta|bortrest|ledigt?|sjuk|sjukskriven|frånvarande|föräldraledig|(?:på )?semester|på tjänsteresa)";

/** Tells that one is away for a day, or the rest of the week: "jag är ledig på fredag", "vabbar idag", "sjuk hela veckan". */
export const shortlyAwayPattern = new RegExp(
  `^(?:jag )?(?:(?:${isAway}|vabbar|vab|sjuk|ledig|borta) (?:(?<untilFriday>(?:hela|resten av) veckan)|(?<day>${dayPattern})))${deputy}[.! ]*$`,
  "iu",
);

/** Tells that one is away: "jag är borta till 5 september, Anna svarar", "jag har semester 24-28 november". */
export const awayPattern = new RegExp(
  `^(?:jag )?${isAway}(?:${weeks}|${firstDay}${until})${deputy}[.! ]*$`,
  "iu",
);

/** "24" of "24-28 november": a day of the month in which the absence ends. */
export const dayAlonePattern = /^(?:den )?(\d{1,2})$/;

/** Wants to be away, or someone else to have one's reminders, and does not say from when until when. */
export const awaySometimePattern =
  /^(?:(?:kan|får|ska) (?:någon|nån) annan (?:få|ta|ha) mina påminnelser|(?:stäng|slå) av (?:mina )?påminnelser(?:na)? (?:över|under) (?:semestern|ledigheten|sommaren|jul(?:en)?|helgerna)|jag (?:ska|går) på (?:semester|föräldraledighet)|skicka (?:mina )?påminnelser(?:na)? till .+ i ?stället|vem (?:tar|får) mina påminnelser(?: när jag är (?:borta|ledig))?)[.!? ]*$/iu;

/** The name that people write of: "Ekonomichefen" of whoever is called "Ekonomichef". */
export function withoutArticle(name: string): string {
  return name.replace(/e?n$/u, "");
}

export const backPattern =
  /^(?:nu )?(?:(?:jag är|är jag) )?(?:tillbaka|åter)(?: igen| nu| på jobbet| från semestern)*[.! ]*$/iu;
