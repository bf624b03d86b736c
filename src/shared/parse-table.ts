/**
 * Reads rows as they are copied from a spreadsheet or kept in a CSV file: cells parted by tabs or semicolons, by commas
 * where the first line has neither, and quoted where they hold such signs. Rows without any text are left in, so that
 * rows can be counted.
 */
export function parseTable(text: string): readonly (readonly string[])[] {
  const source = text.replace(/^\uFEFF/, "").replaceAll(/\r\n?/g, "\n");
  const separators = /[\t;]/.test(source.split("\n", 1).join()) ? "\t;" : ",";
  const cells = new RegExp(`("(?:[^"]|"")*"|[^${separators}\n]*)([${separators}\n]|$)`, "gy");
  const rows: string[][] = [[]];
  for (const [, cell = "", end] of source.matchAll(cells)) {
    rows.at(-1)?.push(unquoted(cell).trim());
    if (end === "\n") rows.push([]);
    if (end === "") break;
  }
  return rows;
}

function unquoted(cell: string): string {
  return /^".*"$/s.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell;
}
