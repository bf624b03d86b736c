import { strToU8, zipSync } from "fflate";

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A Word file as Word in Swedish makes it, in its parts: a red heading in the theme's font, and texts around the pages. */
export const templateParts = {
  "[Content_Types].xml":
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
  "word/document.xml": `<w:document ${w}><w:body><w:p/></w:body></w:document>`,
  "word/theme/theme1.xml":
    '<a:theme xmlns:a="http://a"><a:fontScheme><a:majorFont><a:latin typeface="Georgia"/></a:majorFont><a:minorFont><a:latin typeface="Verdana"/></a:minorFont></a:fontScheme></a:theme>',
  "word/header1.xml": `<w:hdr ${w}><w:p/></w:hdr>`,
  "word/header2.xml": `<w:hdr ${w}><w:p><w:r><w:t>Regionens namn </w:t></w:r><w:r><w:t xml:space="preserve">&amp; logga</w:t></w:r></w:p></w:hdr>`,
  "word/footer1.xml": `<w:ftr ${w}><w:p><w:r><w:t>Adressen</w:t></w:r></w:p><w:p><w:r><w:t>Sid </w:t></w:r><w:fldSimple w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple><w:r><w:t> av 9</w:t></w:r></w:p></w:ftr>`,
  "word/styles.xml": `<w:styles ${w}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" w:cstheme="minorBidi"/><w:sz w:val="22"/><w:lang w:val="en-US"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Rubrik"><w:name w:val="Title"/><w:basedOn w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Rubrik1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:link w:val="Rubrik1Char"/><w:pPr><w:keepNext/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:rFonts w:asciiTheme="majorHAnsi" w:ascii="Arial" w:hAnsiTheme="majorHAnsi"/><w:b/><w:color w:val="C00000" w:themeColor="accent2"/><w:sz w:val="40"/></w:rPr></w:style><w:style w:type="character" w:customStyle="1" w:styleId="Rubrik1Char"><w:name w:val="Rubrik 1 Char"/><w:link w:val="Rubrik1"/></w:style><w:style w:type="paragraph" w:customStyle="1" w:styleId="Note"><w:name w:val="Regionens notis"/></w:style></w:styles>`,
} as const;

/** The file; parts may be changed, added or, where undefined, left out. */
export function templateFile(
  changes: Readonly<Record<string, string | undefined>> = {},
): Uint8Array {
  const parts = Object.entries<string | undefined>({ ...templateParts, ...changes });
  return zipSync(
    Object.fromEntries(
      parts.flatMap(([name, xml]) => (xml === undefined ? [] : [[name, strToU8(xml)]])),
    ),
  );
}
