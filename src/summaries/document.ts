import { z } from "zod/v4";

/** Names an answer of a submission: "2025-kort-rapport-ro/usedKronor", "…/plan.0.kronor". */
const answerRef = z.string().regex(/^.+\/.+$/);

/** What a text stands for, and the footnotes that it ends with (numbers from 1 into `footnotes`). */
const provenance = {
  /** The answers that have their place here. Each counted answer has exactly one place in a summary. */
  answers: z.array(answerRef).min(1).optional(),
  /** The answers that a sum adds up. */
  sumOf: z.array(answerRef).min(1).optional(),
  notes: z.array(z.int().positive()).min(1).optional(),
};

const cellSchema = z.union([z.string(), z.strictObject({ text: z.string(), ...provenance })]);

const blockSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("heading"),
    level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    /** Set when it begins a page. */
    startsPage: z.literal(true).optional(),
    text: z.string(),
  }),
  /** Running text, led in by a label if there is one; a line break in it is kept. A lead stands out, a note is small. */
  z.strictObject({
    kind: z.literal("paragraph"),
    style: z.enum(["plain", "lead", "note"]),
    label: z.string().optional(),
    text: z.string(),
    ...provenance,
  }),
  z.strictObject({ kind: z.literal("list"), items: z.array(z.string()).min(1) }),
  z.strictObject({
    kind: z.literal("table"),
    /** What stands over it after its number. */
    caption: z.string().optional(),
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
    rows: z.array(z.array(cellSchema)),
  }),
  /** Figures to look at, which also stand in a table. `description` is read out to those who cannot see it. */
  z.strictObject({
    kind: z.literal("chart"),
    title: z.string().min(1),
    description: z.string().min(1),
    categories: z.array(z.string()).min(1),
    series: z
      .array(
        z.strictObject({
          name: z.string(),
          values: z.array(z.number()),
          /** The values as people read them, in their order. */
          labels: z.array(z.string()),
        }),
      )
      .min(1),
  }),
  /** Room for whoever signs the document to write in. */
  z.strictObject({
    kind: z.literal("comment"),
    /** Within the room, at its top; nothing where a heading says it. */
    label: z.string(),
    /** What else is to be filled in by hand, each in a box of its own. */
    lines: z.array(z.string().min(1)).optional(),
  }),
]);

export type Block = z.infer<typeof blockSchema>;

export type TableBlock = Extract<Block, { kind: "table" }>;

export type ChartBlock = Extract<Block, { kind: "chart" }>;

export type Cell = z.infer<typeof cellSchema>;

/** A finished text in blocks, in no file format. Its words are final: writing it to a file adds and leaves out nothing. */
export const documentSchema = z.strictObject({
  title: z.string().min(1),
  subtitle: z.string(),
  /** Shown above the title and on every page: that the content is made up. */
  banner: z.string().optional(),
  /** Given to a document that has a title page and contents: what stands on the title page. */
  front: z.array(z.strictObject({ label: z.string(), text: z.string() })).optional(),
  blocks: z.array(blockSchema),
  footnotes: z.array(z.string().min(1)).optional(),
});

export type DocumentModel = z.infer<typeof documentSchema>;

/** The text of a cell. */
export function cellText(cell: Cell): string {
  return typeof cell === "string" ? cell : cell.text;
}

/** The name that a document gives an answer. */
export function refTo(submissionId: string, path: string): string {
  return `${submissionId}/${path}`;
}
