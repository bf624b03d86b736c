import { styleNames } from "../word/styles.js";
import { styleElements } from "./style-elements.js";

/** The styles of our documents that a template may have, by the names that Word has for them in every language. */
export const namedStyles = [
  "Normal",
  "Title",
  "Subtitle",
  "heading 1",
  "heading 2",
  "heading 3",
  "caption",
  "toc 1",
  "toc 2",
  "footnote text",
] as const;

/** The contents' heading looks as other headings do but is no part of the contents. */
const contentsHeading = `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${styleNames.contents}"><w:name w:val="Contents heading"/><w:basedOn w:val="Heading1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>`;

const swedish = '<w:lang w:val="sv-SE"/>';

/**
 * A template's styles with ours added where it has none by the same name. Its styles get our identifiers, for Word
 * names them after the language it is in: heading 1 is "Rubrik1" in Swedish.
 */
export function withTemplateStyles(ours: string, template: string): string {
  const [own, theirs] = [styleElements(ours), styleElements(template)];
  const names = new Map<string, string>();
  for (const { id, name } of theirs) {
    const same = own.find((style) => style.name === name);
    if (same !== undefined) names.set(id, same.id);
    else if (own.some((style) => style.id === id)) names.set(id, `Template${id}`);
  }
  const renamed = template.replaceAll(
    /(\bw:styleId=|<w:(?:basedOn|next|link) w:val=)"([^"]*)"/g,
    (_, before: string, id: string) => {
      return `${before}"${names.get(id) ?? id}"`;
    },
  );
  const had = new Set(theirs.map(({ name }) => name));
  const added = own
    .filter(({ id, name }) => !had.has(name) && id !== styleNames.contents)
    .map(({ xml }) => xml)
    .join("");
  return inSwedish(renamed).replace("</w:styles>", `${added}${contentsHeading}</w:styles>`);
}

function inSwedish(styles: string): string {
  const defaults = /<w:rPrDefault>\s*<w:rPr>(.*?)<\/w:rPr>\s*<\/w:rPrDefault>/s;
  if (defaults.test(styles))
    return styles.replace(
      defaults,
      (_, format: string) => `<w:rPrDefault><w:rPr>${format}${swedish}</w:rPr></w:rPrDefault>`,
    );
  return styles.replace(
    /(<w:styles\b[^>]*>)(?:\s*<w:docDefaults\s*\/>)?/,
    `$1<w:docDefaults><w:rPrDefault><w:rPr>${swedish}</w:rPr></w:rPrDefault></w:docDefaults>`,
  );
}
