import type { Draft } from "../../src/reporting/submissions/submission.js";

/** A complete account with action plan, as a person types it. The figures are made up. */
export const completeAccount: Draft = {
  receivedKronor: "1,1 mkr",
  usedKronor: "1 035 000",
  usesDescription: "Vi har anställt en processledare och utbildat kontaktsjuksköterskor.",
  "uses.0.activity": "Processledare",
  "uses.0.kronor": "640 000 kr",
  "uses.0.result": "Anställd från mars",
  "uses.1.activity": "Utbildning",
  "uses.1.kronor": "300 tkr",
  "uses.1.result": "",
  "uses.2.activity": "Resor",
  "uses.2.kronor": "95.000",
  "uses.2.result": "",
  outcome: "Kortare väg från misstanke till besked.",
  plannedKronor: "1 000 000",
  "plan.0.activity": "Processledare för övergångar",
  "plan.0.goal": "Säkra överlämningar",
  "plan.0.responsible": "Cancersamordnaren",
  "plan.0.start": "2025-01-01",
  "plan.0.end": "2025-12-31",
  "plan.0.kronor": "700 000",
  "plan.0.measure": "Antal överlämningar",
  "plan.1.activity": "Utbildning för kontaktsjuksköterskor",
  "plan.1.goal": "Alla ska ha gått den",
  "plan.1.responsible": "Vårdutvecklaren",
  "plan.1.start": "",
  "plan.1.end": "",
  "plan.1.kronor": "300 000",
  "plan.1.measure": "",
  processWork: "yes",
  processWorkDescription: "",
  contactName: "Cancersamordnaren",
  contactEmail: "cancersamordnare@example.se",
};

/** A complete short report on the plan of `completeAccount`: what the person types in it. */
export const completeShortReport: Draft = {
  "activities.0.status": "ongoing",
  "activities.0.comment": "",
  "activities.1.status": "deviates",
  "activities.1.comment": "Kursen flyttas till våren.",
  allottedKronor: "1 000 000",
  usedKronor: "650 tkr",
  forecastKronor: "900 000",
  results: "Övergångarna fungerar på två av tre sjukhus.",
  goodExamples: "Gemensam checklista.",
  obstacles: "",
  nextSteps: "Införa checklistan överallt.",
};

/** A complete application for a project. The figures are made up. */
export const completeApplication: Draft = {
  name: "Snabbare besked (demo)",
  area: "pathology",
  continued: "new",
  call: "ordinary",
  applicants: "Patologikliniken",
  rjl: "yes",
  contactName: "Verksamhetschefen",
  contactEmail: "chefen@example.se",
  purpose: "Kortare svarstider.",
  review: "Genomlysningen pekar ut svarstiderna.",
  appliedKronor: "500 tkr",
  "costs.0.item": "Löner",
  "costs.0.kronor": "400 000",
  "costs.1.item": "Utrustning",
  "costs.1.kronor": "100 000",
};

/** A complete assessment of it. */
export const completeAssessment: Draft = {
  assessors: "Styrgruppen",
  conflictOfInterest: "no",
  accessibility: "3",
  accessibilityReason: "Väntan blir kortare.",
  alignment: "2",
  alignmentReason: "I linje med genomlysningen.",
  proposal: "grant",
  proposedKronor: "450 tkr",
  proposalReason: "Utrustningen finns redan till hälften.",
};

/** A complete progress report for a project granted 275 000 kronor. */
export const completeProgressReport: Draft = {
  continued: "new",
  usedKronor: "210 000",
  status: "yellow",
  deviation: "Rekryteringen drog ut på tiden.",
  done: "Arbetssättet är prövat på två enheter.",
  results: "Svarstiden är kortare.",
  obstacles: "Rekrytering.",
  planToFinal: "Införa på alla enheter.",
};

/** A complete final report for a project granted 450 000 kronor. */
export const completeFinalReport: Draft = {
  description: "Projektet har prövat ett nytt arbetssätt.",
  continued: "continued",
  status: "green",
  usedKronor: "418 000",
  "costs.0.item": "Löner",
  "costs.0.kronor": "320 000",
  "costs.1.item": "Material",
  "costs.1.kronor": "70 000",
  "costs.2.item": "Resor",
  "costs.2.kronor": "18 000",
  "costs.3.item": "Lokalhyra",
  "costs.3.kronor": "10 000",
  done: "Allt i planen.",
  results: "Svarstiden har halverats.",
  obstacles: "inga",
  a3Summary: "Problem, nuläge, mål, analys, åtgärder, resultat och uppföljning.",
  publishable: "yes",
};

/** A complete report on care pathways, every share above the goal but the last. The figures are made up. */
export const completePathwayReport: Draft = {
  inclusion: "71,2",
  includedCases: "712",
  allCases: "1 000",
  ...Object.fromEntries(
    Array.from({ length: 32 }, (_, row) => [`pathways.${row}.share`, row === 31 ? "79,9" : "80"]),
  ),
  prem: "yes",
  premResults: "Fler känner sig delaktiga.",
  hasObstacles: "yes",
  "obstacles.0.svf": "Prostatacancer",
  "obstacles.0.optimalDays": "30",
  "obstacles.0.actualDays": "48",
  "obstacles.0.overrun": "60",
  "obstacles.0.obstacle": "Brist på röntgentider",
  mappingFollowUp: "Vi har infört direktbokning.",
  followsTemplate: "yes",
};

const contact: Draft = {
  grantee: "Region Östergötland",
  organisationNumber: "232100-0040",
  contactName: "Ekonomen",
  postalAddress: "Box 1, 581 00 Linköping",
  telephone: "010-103 00 00",
  email: "ekonomen@example.se",
  agreementName: "Överenskommelsen 2025",
  periodStart: "2025-01-01",
  periodEnd: "2025-12-31",
  signatory: "Regiondirektören",
};

/** A complete request for payment. The figures are made up. */
export const completeRequest: Draft = { ...contact, amountKronor: "2 mkr", giro: "5050-1055" };

/** A complete financial report. The figures are made up. */
export const completeFinancialReport: Draft = {
  ...contact,
  agreedKronor: "4 mkr",
  paidKronor: "2 mkr",
  receivedKronor: "2 000 000",
  "costs.0.item": "Löner",
  "costs.0.kronor": "1 500 000",
  "costs.1.item": "Utbildning",
  "costs.1.kronor": "320 tkr",
  costKronor: "1 820 000",
  review: "correct",
  reviewerName: "Ekonomichefen",
  reviewerTitle: "Ekonomichef",
  reviewerTelephone: "010-103 00 01",
  reviewerEmail: "ekonomichefen@example.se",
};

/** RCC Sydöst's complete report on the state grant. The assessments are made up. */
export const completeStateGrantReport: Draft = {
  spentShare: "100",
  ...Object.fromEntries(
    Array.from({ length: 10 }, (_, row) => [`areas.${row}.score`, String((row % 5) + 1)]),
  ),
  ...Object.fromEntries(
    Array.from({ length: 10 }, (_, row) => [
      `areas.${row}.description`,
      `Arbete i målområde ${row + 1}.`,
    ]),
  ),
  asPlanned: "4",
  expectedResults: "4",
  betterCare: "5",
  wages: "98",
  purchases: "2,0 %",
  premises: "0",
  travel: "1",
  printing: "0",
  advertising: "0",
  administration: "0",
  equipment: "0",
  unspent: "0",
};
