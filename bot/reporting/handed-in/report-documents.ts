import { mayRead } from "../../../src/participants/access.js";
import {
  readContext,
  type ReportingDependencies,
} from "../../../src/reporting/drafts/read-context.js";
import { versionNumbered } from "../../../src/reporting/submissions/submission.js";
import type { FindDocument } from "../../../src/summaries/open-file.js";
import { reportDocument } from "./report-document.js";

/** The identifier of the document of one submitted version: "2025-kort-rapport-rkl.2". */
export function reportDocumentId(submissionId: string, version: number): string {
  return `${submissionId}.${version}`;
}

/** Finds the copies of submitted reports, for those who may read them. */
export function reportDocuments(dependencies: ReportingDependencies): FindDocument {
  const { submissions, register, forms } = dependencies;
  return async (documentId, participant) => {
    const { id = "", number } =
      /^(?<id>\d{4}-[a-z0-9-]+)\.(?<number>[1-9]\d{0,5})$/.exec(documentId)?.groups ?? {};
    const submission = await submissions.get(id);
    const version = submission && versionNumbered(submission, Number(number));
    const form = forms.find(
      (candidate) => candidate.id === submission?.formId && candidate.year === submission.year,
    );
    if (submission === undefined || version === undefined || form === undefined) return undefined;
    const { subject } = submission;
    if (participant === undefined || !mayRead(participant, subject)) return undefined;
    const context = await readContext(dependencies, { form, subject });
    return {
      fileName: `${id}-version-${version.version}`,
      at: new Date(version.at),
      document: reportDocument(register, { form, subject, submission }, version, context),
    };
  };
}
