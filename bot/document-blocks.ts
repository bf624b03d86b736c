import type { Block, Cell, TableBlock } from "../src/summaries/document.js";

type Paragraph = Extract<Block, { kind: "paragraph" }>;

/** The answers that a text is the place of, and the footnotes that it ends with. */
type Provenance = Pick<Paragraph, "answers" | "notes">;

/** A heading; level 1 is a section. */
export function heading(level: 1 | 2 | 3, text: string): Block {
  return { kind: "heading", level, text };
}

/** A section that begins a page of its own. */
export function pageHeading(text: string): Block {
  return { kind: "heading", level: 1, startsPage: true, text };
}

/** Running text. */
export function paragraph(text: string, provenance: Provenance = {}): Block {
  return { kind: "paragraph", style: "plain", text, ...provenance };
}

/** Running text led in by what it is about. */
export function labelledParagraph(label: string, text: string, provenance: Provenance = {}): Block {
  return { kind: "paragraph", style: "plain", label, text, ...provenance };
}

/** A remark in small print. */
export function note(text: string): Block {
  return { kind: "paragraph", style: "note", text };
}

/** A bulleted list; nothing when there are no items. */
export function list(items: readonly string[]): readonly Block[] {
  return items.length === 0 ? [] : [{ kind: "list", items: [...items] }];
}

/** A cell that is the place of answers. */
export function answerCell(
  text: string,
  answers: readonly string[],
  notes?: readonly number[],
): Cell {
  return {
    text,
    ...(answers.length > 0 && { answers: [...answers] }),
    ...(notes !== undefined && notes.length > 0 && { notes: [...notes] }),
  };
}

/** A cell that is the sum of answers; plain text when it is the sum of none. */
export function sumCell(text: string, sumOf: readonly string[]): Cell {
  return sumOf.length === 0 ? text : { text, sumOf: [...sumOf] };
}

export interface Column {
  readonly title: string;
  /** In percent of the table's. */
  readonly width: number;
  /** Whether it holds figures, which stand to the right. */
  readonly amount?: boolean;
}

/** A table; columns of amounts stand to the right. With a caption it is numbered. */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  caption?: string,
): TableBlock {
  return {
    kind: "table",
    ...(caption !== undefined && { caption }),
    columns: columns.map(({ title, width, amount }) => ({
      title,
      width,
      align: amount === true ? "end" : "start",
    })),
    rows: rows.map((row) => [...row]),
  };
}
