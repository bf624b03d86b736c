import { type Participant, projectIdsOf } from "./participant.js";

/** Whom a message is for: everyone who reports, the regions' staff, or all who lead a project, regions' staff among them. */
export type Audience = "all" | "regions" | "project-leads";

/** The people that a message is for. Coordinators write it; it is for none of them. */
export function audienceOf(
  participants: readonly Participant[],
  audience: Audience,
): readonly Participant[] {
  return participants.filter((participant) => {
    if (audience === "project-leads") return projectIdsOf(participant).length > 0;
    return audience === "regions"
      ? participant.role === "region"
      : participant.role !== "coordinator";
  });
}
