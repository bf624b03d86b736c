import readExcelFile from "read-excel-file/node";
import { fileTypeOf } from "../../reporting/files/file-type.js";
import { parseTable } from "../../shared/parse-table.js";

/** The rows of a sheet. */
export type Table = readonly (readonly string[])[];

/** More than this, in bytes, is no list of people and projects. */
const largest = 2 * 1024 * 1024;

/**
 * Reads the sheets of an Excel file (.xlsx), or the rows of a CSV file in UTF-8 or Windows' own encoding, as text.
 * Undefined for anything else, and for a file that cannot be read.
 */
export async function readTables(bytes: Uint8Array): Promise<readonly Table[] | undefined> {
  if (bytes.byteLength > largest) return undefined;
  const type = fileTypeOf(bytes);
  if (type === "xlsx") return readSheets(bytes);
  if (type !== undefined || bytes.includes(0)) return undefined;
  return [parseTable(decode(bytes))];
}

async function readSheets(bytes: Uint8Array): Promise<readonly Table[] | undefined> {
  try {
    const sheets = await readExcelFile(Buffer.from(bytes));
    return sheets.map(({ data }) => data.map((row) => row.map(asText)));
  } catch {
    return undefined;
  }
}

function asText(value: unknown): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? String(value).trim()
    : "";
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
