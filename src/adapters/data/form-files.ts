import { existsSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod/v4";
import { type FormFault, formFaults } from "../../reporting/forms/check-forms.js";
import { type Form, formFileSchema } from "../../reporting/forms/form.js";
import { readJsonFolder } from "./json-files.js";

/** The parts of an agreement that forms rest on: lists that a choice takes its options from, and amounts. */
export interface ListedFacts {
  readonly year: number;
  readonly facts: readonly {
    readonly id: string;
    readonly kind: string;
    readonly items?: readonly string[];
    readonly values: Readonly<Record<string, unknown>>;
  }[];
}

/**
 * Reads the forms of every agreement year, in the order that people meet them.
 *
 * @param folder - holds a folder for each year, named by it, perhaps with a folder forms
 * @param agreements - the years to read; their facts fill `{"fact": …}` with a list, `{"fact": …, "value": …}` with a value
 * @throws one Error that names every file, field and reason at fault, for whoever keeps the files
 */
export function readForms(folder: string, agreements: readonly ListedFacts[]): readonly Form[] {
  const facts = new Map(
    agreements.flatMap((agreement) => agreement.facts.map((fact) => [fact.id, fact] as const)),
  );
  const faults: string[] = [];
  const forms = agreements.flatMap(({ year }) => {
    const part = join(folder, String(year), "forms");
    return [...(existsSync(part) ? readJsonFolder(part) : [])].flatMap(
      ([name, contents]): Form[] => {
        const parsed = formFileSchema.safeParse(withFacts(contents, facts));
        if (parsed.success) return [{ ...parsed.data, year }];
        for (const { path, message } of parsed.error.issues)
          faults.push(`${year}/forms/${name}.json: ${path.join(".")}: ${message}`);
        return [];
      },
    );
  });
  faults.push(...formFaults(forms).map(lineOf));
  if (faults.length > 0)
    throw new Error([`The forms in ${folder} have faults:`, ...faults].join("\n  "));
  return forms.toSorted((one, other) => one.year - other.year || one.order - other.order);
}

function lineOf({ form, path, reason }: FormFault): string {
  return `${form.year}/forms/${form.id}.json: ${path}: ${reason}`;
}

type Facts = ReadonlyMap<string, ListedFacts["facts"][number]>;

/** Where a form points to the agreement. */
const namedSchema = z.strictObject({ fact: z.string(), value: z.string().optional() });

/** The list of a fact as options, or one of its values. */
function namedIn(named: z.infer<typeof namedSchema>, facts: Facts): unknown {
  const fact = facts.get(named.fact);
  return named.value === undefined
    ? fact?.items?.map((item) => ({ value: item, label: item }))
    : fact?.values[named.value];
}

/** The file's contents with every list and value that is named put in its place. What does not exist is left for the schema to refuse. */
function withFacts(contents: unknown, facts: Facts): unknown {
  if (Array.isArray(contents)) return contents.map((item) => withFacts(item, facts));
  if (typeof contents !== "object" || contents === null) return contents;
  const named = namedSchema.safeParse(contents);
  if (named.success) return namedIn(named.data, facts) ?? contents;
  return Object.fromEntries(
    Object.entries(contents).map(([key, value]) => [key, withFacts(value, facts)]),
  );
}
