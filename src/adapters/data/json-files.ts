import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { z } from "zod/v4";

/** Reads a JSON file that must satisfy a schema. Throws an Error that names the file, the field and the reason. */
export function readJsonFile<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
): z.infer<Schema> {
  const parsed = schema.safeParse(parseJson(path));
  if (parsed.success) return parsed.data;
  throw new Error(`${path}:\n${z.prettifyError(parsed.error)}`);
}

/** Reads every .json file of a folder, unchecked, by file name without extension. */
export function readJsonFolder(folder: string): ReadonlyMap<string, unknown> {
  const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
  return new Map(files.map((name) => [basename(name, ".json"), parseJson(join(folder, name))]));
}

function parseJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as unknown;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`${path}: ${reason}`, { cause });
  }
}
