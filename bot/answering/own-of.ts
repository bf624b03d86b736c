import type { Own } from "../../src/answering/own-matters.js";
import type { Participant, Role } from "../../src/participants/participant.js";
import { rememberEach } from "../../src/shared/remember.js";

/** Topics whose deadlines concern a person by their part. */
export const concernsOf: Record<Role, readonly string[]> = {
  coordinator: ["rcc-sydost"],
  region: ["regioner"],
  "project-lead": ["projektledare"],
};

/** What a person means by "we" and "our" when they ask for money, for what to hand in or for how they do. */
const ofParticipant = rememberEach((participant: Participant): Own => {
  const duty = concernsOf[participant.role];
  switch (participant.role) {
    case "coordinator":
      return {
        share: ["rcc-sydost"],
        duty,
        standing: ["rcc-sydost"],
        concerns: { own: ["rcc-sydost", "rcc"], others: [] },
      };
    case "region":
      return {
        share: [participant.regionId, "svf-medel"],
        duty,
        standing: [participant.regionId],
        concerns: { own: ["regioner", participant.regionId], others: ["skr"] },
      };
    case "project-lead":
      return {
        share: ["forbattringsprojekt", "fordelning"],
        duty,
        standing: [],
        concerns: { own: ["forbattringsprojekt", ...duty], others: ["skr", "regioner"] },
      };
  }
});

/** The same of somebody who is not known. */
const ofAnyone: Own = {
  share: ["regioner", "svf-medel"],
  duty: [],
  standing: [],
  concerns: { own: [], others: [] },
};

/** What a person means by "we" and "our", and what concerns them; the same object for the same person. */
export function ownOf(participant: Participant | undefined): Own {
  return participant ? ofParticipant(participant) : ofAnyone;
}
