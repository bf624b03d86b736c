const linkPattern =
  /\/Subtype\/Link\b[^>]*?\/Contents<FEFF([0-9A-F]*)>\/Dest\[(\d+) 0 R\/XYZ [\d.]+ ([\d.]+)/g;

const pagesPattern = /\/Type\/Pages\b[^>]*?\/Kids\[([\d\sR]*)\]/g;

/**
 * The page of each heading in a document that LibreOffice has printed as PDF, told by where the links in its contents
 * lead. Undefined when one is not found: then no page is told rather than a wrong one.
 *
 * @param headings - those that stand in the contents, in order
 */
export function headingPagesIn(
  pdf: Uint8Array,
  headings: readonly string[],
): readonly number[] | undefined {
  const links = linksIn(Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString("latin1"));
  let next = 0;
  const pages = headings.map((heading) => {
    const found = links.findIndex(({ title }, at) => at >= next && title === plain(heading));
    if (found !== -1) next = found + 1;
    return links[found]?.page;
  });
  return pages.every((page) => page !== undefined) ? pages : undefined;
}

interface Link {
  readonly title: string;
  readonly page: number;
  /** Counted from the foot of the page. */
  readonly height: number;
}

/** The places that links within the document lead to, from its beginning to its end, each once. */
function linksIn(text: string): readonly Link[] {
  // Printed in one go, a document has one list of pages.
  const [kids = "", ...others] = [...text.matchAll(pagesPattern)].map(([, inside]) => inside);
  if (others.length > 0) return [];
  const pages = [...kids.matchAll(/(\d+) 0 R/g)].map(([, number]) => number);
  const links = [...text.matchAll(linkPattern)].map(([, hex = "", page, height]): Link => ({
    title: plain(Buffer.from(hex, "hex").swap16().toString("utf16le")),
    page: pages.indexOf(page) + 1,
    height: Number(height),
  }));
  return links
    .toSorted((a, b) => a.page - b.page || b.height - a.height)
    .filter((link, index, all) => JSON.stringify(link) !== JSON.stringify(all[index - 1]));
}

function plain(title: string): string {
  return title.replaceAll(/\s+/g, " ").trim();
}
