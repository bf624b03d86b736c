import { z } from "zod/v4";

const blockSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("heading"),
    level: z.union([z.literal(1), z.literal(2)]),
    text: z.string(),
  }),
  /** Running text; a line break in it is kept. A lead stands out, a note is small. */
  z.strictObject({
    kind: z.literal("paragraph"),
    style: z.enum(["plain", "lead", "note"]),
    text: z.string(),
  }),
  z.strictObject({ kind: z.literal("list"), items: z.array(z.string()).min(1) }),
  z.strictObject({
    kind: z.literal("table"),
    columns: z
      .array(
        z.strictObject({
          title: z.string(),
          align: z.enum(["start", "end"]),
          /** The share of the table's width, in percent. */
          width: z.number().positive(),
        }),
      )
      .min(1),
    /** Cells in the columns' order. */
    rows: z.array(z.array(z.string())),
  }),
]);

export type Block = z.infer<typeof blockSchema>;

export type TableBlock = Extract<Block, { kind: "table" }>;

/** A finished text in blocks, in no file format. Its words are final: writing it to a file adds and leaves out nothing. */
export const documentSchema = z.strictObject({
  title: z.string().min(1),
  subtitle: z.string(),
  /** Shown above the title and on every page: that the content is made up. */
  banner: z.string().optional(),
  blocks: z.array(blockSchema),
});

export type DocumentModel = z.infer<typeof documentSchema>;
