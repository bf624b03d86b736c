import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type Json, newYear } from "../../agreement/new-year.js";
import { newForm, newObligations } from "../../reporting/forms/new-forms.js";
import { readJsonFolder } from "./json-files.js";
import { idOf, readYears, type YearFiles } from "./year-files.js";

/** What came of making a new year. Nothing is written but when it is made. */
export type NewYearResult =
  | { readonly outcome: "made"; readonly files: readonly string[]; readonly facts: number }
  | { readonly outcome: "exists" }
  | { readonly outcome: "unknown-from"; readonly years: readonly number[] }
  /** The year to carry over from has faults of its own. */
  | { readonly outcome: "unsound-from"; readonly faults: number };

/**
 * Makes a year's folder out of another's, as a form to fill in. It is a draft until someone says otherwise in its
 * year.json.
 *
 * @param folder - holds a folder for each year
 */
export async function makeYear(folder: string, year: number, from: number): Promise<NewYearResult> {
  const target = join(folder, String(year));
  if (existsSync(target)) return { outcome: "exists" };
  const { years, faults } = await readYears(folder, () => true);
  const former = years.find((candidate) => candidate.year === from);
  if (former === undefined)
    return { outcome: "unknown-from", years: years.map((known) => known.year) };
  const own = faults.filter(({ file }) => file.startsWith(String(from)));
  if (own.length > 0) return { outcome: "unsound-from", faults: own.length };
  const { files, ids } = newYear(formerYear(former, years), year);
  const change = { years: new Map([from - 1, from].map((old) => [old, old - from + year])), ids };
  const all = new Map([...files, ...(await formFiles(join(folder, String(from)), change))]);
  all.set("year.json", { draft: true, files: [...all.keys()].filter(isNeeded) });
  await mkdir(target);
  for (const [file, contents] of all) {
    await mkdir(dirname(join(target, file)), { recursive: true });
    await writeFile(join(target, file), layOut(contents), { flag: "wx" });
  }
  return { outcome: "made", files: [...all.keys()], facts: ids.size };
}

/** Whether nothing but year.json would tell that a file is gone. */
function isNeeded(file: string): boolean {
  return /^(?:facts|forms)\/|^obligations\.json$/.test(file);
}

function formerYear(
  { year, entries }: YearFiles,
  years: readonly YearFiles[],
): Parameters<typeof newYear>[0] {
  return {
    year,
    facts: entries.facts,
    documents: entries.documents.map(({ entry }) => entry),
    topics: years.flatMap((known) => known.entries.topics.map(({ entry }) => entry)),
    taken: new Set(
      years.flatMap(({ entries: { facts, documents }, unsound }) =>
        [...facts, ...documents, ...unsound].flatMap(({ entry }) => idOf(entry) ?? []),
      ),
    ),
  };
}

async function formFiles(
  folder: string,
  change: Parameters<typeof newForm>[1],
): Promise<ReadonlyMap<string, Json>> {
  const files = new Map<string, Json>();
  const obligations = join(folder, "obligations.json");
  if (existsSync(obligations))
    files.set(
      "obligations.json",
      newObligations(JSON.parse(await readFile(obligations, "utf8")) as readonly Json[]),
    );
  const forms = join(folder, "forms");
  if (existsSync(forms))
    for (const [name, contents] of readJsonFolder(forms))
      files.set(`forms/${name}.json`, newForm(contents as Json, change));
  return files;
}

/** A list of texts or numbers over several lines. */
const simpleList = /^(.*)\[\n([^[\]{}]*?)\n *\](,?)$/gm;

/** JSON as the repository's files are laid out: a list stands on one line where there is room. */
function layOut(contents: Json): string {
  const text = JSON.stringify(contents, undefined, 2);
  const laidOut = text.replaceAll(
    simpleList,
    (whole, before: string, items: string, after: string) => {
      const line = `${before}[${items.trim().replaceAll(/\n */g, " ")}]${after}`;
      return line.length <= 100 ? line : whole;
    },
  );
  return `${laidOut}\n`;
}
