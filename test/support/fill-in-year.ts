import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

type Json = string | number | boolean | null | undefined | Json[] | { [name: string]: Json };

/**
 * Fills in a new year the way a person would: every value that is left takes the former year's, its days a year
 * later; texts are read through, and every record gets the one source that there is.
 */
export async function fillIn(folder: string, from: number, year: number): Promise<void> {
  const files = await readdir(join(folder, String(year)), { recursive: true });
  for (const file of files.filter((name) => name.endsWith(".json"))) {
    if (file === "year.json" || file.startsWith("topics")) continue;
    const former = await read(join(folder, String(from), file));
    const path = join(folder, String(year), file);
    const filled = fill(await read(path), former, year - from);
    await writeFile(path, JSON.stringify(filled, undefined, 2));
  }
}

async function read(path: string): Promise<Json> {
  return JSON.parse(await readFile(path, "utf8")) as Json;
}

const carried = ["amount", "deadline", "requirement", "responsibility", "list", "process"];

function fill(json: Json, former: Json, later: number): Json {
  if (json === null) return shift(former, later);
  if (typeof json === "string") return json.replace(/^KONTROLLERA: /, "");
  if (Array.isArray(json)) {
    const formers = (Array.isArray(former) ? former : []).filter(
      (one) =>
        !isRecord(one) || !isRecord(one["statement"]) || carried.includes(one["kind"] as string),
    );
    return json.map((one, index) => fill(one, formers[index], later));
  }
  if (!isRecord(json)) return json;
  const filled = Object.entries(json).map(([name, part]): [string, Json] => {
    if (name === "sources") return [name, ["005#1"]];
    if (
      name === "sections" &&
      typeof json["name"] === "string" &&
      "title" in json &&
      !("who" in json)
    )
      return [name, [{ id: `${json["id"] as string}#1`, label: "avsnitt 1", title: "Allt" }]];
    return [name, fill(part, isRecord(former) ? former[name] : undefined, later)];
  });
  return Object.fromEntries(filled);
}

/** The same with every year that many years later. */
function shift(json: Json, later: number): Json {
  const text = JSON.stringify(json ?? null).replaceAll(/(?<![\d{])20\d\d(?=-\d\d)/g, (year) =>
    String(Number(year) + later),
  );
  const shifted = JSON.parse(text) as Json;
  return typeof shifted === "number" && shifted > 2000 && shifted < 2100
    ? shifted + later
    : shifted;
}

function isRecord(json: Json): json is Record<string, Json> {
  return typeof json === "object" && json !== null && !Array.isArray(json);
}
