import type { Language } from "../../../src/agreement/value.js";

interface AboutLastTexts {
  /** Before the sources of what was told, and of what only came nearest. */
  readonly standsHere: string;
  readonly nearestStandsHere: string;
  readonly nowhere: string;
  readonly noSource: string;
  readonly reckoned: string;
  readonly certain: string;
  readonly notQuite: string;
  readonly settled: string;
  readonly notCertain: string;
  readonly certainlyMissing: string;
  readonly simply: string;
  readonly simplyMissing: string;
  readonly notUnderstood: string;
  readonly askForMore: string;
  /** Before what settles it, where the sources leave it open, and where they do not. */
  readonly nothingToAdvise: string;
  readonly doAsToldThere: string;
  readonly followsSources: string;
  readonly nothingElse: string;
  readonly objecting: string;
}

/** What the bot says about the answer that it has just given. */
export const aboutLastTexts: Record<Language, AboutLastTexts> = {
  sv: {
    standsHere: "Det står här:",
    nearestStandsHere: "Det som kommer närmast står här:",
    nowhere: "Det står ingenstans i underlaget.",
    noSource: "Jag hittade inget säkert svar, så jag har ingen källa att visa.",
    reckoned: "Det som är märkt beräknat har jag räknat ut ur källornas siffror.",
    certain: "Ja, så står det i källan:",
    notQuite: "Nej, inte helt.",
    settled: "Ja, RCC Sydöst har bestämt det.",
    notCertain: "Nej. Jag hittade inget som säkert svarar på just det. Fråga RCC Sydöst.",
    certainlyMissing:
      "Ja, i mitt underlag står det inte. Det kan stå i något som jag inte har läst.",
    simply: "Kort sagt:",
    simplyMissing: "Jag menar att källorna inte säger det.",
    notUnderstood:
      "Jag hittade inget svar. Pröva en kort fråga om en sak, till exempel ”när ska delrapporten in?”.",
    askForMore: "Skriv **visa mer** för hela bilden, eller fråga med andra ord.",
    nothingToAdvise: "Källorna säger inte vad ni ska göra. Fråga RCC Sydöst.",
    doAsToldThere: "Gör som det står:",
    followsSources: "Jag följer bara källorna. Det här bygger jag på:",
    nothingElse: "Jag hittar inget annat i underlaget.",
    objecting:
      "Är något fel? Tryck tummen ner och skriv vad, så ser RCC Sydöst det. Eller fråga med andra ord.",
  },
  en: {
    standsHere: "It says so here:",
    nearestStandsHere: "What comes nearest stands here:",
    nowhere: "It is nowhere in the sources.",
    noSource: "I found no certain answer, so I have no source to show.",
    reckoned: "What is marked as calculated I worked out from the sources' figures.",
    certain: "Yes, the source says so:",
    notQuite: "No, not quite.",
    settled: "Yes, RCC Sydöst has decided so.",
    notCertain: "No. I found nothing that answers just that for certain. Ask RCC Sydöst.",
    certainlyMissing:
      "Yes, my sources do not say it. It may stand in something that I have not read.",
    simply: "In short:",
    simplyMissing: "I mean that the sources do not say it.",
    notUnderstood:
      "I found no answer. Try a short question about one thing, such as “when is the interim report due?”.",
    askForMore: "Write **show more** for the whole picture, or ask in other words.",
    nothingToAdvise: "The sources do not say what to do. Ask RCC Sydöst.",
    doAsToldThere: "Do as it says:",
    followsSources: "I only follow the sources. This is what I rest on:",
    nothingElse: "I find nothing else in the sources.",
    objecting:
      "Is something wrong? Press thumbs down and say what, and RCC Sydöst will see it. Or ask in other words.",
  },
};
