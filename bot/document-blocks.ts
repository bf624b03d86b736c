import type { Block, TableBlock } from "../src/summaries/document.js";

/** A heading; level 1 is a section. */
export function heading(level: 1 | 2, text: string): Block {
  return { kind: "heading", level, text };
}

/** Running text. */
export function paragraph(text: string): Block {
  return { kind: "paragraph", style: "plain", text };
}

/** A remark in small print. */
export function note(text: string): Block {
  return { kind: "paragraph", style: "note", text };
}

/** A bulleted list; nothing when there are no items. */
export function list(items: readonly string[]): readonly Block[] {
  return items.length === 0 ? [] : [{ kind: "list", items: [...items] }];
}

/** A table; columns of amounts stand to the right. */
export function table(
  columns: readonly { readonly title: string; readonly width: number; readonly amount?: true }[],
  rows: readonly (readonly string[])[],
): TableBlock {
  return {
    kind: "table",
    columns: columns.map(({ title, width, amount }) => ({
      title,
      width,
      align: amount === true ? "end" : "start",
    })),
    rows: rows.map((row) => [...row]),
  };
}
