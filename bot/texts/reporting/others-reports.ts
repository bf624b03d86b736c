import type { RegionId } from "../../../src/shared/region.js";
import { regionNames, regionWords } from "../regions.js";

const elsewhere = "rjh|(?:region )?jämtlands?(?: härjedalen)?";

/** How people put that they want to report. */
export const reportingWish =
  "(?:(?:men |och |aha,? |oj,? |aha oj[.,]? )?(?:kan|får|ska|vill|skulle|behöver)(?: kunna)? (?:jag|vi)(?: vilja)? |(?:jag|vi) (?:vill|ska|skulle vilja|behöver|kan) )?(?:också )?";

export const reportingAct =
  "(?:lämna|skicka|rapportera|redovisa|fyll(?:a)?|skriv(?:a)?|förbered(?:a)?|börja|påbörja)(?: in| i| på)?";

const what =
  "(?: (?:(?:en|ett|den|deras|korta?|ekonomiska?) ){0,3}(?:[\\p{L}/-]*(?:rapport|redovisning|redogörelse|rekvisition|ansökan|utkast|formulär)(?:en|et)?))?(?: in)?";

const regions = `(?:(?<ro>${regionWords.ro}s?)|(?<rjl>${regionWords.rjl})|(?<rkl>${regionWords.rkl}s?)|(?<elsewhere>${elsewhere}))`;

/** What someone writes who wants to report for a region: "kan jag lämna åt RÖ också, dom bad mig?", "lämna redogörelse för Östergötland". */
export const forRegionPattern = new RegExp(
  `^${reportingWish}${reportingAct}${what} (?:åt|för) ${regions}(?: (?:också|med|i stället|då|nu|istället))*(?:,? (?:de|dom|dem) .{1,60})?[.!? ]*$`,
  "iu",
);

/** The same without any word of handing in: "svf-redovisning för RJL". It may as well be what somebody looks for. */
export const reportOfRegionPattern = new RegExp(
  `^(?:(?:en|den|deras|vår|korta?|ekonomiska?) ){0,3}[\\p{L}/-]*(?:rapport|redovisning|redogörelse|rekvisition)(?:en)? (?:åt|för) ${regions}[.! ]*$`,
  "iu",
);

/** Which of the regions a message wants to report for; "elsewhere" for one that RCC Sydöst does not serve. */
export function regionMeant(message: string): RegionId | "elsewhere" | undefined {
  const said = forRegionPattern.exec(message) ?? reportOfRegionPattern.exec(message);
  const groups = said?.groups ?? {};
  return (["ro", "rjl", "rkl", "elsewhere"] as const).find((name) => groups[name] !== undefined);
}

/** The message without the region: "lämna redogörelse". */
export function withoutRegion(message: string): string {
  return message.replace(/ (?:åt|för) .*$/iu, "");
}

/** What to say to whoever wants to report for others. */
export const othersReportTexts = {
  another: (regionId: RegionId): string =>
    `Rapporter för ${regionNames[regionId]} lämnas av dem som är registrerade för regionen. Skicka dina uppgifter till dem: de skriver rapportera till mig, fyller i och lämnar in. Inget är sparat.`,
  elsewhere:
    "Region Jämtland Härjedalen (RJH) hör till norra sjukvårdsregionen och rapporterar inte till RCC Sydöst. Inget är sparat.",
} as const;
