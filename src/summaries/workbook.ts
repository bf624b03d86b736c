import { z } from "zod/v4";

/** What the cells of a column hold. Days are ISO text; percent 71.2 is the number 71.2; a receipt is its number as text. */
const columnKindSchema = z.enum(["text", "receipt", "kronor", "percent", "number", "day"]);

export type ColumnKind = z.infer<typeof columnKindSchema>;

/** Figures in sheets, in no file format. Text is text whatever it begins with. */
export const workbookSchema = z.strictObject({
  title: z.string().min(1),
  sheets: z
    .array(
      z.strictObject({
        name: z.string().min(1).max(31),
        columns: z
          .array(z.strictObject({ title: z.string().min(1), kind: columnKindSchema }))
          .min(1),
        /** Cells in the columns' order; null is blank. */
        rows: z.array(z.array(z.union([z.string(), z.number(), z.null()]))),
      }),
    )
    .min(1),
});

export type WorkbookModel = z.infer<typeof workbookSchema>;

export type Sheet = WorkbookModel["sheets"][number];

export type SheetCell = Sheet["rows"][number][number];
