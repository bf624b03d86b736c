import type { FormRecord } from "../../src/reporting/submissions/submission.js";
import { somePathways } from "./demo-projects.js";
import type { RegionYear } from "./demo-regions.js";
import { formNamed } from "./forms.js";

const pathwaysField = formNamed("svf-redovisning")
  .sections.flatMap(({ fields }) => fields)
  .find(({ id }) => id === "pathways");
const pathwayNames =
  pathwaysField?.kind === "rows" ? (pathwaysField.each?.of ?? []).map(({ label }) => label) : [];

/** What a region tells in its report on care pathways. */
export function pathwayRecord(region: RegionYear): FormRecord {
  const inclusion = { ro: 73.4, rjl: 71.2, rkl: 68.9 }[region.regionId];
  const all = { ro: 2140, rjl: 1630, rkl: 1180 }[region.regionId];
  return {
    inclusion,
    includedCases: Math.round((inclusion * all) / 100),
    allCases: all,
    pathways: pathwayNames.map((svf, index) =>
      index % 11 === 7
        ? { svf, reason: "För få patienter" }
        : { svf, share: 48 + ((index * 13 + all) % 45), patients: 6 + ((index * 7 + all) % 90) },
    ),
    prem: region.regionId !== "rkl",
    ...(region.regionId !== "rkl" && {
      premResults:
        "Nio av tio patienter är nöjda med bemötandet. Sex av tio fick en skriftlig plan.",
      premAnswers: 214,
    }),
    obstacles: [
      {
        svf: somePathways[0] ?? "",
        optimalDays: 28,
        actualDays: 47,
        overrun: 67.9,
        obstacle: "Väntan på MR",
        measure: "Fler tider på kvällar",
      },
      {
        svf: somePathways[1] ?? "",
        optimalDays: 21,
        actualDays: 34,
        overrun: 61.9,
        obstacle: "Brist på patologer",
      },
    ],
    mappingFollowUp: "De längsta ledtiderna gås igenom varje månad med verksamheterna.",
    followsTemplate: true,
    responsible: "Cancersamordnaren",
  };
}

/** What a region tells in its financial report. */
export function financialRecord({ allotted, used, place }: RegionYear): FormRecord {
  const costs = Math.min(allotted, used) + 210_000;
  const received = allotted + 250_000;
  return {
    grantee: `Regionen i ${place}`,
    organisationNumber: "556036-0793",
    contactName: "Ekonomen",
    postalAddress: "Box 1, 123 45 Orten",
    telephone: "010-123 45 67",
    email: "ekonom@example.se",
    agreementName: "Överenskommelse om en jämlik och effektiv cancervård 2025",
    agreedKronor: received,
    paidKronor: received,
    periodStart: "2025-01-01",
    periodEnd: "2025-12-31",
    receivedKronor: received,
    costs: [
      { item: "Löner", kronor: costs - 180_000 },
      { item: "Resor och möten", kronor: 180_000 },
    ],
    costKronor: costs,
    unusedKronor: received - costs,
    review: "correct",
    reviewerName: "Ekonomichefen",
    reviewerTitle: "Ekonomichef",
    reviewerTelephone: "010-123 45 68",
    reviewerEmail: "ekonomichef@example.se",
    signatory: "Regiondirektören",
  };
}
