import type { FormRecord } from "../../src/reporting/submissions/submission.js";
import type { RegionId } from "../../src/shared/region.js";

/** A region's year in figures. They are made up. */
export interface RegionYear {
  readonly regionId: RegionId;
  readonly allotted: number;
  readonly used: number;
  readonly forecast: number;
  readonly place: string;
}

/** The three regions, RÖ first. */
export const demoRegions: readonly RegionYear[] = [
  { regionId: "ro", allotted: 2_200_000, used: 1_742_500, forecast: 2_150_000, place: "Linköping" },
  {
    regionId: "rjl",
    allotted: 1_500_000,
    used: 1_561_000,
    forecast: 1_610_000,
    place: "Jönköping",
  },
  { regionId: "rkl", allotted: 1_100_000, used: 684_300, forecast: 905_000, place: "Kalmar" },
];

/** What a region tells in its account. */
export function accountRecord({ allotted, place }: RegionYear): FormRecord {
  const plan = [
    {
      activity: "Processledare för övergångar mellan vårdnivåer",
      goal: "Ingen patient ska tappas mellan sjukhus och primärvård",
      responsible: "Cancersamordnaren",
      start: "2025-02-01",
      end: "2025-12-31",
      kronor: Math.round(allotted * 0.55),
      measure: "Antal överlämningar med fast mall",
    },
    {
      activity: "Utbildning för kontaktsjuksköterskor",
      goal: "Alla kontaktsjuksköterskor ska ha gått grundkursen",
      responsible: "Vårdutvecklaren",
      start: "2025-03-01",
      end: "2025-11-30",
      kronor: Math.round(allotted * 0.3),
      measure: "Andel som har gått kursen",
    },
    {
      activity: "Patient- och närståendeforum",
      goal: "Patienter ska vara med och ändra arbetssätt",
      responsible: "Processledaren",
      start: "2025-04-01",
      end: "2025-12-15",
      kronor: allotted - Math.round(allotted * 0.55) - Math.round(allotted * 0.3),
      measure: "Antal möten och förslag",
    },
  ];
  const received = allotted * 2;
  const used = received - 65_000;
  return {
    receivedKronor: received,
    usedKronor: used,
    unusedKronor: 65_000,
    usesDescription: `Medlen har gått till en processledare i ${place}, till utbildning och till möten mellan sjukhusen. Det mesta har använts till lön.`,
    uses: [
      { activity: "Processledare", kronor: used - 620_000, result: "En heltid från mars" },
      { activity: "Utbildning", kronor: 420_000, result: "46 deltagare" },
      { activity: "Möten och resor", kronor: 200_000, result: "" },
    ],
    outcome:
      "Fler patienter har fått en namngiven kontakt, och överlämningarna görs på samma sätt på alla sjukhus i regionen.",
    plannedKronor: allotted,
    plan,
    processWork: true,
    processWorkDescription: "Arbetet gäller flödet från misstanke till första behandling.",
    contactName: "Cancersamordnaren",
    contactEmail: "cancersamordnare@example.se",
  };
}

/** What a region tells in its short report. */
export function shortReportRecord(region: RegionYear): FormRecord {
  const { allotted, used, forecast, place } = region;
  const planned = accountRecord(region)["plan"] as { activity: string; kronor: number }[];
  return {
    activities: planned
      .slice(0, region.regionId === "rkl" ? 2 : 3)
      .map(({ activity, kronor }, index) => ({
        activity,
        plannedKronor: kronor,
        status: ["ongoing", "done", "deviates"][index] ?? "ongoing",
        comment:
          [
            "Anställd sedan mars. Mallen används på två av tre sjukhus.",
            "",
            "Ett möte ställdes in. Två nya är inbokade i vår.",
          ][index] ?? "",
      })),
    allottedKronor: allotted,
    usedKronor: used,
    unusedKronor: allotted - used,
    ...(used > allotted && {
      overspendComment:
        "Processledaren började en månad tidigare än planerat. Regionen står för mellanskillnaden.",
    }),
    forecastKronor: forecast,
    periodStart: "2025-01-01",
    periodEnd: "2025-11-20",
    results: `Vägen från remiss till första besök har blivit sex dagar kortare på ${place}s sjukhus. Tre av fyra patienter har fått en skriftlig plan.\n\nDet är lättare att nå rätt mottagning, och färre remisser skickas tillbaka.`,
    goodExamples:
      "En gemensam rond varje tisdag, där sjukhusen går igenom alla patienter som väntar längre än ledtiden.",
    obstacles: region.regionId === "rkl" ? "" : "Svårt att rekrytera till en tidsbegränsad tjänst.",
    nextSteps: "Mallen för överlämning införs på alla sjukhus före mars 2026.",
  };
}
