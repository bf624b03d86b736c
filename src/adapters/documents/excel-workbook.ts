import type { Stream } from "node:stream";
import writeExcelFile, { type CellObject, type Feature } from "write-excel-file/node";
import { getCellAddress } from "write-excel-file/utility";
import type { ColumnKind, Sheet, SheetCell, WorkbookModel } from "../../summaries/workbook.js";
import { receiptLinks, type ReceiptLinks } from "./excel-links.js";
import { steadyOfficeFile } from "./steady-zip.js";
import { xmlText } from "./xml-text.js";

/** What the library takes for the content of a file. */
type FileContent = Stream | Buffer | Blob;

/** How many characters a cell has room for in Excel. */
const longestText = 32_767;

/** In characters. */
const widths: Record<ColumnKind, number> = {
  text: 30,
  receipt: 30,
  kronor: 18,
  percent: 12,
  number: 12,
  day: 13,
};
const narrowest = 10;
const mostSure = 60;

/** How Excel shows the figures of a column. */
const formats: Record<ColumnKind, string> = {
  text: "@",
  receipt: "@",
  kronor: "#,##0",
  percent: "0.0",
  number: "#,##0",
  day: "yyyy-mm-dd",
};

/**
 * Writes figures as an Excel file (.xlsx): figures and days as such, a header row that stays and filters. Text is never
 * a formula, whatever it begins with. The same content gives the same bytes.
 *
 * @param at - when it was made
 * @param links - where the numbers of receipts lead; undefined: they are text and nothing else
 */
export async function writeExcelWorkbook(
  { sheets }: WorkbookModel,
  at: Date,
  links?: ReceiptLinks,
): Promise<Uint8Array> {
  const file = await writeExcelFile(
    sheets.map((sheet) => ({
      sheet: sheet.name,
      data: [
        headerRow(sheet),
        ...sheet.rows.map((row) => bodyRow(sheet, row, links !== undefined)),
      ],
      columns: sheet.columns.map(({ title, kind }, index) => ({
        width: widthOf(sheet, index, kind, title),
      })),
      stickyRowsCount: 1,
      orientation: "landscape" as const,
    })),
    {
      features: [filters(sheets), ...(links === undefined ? [] : [receiptLinks(sheets, links)])],
      fontFamily: "Calibri",
      fontSize: 11,
    },
  ).toBuffer();
  return steadyOfficeFile(file, at);
}

function headerRow({ columns }: Sheet): CellObject[] {
  return columns.map(({ title }) => ({
    type: String,
    value: xmlText(title),
    fontWeight: "bold",
    backgroundColor: "#E7ECF4",
    wrap: true,
    alignVertical: "top",
  }));
}

function bodyRow(
  { columns }: Sheet,
  row: readonly SheetCell[],
  hasLinks: boolean,
): (CellObject | null)[] {
  return columns.map(({ kind }, index) => {
    const cell = cellOf(kind, row[index] ?? null);
    return hasLinks && kind === "receipt" && cell !== null ? { ...cell, ...linkLooks } : cell;
  });
}

const linkLooks = { textColor: "#0563C1", textDecoration: { underline: true } } as const;

function cellOf(kind: ColumnKind, content: SheetCell): CellObject | null {
  const common = { format: formats[kind], alignVertical: "top" as const };
  if (content === null) return null;
  if (typeof content === "number") return { type: Number, value: content, ...common };
  if (kind === "day") return { type: Date, value: new Date(`${content}T00:00:00Z`), ...common };
  return {
    type: String,
    value: xmlText(content.slice(0, longestText)),
    ...common,
    format: "@",
    wrap: true,
  };
}

function widthOf({ rows }: Sheet, index: number, kind: ColumnKind, title: string): number {
  if (kind !== "text" && kind !== "receipt")
    return Math.max(widths[kind], Math.min(title.length, widths.text) / 2);
  const longest = Math.max(title.length, ...rows.map((row) => String(row[index] ?? "").length));
  return Math.min(Math.max(longest + 2, narrowest), mostSure);
}

/** Buttons in the header row to choose rows by. The library leaves them to others. */
function filters(sheets: readonly Sheet[]): Feature<FileContent> {
  return {
    files: {
      transform: {
        "xl/worksheets/sheet{id}.xml": {
          transform: (xml, _options, { sheetIndex }) => {
            const sheet = sheets[sheetIndex];
            if (sheet === undefined) return xml;
            const last = getCellAddress(sheet.rows.length, sheet.columns.length - 1);
            return xml.replace("</sheetData>", `</sheetData><autoFilter ref="A1:${last}"/>`);
          },
        },
      },
    },
  };
}
