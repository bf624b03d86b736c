import type { SubmittedVersion } from "../../../src/reporting/submissions/submission.js";
import { dayAndTime } from "../format.js";

/** What stands in the copy of a report around the person's own answers. */
export const documentTexts = {
  banner: "Demo – uppgifterna är påhittade",
  subtitle: (subject: string, { version, at }: SubmittedVersion): string =>
    `${subject}, version ${version}, ${version === 1 ? "inlämnad" : "rättad"} ${dayAndTime(new Date(at))}`,
  columns: { question: "Uppgift", answer: "Svar", before: "Före", after: "Efter" },
  changesSince: (version: number): string => `Ändrat sedan version ${version}`,
  nothingFilledIn: "Inget ifyllt.",
} as const;
