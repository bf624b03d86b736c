import type { Ruling } from "../../src/guidance/ruling.js";
import type { Attachments } from "../../src/reporting/files/attachment.js";
import type { ReportingDependencies } from "../../src/reporting/drafts/read-context.js";
import type { Period } from "../../src/reporting/obligations/period.js";
import type { Submission } from "../../src/reporting/submissions/submission.js";
import { obligations2025 } from "./agreement-2025.js";
import { forms2025 } from "./forms.js";
import { createMemoryRepository } from "./memory-repository.js";
import { makeRegister } from "./register.js";

/** What reporting stands on in 2025, with an empty store in memory unless told otherwise. */
export function makeReportingDependencies(
  changes: Partial<ReportingDependencies> = {},
): ReportingDependencies {
  return {
    submissions: createMemoryRepository<Submission>(),
    periods: createMemoryRepository<Period>(),
    register: makeRegister(),
    forms: forms2025,
    obligations: obligations2025,
    rulings: createMemoryRepository<Ruling>(),
    attachments: createMemoryRepository<Attachments>(),
    ...changes,
  };
}
