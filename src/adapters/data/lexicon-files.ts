import { join } from "node:path";
import { type Lexicon, lexiconSchema } from "../../answering/lexicon.js";
import { readJsonFile } from "./json-files.js";

/** Reads what questions are made of, a file for each language. Throws an Error that names the file and the field. */
export function readLexicon(folder: string): Lexicon {
  const read = (language: keyof Lexicon): Lexicon[keyof Lexicon] =>
    readJsonFile(join(folder, `${language}.json`), lexiconSchema.shape[language]);
  return { sv: read("sv"), en: read("en") };
}
