import type { ConditionState } from "../../../src/reporting/forms/conditions.js";

/** Words for the regions' reports on care pathways. */
export const pathwayWords = {
  conditionsIntro:
    "Alla villkoren ska vara uppfyllda. Så här ser de ut enligt regionernas uppgifter. Det är inget besked om utbetalning.",
  waitingTitle: "Väntetider per vårdförlopp",
  waitingCaption: "Andel utredda inom tidsgränsen (antal patienter)",
  conditionsCaption: "Villkoren region för region",
  waitingIntro:
    "Andel patienter som utreddes inom vårdförloppets tidsgräns. Antal patienter står inom parentes. Ledtidsmålet är ett mål, inget villkor för utbetalning.",
  pathway: "Vårdförlopp",
  patients: (share: string, patients: string | undefined): string =>
    patients === undefined ? share : `${share} (${patients})`,
  goal: (region: string, reached: number, given: number): string =>
    `${region}: ${reached} av ${given} vårdförlopp når ledtidsmålet (beräknat).`,
  otherTitle: "Regionernas övriga svar",
  condition: "Villkor",
} as const;

/** How a condition stands, in words. */
export const conditionNames: Record<ConditionState, string> = {
  met: "uppfyllt enligt uppgifterna",
  "not-met": "inte uppfyllt enligt uppgifterna",
  "not-known": "framgår inte",
};
