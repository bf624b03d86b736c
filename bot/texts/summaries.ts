import { localDate } from "../../src/shared/local-date.js";
import type { RegionId } from "../../src/shared/region.js";
import type { ShortReport } from "../../src/summaries/regional-report.js";
import { longDate } from "./format.js";
import { listRegions, notGiven, statusName } from "./summary-phrases.js";

/** Asks for the regional summary: "sammanställ", "gör nov/dec-sammanställningen". */
export const compilePattern =
  /^(gör |visa |ta fram )?(en |den )?(regional |regionala |regionernas |nov\/dec-)?(sammanställ|sammanställning|sammanställningen)( nu| rapporterna| regionerna| regionernas rapporter| de korta rapporterna)?[?!.]*$/i;

export const summaryTexts = {
  choiceTitle: (missing: readonly RegionId[], all: number): string =>
    `Jag kan sammanställa ${all - missing.length} av ${all} regioner. ${listRegions(missing)} saknas.`,
  compileLabel: (missing: readonly RegionId[]): string =>
    `Sammanställ nu, ${listRegions(missing)} märkt saknas`,
  submitted: "har lämnat",
  nil: "har inget att redovisa",
  toSign: "väntar på intygande",
  withdrawn: "har dragit tillbaka",
  draft: (savedOn: string): string => `utkast sparat ${savedOn}, inte inlämnat`,
  notBegun: "har inte påbörjat",
  nothingSubmitted:
    "Ingen region har lämnat kort rapport än, så det finns inget att sammanställa. Skriv **vem saknas** för att se läget.",
  waiting:
    "Jag sammanställer inget nu. Skriv **sammanställ** när du vill fortsätta. Inget har ändrats.",
  cardTitle: (year: number, version: number): string =>
    `Regional sammanställning ${year}, version ${version}`,
  compiledOn: (asOf: string, isNew: boolean): string => {
    const day = longDate(localDate(asOf));
    return isNew
      ? `Sammanställd ${day}`
      : `Sammanställd ${day}. Inget nytt har kommit in sedan dess.`;
  },
  changedSince: (version: number): string => `Ändrat sedan version ${version}`,
  activities: "Insatser",
  source: (name: string): string => `Källa: ${name}`,
  usedOfAllotted: "Använt av tilldelat",
  unusedComputed: "Oförbrukat (beräknat)",
} as const;

/** How many activities there are of each status: "1 klar, 2 pågår". */
export function activitiesInWords(activities: ShortReport["activities"]): string {
  const counts = new Map<string, number>();
  for (const { status } of activities) {
    const name = statusName(status).toLowerCase();
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].map(([name, count]) => `${count} ${name}`).join(", ") || notGiven;
}

/** Words for the Word file around its content. */
export const wordTexts = { author: "ÖK-assistenten", page: "Sida ", of: " av " } as const;

/** What a browser shows when a link to a file does not work. */
export const linkPages = {
  expired: {
    title: "Länken har gått ut",
    text: "En länk till ett dokument gäller i 15 minuter. Gå tillbaka till ÖK-assistenten i Teams och skriv ”mina rapporter” eller ”sammanställ”, så får du en ny. Dokumentet finns kvar.",
  },
  unknown: {
    title: "Länken fungerar inte",
    text: "Länken är inte hel, eller så får du inte längre se dokumentet. Gå tillbaka till ÖK-assistenten i Teams och skriv ”mina rapporter” eller ”sammanställ”, så får du en ny.",
  },
} as const;
