import { z } from "zod/v4";

/** Makes a document of one version into one of the next. What it is handed has passed through those before. */
export type Step = (document: Readonly<Record<string, unknown>>) => Record<string, unknown>;

/** The versions of a kind of document. */
export interface Versions {
  /** The oldest that was ever in use. */
  readonly first: number;
  /** From `first` on, each to the next. */
  readonly steps: readonly Step[];
}

/** A kind that has had one version only. */
const onlyOne: Versions = { first: 1, steps: [] };

/**
 * Every earlier version that a store may hold, by the kinds of `storedSchemas`: the one place where they are known.
 * Whoever raises a `schemaVersion` adds a step here, and leaves a document of the version before in
 * test/fixtures/store/.
 */
const versionsByKind: Readonly<Record<string, Versions>> = {
  /** Version 1 was in use before the first release only, in a folder of another name. */
  compiled: { first: 2, steps: [] },
  /** Since version 2 a pause may have an end. */
  rounds: { first: 1, steps: [(round) => ({ ...round, schemaVersion: 2 })] },
};

export function versionsOf(kind: string): Versions {
  return versionsByKind[kind] ?? onlyOne;
}

/** A document that a later version of the program has written: it is no damage, and must not be put aside as such. */
export class NewerDocumentError extends Error {
  constructor(version: number, newest: number) {
    super(
      `it has version ${version} of its kind, and this program knows none after ${newest}: ` +
        "a later version of the program has written it. Start that one, or restore a backup from before it",
    );
  }
}

/** A schema that reads documents of earlier versions too, as what they are today. Throws NewerDocumentError. */
export function readingAll<Document>(
  schema: z.ZodType<Document>,
  versions: Versions,
): z.ZodType<Document> {
  return z.preprocess((document) => upToDate(document, versions), schema);
}

const versionedSchema = z.looseObject({ schemaVersion: z.int() });

function upToDate(document: unknown, { first, steps }: Versions): unknown {
  const versioned = versionedSchema.safeParse(document).data;
  if (versioned === undefined) return document;
  const { schemaVersion } = versioned;
  const newest = first + steps.length;
  if (schemaVersion > newest) throw new NewerDocumentError(schemaVersion, newest);
  if (schemaVersion < first) return document;
  return steps
    .slice(schemaVersion - first)
    .reduce<Record<string, unknown>>((current, step) => step(current), versioned);
}
