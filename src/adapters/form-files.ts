import { existsSync } from "node:fs";
import { join } from "node:path";
import { type FormFault, formFaults } from "../reporting/check-forms.js";
import { type Form, formFileSchema } from "../reporting/form.js";
import { readJsonFolder } from "./json-files.js";

/** The parts of an agreement that forms rest on: the lists that a choice takes its options from. */
export interface ListedFacts {
  readonly year: number;
  readonly facts: readonly {
    readonly id: string;
    readonly kind: string;
    readonly items?: readonly string[];
  }[];
}

/**
 * Reads the forms of every agreement year, in the order that people meet them.
 *
 * @param folder - holds a folder for each year, named by it, perhaps with a folder forms
 * @param agreements - the years to read; their list facts fill `"options": {"fact": …}`
 * @throws one Error that names every file, field and reason at fault, for whoever keeps the files
 */
export function readForms(folder: string, agreements: readonly ListedFacts[]): readonly Form[] {
  const lists = new Map(
    agreements.flatMap(({ facts }) =>
      facts.flatMap(({ id, items }) => (items ? [[id, items]] : [])),
    ),
  );
  const faults: string[] = [];
  const forms = agreements.flatMap(({ year }) => {
    const part = join(folder, String(year), "forms");
    return [...(existsSync(part) ? readJsonFolder(part) : [])].flatMap(
      ([name, contents]): Form[] => {
        const parsed = formFileSchema.safeParse(withOptions(contents, lists));
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

/** The file's contents with every list that is named put in its place. One that does not exist is left for the schema to refuse. */
function withOptions(contents: unknown, lists: ReadonlyMap<string, readonly string[]>): unknown {
  if (Array.isArray(contents)) return contents.map((item) => withOptions(item, lists));
  if (typeof contents !== "object" || contents === null) return contents;
  if ("fact" in contents && typeof contents.fact === "string")
    return lists.get(contents.fact)?.map((item) => ({ value: item, label: item })) ?? contents;
  return Object.fromEntries(
    Object.entries(contents).map(([key, value]) => [key, withOptions(value, lists)]),
  );
}
