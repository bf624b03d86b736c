import { strFromU8, unzipSync } from "fflate";

/**
 * The times that an Office file's properties tell it was created and changed. Two files written within the same second
 * agree on the time of writing too, so that comparing their bytes does not show whether it is in them.
 */
export function officeTimes(file: Uint8Array): readonly (string | undefined)[] {
  const xml = strFromU8(unzipSync(file)["docProps/core.xml"] ?? new Uint8Array());
  return [...xml.matchAll(/<dcterms:(?:created|modified)[^>]*>([^<]*)</g)].map(([, time]) => time);
}
