import { Paragraph, type ParagraphChild, TextRun } from "docx";
import { ChartRun } from "docx/charts";
import type { ChartBlock } from "../../../summaries/document.js";
import { xmlText } from "../xml-text.js";
import { writeCaption } from "./captions.js";
import { runs } from "./runs.js";
import { font, styleNames } from "./styles.js";

/** In pixels: as wide as the text, and so much high for each bar and around them. */
const size = { width: 640, perBar: 15, around: 70 };

/** Colours that differ in lightness, so that they can be told apart without colour. */
const colors = ["1F3864", "8FAADC", "595959"];

/** Bars with their figures beside them, described in words for those who cannot see them. */
export function writeChart(block: ChartBlock, figureWord: string): readonly Paragraph[] {
  const { title, description, categories, series } = block;
  const bars = categories.length * series.length;
  const chart = new ChartRun({
    type: "bar",
    categories: categories.map(xmlText),
    series: series.map(({ name, values, labels }, index) => ({
      name: xmlText(name),
      values,
      pointLabels: labels.map((label) => ({ text: xmlText(label) })),
      color: colorOf(index),
    })),
    font: { name: font },
    // Programs put its entries in different orders when the first category is at the top.
    legend: false,
    categoryAxis: { reverseOrder: true },
    valueAxis: { visible: false, gridlines: false, minimum: 0 },
    dataLabels: { value: true },
    gapWidth: 60,
    transformation: { width: size.width, height: size.around + bars * size.perBar },
    altText: { name: xmlText(title), title: xmlText(title), description: xmlText(description) },
  });
  // The two entries of the library each declare their own run, of the same shape.
  const run: unknown = chart;
  return [
    writeCaption(figureWord, title),
    writeKey(block),
    new Paragraph({ children: [run as ParagraphChild] }),
  ];
}

/** Which bars are which, in the order that they have from the top. */
function writeKey({ series }: ChartBlock): Paragraph {
  return new Paragraph({
    style: styleNames.tableText,
    keepNext: true,
    children: series.flatMap(({ name }, index) => [
      new TextRun({ text: "\u25A0\u00A0", color: colorOf(index) }),
      ...runs(`${name}    `),
    ]),
  });
}

function colorOf(index: number): string {
  return colors[index % colors.length] ?? "1F3864";
}
