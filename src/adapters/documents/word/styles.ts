import { AlignmentType, type INumberingOptions, type IStylesOptions, LevelFormat } from "docx";

/** A4 with margins of 2 cm, in twentieths of a point. */
export const page = { width: 11_906, height: 16_838, margin: 1134 };

/** The width between the margins. */
export const textWidth = page.width - 2 * page.margin;

/** Names of the styles that are this program's own. */
export const styleNames = {
  subtitle: "Subtitle",
  lead: "Lead",
  note: "Note",
  tableText: "TableText",
  caption: "Caption",
  contents: "ContentsHeading",
} as const;

export const bullets = "bullets";

const dark = "1F3864";
/** At hand everywhere, or one as wide, so that pages break alike. */
export const font = "Arial";

const heading = (size: number, before: number, after: number) => ({
  run: { font, size, bold: true, color: dark },
  paragraph: { spacing: { before, after }, keepNext: true },
});

/** Sizes in half points, distances in twentieths of a point. */
export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font, size: 21, language: { value: "sv-SE" } },
      paragraph: { spacing: { after: 120 } },
    },
    title: heading(48, 0, 120),
    heading1: heading(30, 360, 120),
    heading2: heading(25, 240, 80),
    heading3: heading(22, 180, 60),
    footnoteText: { run: { size: 18 } },
  },
  paragraphStyles: [
    {
      id: styleNames.subtitle,
      name: "Subtitle",
      basedOn: "Normal",
      run: { size: 26, color: "404040" },
      paragraph: { spacing: { after: 360 } },
    },
    { id: styleNames.lead, name: "Lead", basedOn: "Normal", run: { bold: true, size: 24 } },
    { id: styleNames.note, name: "Note", basedOn: "Normal", run: { size: 17, color: "404040" } },
    {
      id: styleNames.tableText,
      name: "Table text",
      basedOn: "Normal",
      run: { size: 18 },
      paragraph: { spacing: { before: 30, after: 30 } },
    },
    {
      id: styleNames.caption,
      name: "caption",
      basedOn: "Normal",
      run: { size: 18, bold: true, color: dark },
      paragraph: { spacing: { before: 160, after: 60 }, keepNext: true },
    },
    // Looks like a heading but is none, so that the contents do not name themselves.
    {
      id: styleNames.contents,
      name: "Contents heading",
      basedOn: "Normal",
      run: { size: 30, bold: true, color: dark },
      paragraph: { spacing: { before: 360, after: 120 }, keepNext: true },
    },
    { id: "TOC1", name: "toc 1", basedOn: "Normal", paragraph: { spacing: { after: 40 } } },
    {
      id: "TOC2",
      name: "toc 2",
      basedOn: "Normal",
      run: { size: 20 },
      paragraph: { spacing: { after: 20 }, indent: { left: 240 } },
    },
  ],
};

export const numbering: INumberingOptions = {
  config: [
    {
      reference: bullets,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: "\u2022",
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: 400, hanging: 240 } } },
        },
      ],
    },
  ],
};
