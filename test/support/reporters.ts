import type { Subject } from "../../src/participants/access.js";
import type { Form } from "../../src/reporting/forms/form.js";

/** Someone of `reportingRegister` who fills in a kind of form, and for what. */
const reporters: Readonly<
  Record<Form["who"], { readonly userId: string; readonly subject: Subject }>
> = {
  region: { userId: "kalmar", subject: { kind: "region", regionId: "rkl" } },
  "project-lead": {
    userId: "lead",
    subject: { kind: "project", projectId: "snabbare-svar" },
  },
  applicant: { userId: "kalmar", subject: { kind: "application", regionId: "rkl", number: 1 } },
  assessor: { userId: "coordinator", subject: { kind: "assessment", regionId: "rkl", number: 1 } },
  centre: { userId: "coordinator", subject: { kind: "centre" } },
};

/** Who fills in a form in tests, and for what. */
export function reporterOf({ who }: Form): (typeof reporters)["region"] {
  return reporters[who];
}
