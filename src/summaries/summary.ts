import { z } from "zod/v4";
import { collectedSchema } from "./collected.js";
import { documentSchema } from "./document.js";
import { type SummaryKind } from "./summary-kind.js";
import { workbookSchema } from "./workbook.js";

const summaryVersionSchema = z.strictObject({
  /** 1 for the first, then 2, 3 … */
  version: z.int().positive(),
  /** An instant in UTC. */
  compiledAt: z.iso.datetime(),
  /** Entra object id. */
  by: z.string().min(1),
  /** What it rests on, whole. */
  collected: collectedSchema,
  /** SHA-256 in hexadecimal of `inputsOf(collected)`. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  /** The content in words, as it was when it was compiled. */
  document: documentSchema,
  /** The content in figures, as it was when it was compiled. */
  workbook: workbookSchema,
});

export type SummaryVersion = z.infer<typeof summaryVersionSchema>;

/** The summary of a kind and year with every version ever compiled, oldest first. A version never changes. */
export const summarySchema = z.strictObject({
  schemaVersion: z.literal(2),
  id: z.string().min(1),
  versions: z.array(summaryVersionSchema).min(1),
});

export type Summary = z.infer<typeof summarySchema>;

/** The identifier of the summary of a kind and year: "regional-2025". */
export function summaryIdOf(kind: SummaryKind, year: number): string {
  return `${kind}-${year}`;
}

/** The identifier of the document of one version: "regional-2025.2". */
export function documentIdOf(summaryId: string, version: number): string {
  return `${summaryId}.${version}`;
}

/** The summary and version that a document's identifier names. Undefined for text of another form. */
export function parseDocumentId(
  documentId: string,
): { readonly summaryId: string; readonly version: number } | undefined {
  const match = /^(?<summaryId>[a-z]+-\d{4})\.(?<version>[1-9]\d{0,5})$/.exec(documentId);
  if (match?.groups === undefined) return undefined;
  const { summaryId = "", version } = match.groups;
  return { summaryId, version: Number(version) };
}
