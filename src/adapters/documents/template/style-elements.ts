/** One style of a Word document's styles.xml. */
export interface StyleElement {
  readonly id: string;
  /** Word's own name for it in lower case, the same in every language: "heading 1". */
  readonly name: string;
  readonly xml: string;
}

/** The styles in a styles.xml, in order. */
export function styleElements(styles: string): readonly StyleElement[] {
  return [...styles.matchAll(/<w:style\b[^>]*>.*?<\/w:style>/gs)].map(([xml]) => ({
    id: /\bw:styleId="([^"]*)"/.exec(xml)?.[1] ?? "",
    name: (/<w:name w:val="([^"]*)"/.exec(xml)?.[1] ?? "").toLowerCase(),
    xml,
  }));
}

/** Whether every element in XML is ended where it should be. Declares nothing of its own: no document type is taken. */
export function isWellFormed(xml: string): boolean {
  if (/<!(?!--)/.test(xml)) return false;
  const open: string[] = [];
  const text = xml.replaceAll(/<\?.*?\?>|<!--.*?-->/gs, "");
  const rest = text.replaceAll(
    /<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>/g,
    (_, ends: string, name: string, _attributes: string, alone: string) => {
      if (ends === "" && alone === "") open.push(name);
      return ends === "" || open.pop() === name ? "" : "<";
    },
  );
  return open.length === 0 && !rest.includes("<");
}
