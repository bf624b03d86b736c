import { isAllowed } from "../participants/access.js";
import type { Repository } from "../shared/repository.js";
import type { FindDocument } from "./open-file.js";
import { parseDocumentId, type Summary } from "./summary.js";

/** Finds the summaries' documents, each as it was when it was compiled, for those who may compile. */
export function summaryDocuments(summaries: Repository<Summary>): FindDocument {
  return async (documentId, participant) => {
    const place = parseDocumentId(documentId);
    if (place === undefined || !isAllowed(participant, "compile")) return undefined;
    const summary = await summaries.get(place.summaryId);
    const found = summary?.versions.find(({ version }) => version === place.version);
    return (
      found && {
        fileName: `sammanstallning-${place.summaryId}-version-${place.version}`,
        document: found.document,
      }
    );
  };
}
