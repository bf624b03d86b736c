import type { Form } from "../../../src/reporting/forms/form.js";

const wish = "(?:(?:jag|vi) (?:vill|ska|behöver|skulle vilja) )?";

const act =
  "(?:(?:lämna|lämnar|skicka|fyll|fylla|skriv|skriva|öppna|förbered|förbereda|påbörja|börja|starta|gör|göra|rätta|ändra|visa)(?: in| i| på| med)? )?";

const article = "(?:(?:en|ett|min|mina|vår|våra|den|det|ny|nya) )*";

const end = "(?: in)?[.! ]*";

/**
 * What someone writes to fill in a form: "delrapport", "jag vill lämna in vår redogörelse". Questions about it, such as
 * "när ska delrapporten in?", are no commands.
 *
 * @param words - what people call the form
 */
export function formPattern(words: readonly string[]): RegExp {
  return new RegExp(`^${wish}${act}${article}(?:${words.join("|")})${end}$`, "iu");
}

/** Whether a message names a form somewhere. */
export function namesForm(message: string, words: readonly string[]): boolean {
  return new RegExp(`(?<!\\p{L})(?:${words.join("|")})(?:s|\\P{L}|$)`, "iu").test(message);
}

/** What someone writes to see which reports are theirs to give. */
export const reportPattern = new RegExp(
  `^${wish}(?:rapportera|(?:lämna|skicka|skriva?|fyll|fylla)(?: in| i)? ${article}rapport(?:en|er)?|${article}formulär)${end}$`,
  "iu",
);

/** What someone writes to take up a draft again. */
export const continuePattern =
  /^(?:(?:jag|vi) vill )?fortsätta?(?: (?:med |på )?(?:(?:mitt|min|vårt|vår) )?(?:utkast(?:et)?|rapport(?:en)?))?[.! ]*$/iu;

const later =
  "(?:sen|senare|sedan|i ?morgon|imorrn|i eftermiddag|efter (?:lunch(?:en)?|mötet)|en annan (?:dag|gång)|nästa vecka|på (?:mån|tis|ons|tors|fre)dag)";

/** What someone writes who has to leave a form: "måste gå på möte, fortsätter sen", "vi tar resten i morgon". */
export const laterPattern = new RegExp(
  `^(?:(?:nej|ok|okej|oj|sorry|tyvärr|nu),? )?(?:(?:jag |vi |nu )?(?:måste|behöver|ska|hinner inte|får)[^?]{0,60}[,.;:]? (?:så |och |men )?)?(?:(?:jag|vi) )?(?:fortsätter|återkommer|kommer tillbaka|tar (?:det|resten)|gör (?:det|resten)|gör klart|fyller i resten)(?: det| resten| med (?:det|resten))? ${later}[.! ]*$`,
  "iu",
);

/** What someone writes to see what they have submitted. */
export const minePattern =
  /^(?:(?:visa|se) )?(?:mina|våra) (?:rapporter|redovisningar|inlämningar|utkast)[.!? ]*$|^vad har (?:jag|vi) (?:lämnat|rapporterat|skickat)(?: in)?(?: (?:hittills|redan|i år|så här långt))?[.!? ]*$/iu;

const whose = "(?:(?:min|mitt|vår|vårt|den|det|de|mina|våra) )?";

const ownReport =
  "(?:den|det|[\\p{L}-]*(?:rapport(?:en)?|redovisning(?:en)?|redogörelse(?:n)?|rekvisition(?:en)?|ansökan|utkast(?:et)?))";

const taken = "(?:inlämna[dt]|inskicka[dt]|inne|framme|mottage[nt]|lämna[dt]|skicka[dt])(?: in)?";

/** What someone writes to know whether their own report has come: "är redogörelsen inlämnad?", "räknas det som inlämnat nu?". */
export const handedInPattern = new RegExp(
  `^(?:är ${whose}${ownReport}|räknas ${whose}${ownReport} som|har (?:jag|vi)|har ni (?:fått|tagit emot))(?: (?:nu|redan))? (?:${taken}(?: ${whose}${ownReport})?|${whose}${ownReport})(?: (?:nu|än|ännu|redan|från (?:mig|oss)))*[?!. ]*$`,
  "iu",
);

/** What someone writes to vouch for what another person has filled in: "intyga", "jag ska intyga den ekonomiska redovisningen". */
export const signPattern =
  /^(?:(?:jag|vi) (?:vill|ska|skulle vilja|behöver) )?(?:intyga|attestera|signera)(?: (?:den|det|en|vår|min|ekonomiska|ekonomisk|redovisning(?:en)?|rapport(?:en|er)?|uppgifter(?:na)?|underlag(?:et)?|rekvisition(?:en)?))*[.! ]*$/iu;

/** What someone writes when a signed original has been sent: "originalet är skickat", "bekräfta skickad rekvisition". */
export const originalSentPattern =
  /^(?:bekräfta(?: att)?(?: original(?:et)?)?(?: är)? skickad?t?|(?:(?:jag|vi) har (?:nu )?)?(?:skickat|postat)(?: in| iväg)? originalet|originalet(?: är| har)?(?: nu| redan)? (?:in)?(?:skickat|postat|skickats|iväg))(?: (?:av|för|på|med|till) (?:den |vår )?[\p{L} ]+)?[.! ]*$/iu;

/** What stands on the button below an answer that begins the report it is about. */
export const startTexts = {
  sv: {
    begin: ({ name, original }: Form): string =>
      `${original === undefined ? "Påbörja" : "Förbered"} ${name}`,
    goOn: ({ name }: Form): string => `Fortsätt med ${name}`,
  },
  en: {
    begin: ({ title }: Form): string => `Start: ${title}`,
    goOn: ({ title }: Form): string => `Continue: ${title}`,
  },
} as const;
