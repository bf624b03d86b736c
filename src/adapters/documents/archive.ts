import { createHash } from "node:crypto";
import { strToU8 } from "fflate";
import { steadyZip } from "./steady-zip.js";

/** A file in an archive: its path there, and its bytes or text. */
export interface ArchivedFile {
  readonly path: string;
  readonly content: Uint8Array | string;
}

/**
 * Packs files into one (.zip), with a list of their SHA-256 sums in the form that `sha256sum --check` reads. The same
 * files give the same bytes.
 */
export function writeArchive(files: readonly ArchivedFile[]): Uint8Array {
  const parts = files.map(({ path, content }) => ({
    path,
    bytes: typeof content === "string" ? strToU8(content) : content,
  }));
  const sums = parts.map(
    ({ path, bytes }) => `${createHash("sha256").update(bytes).digest("hex")}  ${path}\n`,
  );
  return steadyZip({
    ...Object.fromEntries(parts.map(({ path, bytes }) => [path, bytes])),
    "SHA256SUMS.txt": strToU8(sums.join("")),
  });
}
