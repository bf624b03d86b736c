import { strFromU8, strToU8, type Unzipped, unzipSync, zipSync } from "fflate";

/** The first day that a zip file can tell. */
const zipBeginning = new Date(Date.UTC(1980, 0, 1, 12));

/** The time in an Office file's properties. */
const stampedTime =
  /(<dcterms:(created|modified) xsi:type="dcterms:W3CDTF">)[^<]*(<\/dcterms:\2>)/g;

/** Names that the writing library makes up, by chance or by counting on from the file before. */
const madeUpNames = /\brId(?=[a-z0-9_-]{15,})[a-z0-9_-]+|\b_Toc\d+/g;

/** The numbers of bookmarks and drawings, which it counts on from the file before. */
const countedNumber = /(<(w:bookmarkStart|w:bookmarkEnd|wp:docPr)\b[^>]*?\b(?:w:)?id=")(\d+)"/g;

/**
 * An Office file rewritten so that the same content always gives the same bytes: the libraries that write it put in the
 * time of writing, and names made up by chance or counted on. Its properties tell `at` instead.
 *
 * @param changes - what else is done to a part, by its name in the file
 */
export function steadyOfficeFile(
  file: Uint8Array,
  at: Date,
  changes: Readonly<Record<string, (xml: string) => string>> = {},
): Uint8Array {
  const rename = createRenaming();
  const parts = Object.entries(unzipSync(file)).map(([name, bytes]) => {
    if (name.endsWith(".xlsx")) return [name, steadyOfficeFile(bytes, at)] as const;
    if (!/\.(xml|rels)$/.test(name)) return [name, bytes] as const;
    const xml = strFromU8(bytes)
      .replaceAll(stampedTime, `$1${at.toISOString()}$3`)
      .replaceAll(madeUpNames, (made) => rename(made.startsWith("_") ? "_Toc" : "rIdSteady", made))
      .replaceAll(
        countedNumber,
        (_, before: string, element: string, number: string) =>
          `${before}${rename("", `${element === "wp:docPr" ? "drawing" : "bookmark"} ${number}`)}"`,
      );
    return [name, strToU8(changes[name]?.(xml) ?? xml)] as const;
  });
  return steadyZip(Object.fromEntries(parts) as Unzipped);
}

/** Gives each name a new one, numbered as they first come. */
function createRenaming(): (prefix: string, name: string) => string {
  const names = new Map<string, string>();
  return (prefix, name) => {
    const known = names.get(name) ?? `${prefix}${names.size + 1}`;
    names.set(name, known);
    return known;
  };
}

/** A zip file whose bytes depend on nothing but its content. */
export function steadyZip(parts: Unzipped): Uint8Array {
  // fflate writes local time into the file, so that the zone of the machine must not matter either.
  const mtime = zipBeginning.getTime() + zipBeginning.getTimezoneOffset() * 60_000;
  return zipSync(parts, { mtime, level: 6 });
}

/**
 * The texts of some parts of an office file that someone else has made, by their names; those larger than so many bytes
 * are left where they are. Undefined when it cannot be read.
 */
export function textParts(
  file: Uint8Array,
  isWanted: (name: string) => boolean,
  mostBytes: number,
): Readonly<Record<string, string>> | undefined {
  try {
    const parts = unzipSync(file, {
      filter: ({ name, originalSize }) => isWanted(name) && originalSize <= mostBytes,
    });
    return Object.fromEntries(
      Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)]),
    );
  } catch {
    return undefined;
  }
}
