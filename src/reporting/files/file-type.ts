/** The kinds of files that are taken, told by what is in them. */
export const fileTypes = ["pdf", "png", "jpg", "docx", "xlsx", "pptx"] as const;

export type FileType = (typeof fileTypes)[number];

const office = "application/vnd.openxmlformats-officedocument";

/** What a browser is told that a file is. */
export const contentTypes: Readonly<Record<FileType, string>> = {
  pdf: "application/pdf",
  png: "image/png",
  jpg: "image/jpeg",
  docx: `${office}.wordprocessingml.document`,
  xlsx: `${office}.spreadsheetml.sheet`,
  pptx: `${office}.presentationml.presentation`,
};

/** The largest that an office file may grow to when it is unpacked, in bytes: beyond is a trap for whoever opens it. */
const mostUnpacked = 300 * 1024 * 1024;

const mostEntries = 5000;

const signatures: readonly (readonly [FileType, readonly number[]])[] = [
  ["pdf", [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ["png", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ["jpg", [0xff, 0xd8, 0xff]],
];

const officeFolders: Readonly<Record<string, FileType>> = {
  "word/document.xml": "docx",
  "xl/workbook.xml": "xlsx",
  "ppt/presentation.xml": "pptx",
};

/** What a file is by its bytes, whatever it is called. Undefined for all that is not taken: programs, macros, archives, traps. */
export function fileTypeOf(bytes: Uint8Array): FileType | undefined {
  const signed = signatures.find(([, signature]) =>
    signature.every((byte, index) => bytes[index] === byte),
  );
  return signed === undefined ? officeTypeOf(bytes) : signed[0];
}

function officeTypeOf(bytes: Uint8Array): FileType | undefined {
  const entries = zipEntries(bytes);
  if (entries === undefined) return undefined;
  const names = entries.map(({ name }) => name);
  const unpacked = entries.reduce((sum, { size }) => sum + size, 0);
  if (unpacked > mostUnpacked || !names.includes("[Content_Types].xml")) return undefined;
  if (names.some((name) => /vbaProject|\.(exe|dll|js|vbs)$/i.test(name))) return undefined;
  const main = names.find((name) => officeFolders[name] !== undefined);
  return main === undefined ? undefined : officeFolders[main];
}

interface ZipEntry {
  readonly name: string;
  readonly size: number;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const endLength = 22;
const entryLength = 46;

/** The table of contents of a ZIP file, read without unpacking anything. Undefined when there is none to be read. */
function zipEntries(bytes: Uint8Array): readonly ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === undefined || view.getUint16(0) !== 0x504b) return undefined;
  const count = view.getUint16(end + 10, true);
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  if (count > mostEntries) return undefined;
  while (entries.length < count) {
    if (at + entryLength > end || view.getUint32(at, true) !== entrySignature) return undefined;
    const nameLength = view.getUint16(at + 28, true);
    const name = bytes.subarray(at + entryLength, at + entryLength + nameLength);
    entries.push({
      name: String.fromCharCode(...name.subarray(0, 300)),
      size: view.getUint32(at + 24, true),
    });
    at += entryLength + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Where the record at the end of a ZIP file begins; a comment may follow it. */
function endOf(view: DataView): number | undefined {
  const least = Math.max(0, view.byteLength - endLength - 0xffff);
  for (let at = view.byteLength - endLength; at >= least; at -= 1)
    if (view.getUint32(at, true) === endSignature) return at;
  return undefined;
}
