import { Paragraph, type ParagraphChild } from "docx";
import { ChartRun } from "docx/charts";
import type { ChartBlock } from "../../../summaries/document.js";
import { xmlText } from "../xml-text.js";
import { writeCaption } from "./captions.js";

/** In pixels: as wide as the text, and so much high for each bar and around them. */
const size = { width: 640, perBar: 15, around: 110 };

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
      color: colors[index % colors.length] ?? "1F3864",
    })),
    categoryAxis: { reverseOrder: true },
    valueAxis: { visible: false, gridlines: false, minimum: 0 },
    dataLabels: { value: true },
    gapWidth: 60,
    transformation: { width: size.width, height: size.around + bars * size.perBar },
    altText: { name: xmlText(title), title: xmlText(title), description: xmlText(description) },
  });
  // The two entries of the library each declare their own run, of the same shape.
  const run: unknown = chart;
  return [writeCaption(figureWord, title), new Paragraph({ children: [run as ParagraphChild] })];
}
