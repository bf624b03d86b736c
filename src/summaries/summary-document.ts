import { isAllowed } from "../participants/access.js";
import type { Repository } from "../shared/repository.js";
import { type EnclosingDependencies, enclosuresOf } from "./enclosures.js";
import type { FindDocument } from "./open-file.js";
import type { SummaryPlan } from "./summary-kind.js";
import { looksOf, type Template } from "./template.js";
import { parseDocumentId, type Summary } from "./summary.js";

/** Finds the summaries' documents, each as it was when it was compiled, for those who may compile. */
export function summaryDocuments(
  dependencies: EnclosingDependencies & {
    readonly summaries: Repository<Summary>;
    readonly templates: Repository<Template>;
    readonly plans: readonly SummaryPlan[];
  },
): FindDocument {
  const { summaries, templates, plans } = dependencies;
  return async (documentId, participant) => {
    const place = parseDocumentId(documentId);
    if (place === undefined || !isAllowed(participant, "compile")) return undefined;
    const summary = await summaries.get(place.summaryId);
    const found = summary?.versions.find(({ version }) => version === place.version);
    if (found === undefined) return undefined;
    const { document, workbook, compiledAt, collected } = found;
    const { template } = collected;
    const name = plans.find(({ kind }) => kind === collected.kind)?.fileName ?? place.summaryId;
    return {
      fileName: `${name}-version-${place.version}`,
      at: new Date(compiledAt),
      document,
      looks: template && (await looksOf(templates, template.hash)),
      workbook,
      enclosures: () => enclosuresOf(dependencies, found),
    };
  };
}
