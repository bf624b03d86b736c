/** All that there are, of regions or projects: no words, "alla", "samtliga projekt". */
export const allPattern = /^(?:(?:alla|samtliga)?(?: ?(?:projekt(?:en)?|regioner(?:na)?))?)$/i;

/** All who have not handed in: "alla om delrapporten", "de som saknas". */
export const everyonePattern =
  /^(?:alla|samtliga|resten|(?:de|dem|dom) som (?:saknas|inte (?:har )?(?:lämnat|svarat|skickat|rapporterat|hört av sig)(?: in)?(?: än| ännu)?|är kvar))(?=$|[ ,.])/iu;

/** Those whose last day has passed: "alla sena", "de som är försenade". */
export const theLatePattern = /^(?:alla|de|dem|dom)(?: som är)? (?:sena|försenade)(?=$|[ ,.])/iu;

/** A word by itself, or "korta rapporten": nobody is named beside the report. */
export const nothingBesidePattern = /^(?:(?:den )?korta? )?[\p{L}-]+$/iu;

const anyReport =
  "(?:det(?: här)?|detta|den|dem|dom|allt|(?:(?:alla|sin|sina|sitt|deras|hans|hennes|de|den|det|dom|sista) )*(?:rapport|redovisning|inlämning)(?:en|er|erna|ar|arna)?)(?: som (?:saknas|är kvar))?";

const inSomeTime = "(?:en|ett|två|tre|fyra|några|\\d{1,2}) (?:dag|dagar|veck[ao]r?|månad|månader)";

const nothingCertain = new RegExp(`^(?:${anyReport}|${inSomeTime})(?=$|[ ,.!?])`, "iu");

/** What it is about, where that is more certain than a report: "årsrapporten" of "RKL om årsrapporten". */
export function aboutIn(words: string): string | undefined {
  const about = / om (.+)$/i.exec(words)?.[1];
  return about === undefined || nothingCertain.test(about) ? undefined : about;
}

/** Whom words name, without what of and that it is once more: "RKL" of "RKL om korta rapporten igen". */
export function withoutReport(words: string): string {
  return words
    .replace(/ om .*$/i, "")
    .replace(/^(?:projektet|regionen) /i, "")
    .replace(/ (?:igen|en gång till|(?:en )?sista gången?)$/i, "")
    .trim();
}
