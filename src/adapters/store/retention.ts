import { z } from "zod/v4";
import type { Repository } from "../../shared/repository.js";
import type { Collection } from "./collection.js";

/** How long something is kept: days after the last instant that stands in it. What no rule is about is kept for good. */
const ruleSchema = z.strictObject({
  /** A name in `storedSchemas`. What is handed in is never forgotten by itself. */
  kind: z.enum([
    "uploads",
    "dispatches",
    "news",
    "responses",
    "judgedAnswers",
    "unansweredQuestions",
  ]),
  days: z.int().min(1),
  /** The list in the document whose items are forgotten one by one; undefined: whole documents are. */
  each: z.string().min(1).optional(),
});

export type RetentionRule = z.infer<typeof ruleSchema>;

/** The retention file: at most one rule for each kind. */
export const retentionSchema = z
  .array(ruleSchema)
  .refine((rules) => new Set(rules.map(({ kind }) => kind)).size === rules.length, {
    error: "two rules are about the same kind",
  });

const dayMilliseconds = 86_400_000;

/** Forgets in a collection what is older than a rule lets it be. Returns the identifiers of the documents it changed. */
export async function forget(
  collection: Collection<unknown>,
  { days, each }: RetentionRule,
  now: Date,
): Promise<readonly string[]> {
  const oldest = new Date(now.getTime() - days * dayMilliseconds).toISOString();
  const isOld = (value: unknown): boolean => lastInstantIn(value) < oldest;
  const changed: string[] = [];
  for (const id of collection.ids()) {
    const document = await collection.get(id);
    if (each !== undefined) {
      if (await forgetItems(collection, id, each, isOld)) changed.push(id);
    } else if (document !== undefined && isOld(document)) {
      await collection.remove(id);
      changed.push(id);
    }
  }
  return changed;
}

async function forgetItems(
  documents: Repository<unknown>,
  id: string,
  list: string,
  isOld: (item: unknown) => boolean,
): Promise<boolean> {
  let isChanged = false;
  await documents.change(id, (current) => {
    const items = (current as Readonly<Record<string, unknown>> | undefined)?.[list];
    if (!Array.isArray(items)) return undefined;
    const kept = items.filter((item) => !isOld(item));
    isChanged = kept.length < items.length;
    return isChanged ? { ...(current as object), [list]: kept } : undefined;
  });
  return isChanged;
}

/** The last instant that stands anywhere in something; after all others where there is none, so that it is kept. */
function lastInstantIn(value: unknown): string {
  const instants = JSON.stringify(value).match(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[\d.]*Z/g);
  return instants?.toSorted().at(-1) ?? "9999";
}
