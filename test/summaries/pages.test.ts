import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { wordTexts } from "../../bot/texts/summaries/summaries.js";
import { writeWordDocument } from "../../src/adapters/documents/word-document.js";
import type { DocumentModel } from "../../src/summaries/document.js";
import { type SummaryKind, summaryKindSchema } from "../../src/summaries/summary-kind.js";
import { demoProjects, demoRegister } from "../support/demo-projects.js";
import { demoRound } from "../support/demo-round.js";
import { convert } from "../support/office.js";
import { inkOnPages } from "../support/page-pictures.js";
import { printedPages, type PrintedText } from "../support/printed-pages.js";
import { collect2025, phrase2025 } from "../support/summaries.js";

/** A page with no more than its header and footer has less ink than this; the shortest contents have twice as much. */
const least = 0.01;

/** Of headings and captions, of the banner, and of what is small: notes, footnotes, figures beside bars. */
const colors = { heading: "#1f3864", banner: "#9c0006", small: ["#404040", "#595959"] };

/** The height of a table's letters in the units of the pages; running text has higher ones. */
const tableText = 14;

const fewestAndMost: Readonly<Record<SummaryKind, readonly [number, number]>> = {
  regional: [9, 11],
  interim: [10, 12],
  final: [15, 17],
  pathways: [5, 7],
  skr: [13, 15],
  unspent: [17, 19],
};

async function printed(document: DocumentModel): Promise<Buffer | undefined> {
  const at = new Date("2026-04-01T10:00:00Z");
  return convert(await writeWordDocument(document, wordTexts, at), "docx", "pdf");
}

/** A year's round of three regions and twenty projects, six of them chosen. */
function roundOf(kind: SummaryKind): DocumentModel {
  const collected = collect2025(kind, demoRound(), demoRegister, "2026-04-01");
  if (kind !== "final") return phrase2025(collected);
  const projects = [0, 5, 8, 9, 15, 18].map((index) => ({
    projectId: demoProjects[index]?.id ?? "",
    reason: "Tydlig effekt på väntetiden.",
  }));
  const choice = { at: "2025-11-27T10:00:00Z", by: "coordinator", projects };
  return phrase2025({ ...collected, choice });
}

/** What stands on a page but for what stands on every page. */
function bodyOf(page: readonly PrintedText[]): readonly PrintedText[] {
  return page.filter(({ color, text }) => color !== colors.banner && !/Sida \d+ av/.test(text));
}

/** What is wrong with where a page begins and ends. */
function faultsOf(page: readonly PrintedText[]): readonly string[] {
  const body = bodyOf(page);
  const [first] = body;
  const last = body.findLast(({ color }) => !colors.small.includes(color));
  return [
    ...(last?.color === colors.heading ? [`ends with a heading: ${last.text}`] : []),
    ...(first !== undefined && isRow(first) ? [`begins without a header row: ${first.text}`] : []),
    ...(first !== undefined && first.color === colors.small[0]
      ? [`begins with a lost note: ${first.text}`]
      : []),
  ];
}

function isRow({ color, isBold, size }: PrintedText): boolean {
  return size <= tableText && !isBold && !colors.small.includes(color);
}

describe("the pages of the summaries, as LibreOffice and Poppler draw them", function () {
  this.timeout(120_000);

  for (const kind of summaryKindSchema.options) {
    const [fewest, most] = fewestAndMost[kind];
    it(`are between ${fewest} and ${most} and none is blank, with headings and header rows by what they head: ${kind}`, async function () {
      const pdf = await printed(roundOf(kind));
      const ink = pdf && (await inkOnPages(pdf));
      const pages = pdf && (await printedPages(pdf));
      if (ink === undefined || pages === undefined) this.skip();

      for (const { font, text } of pages.flat())
        assert.match(font, /LiberationSans|Arial/, `no font as wide as Arial is here: ${text}`);
      assert.ok(ink.length >= fewest && ink.length <= most, `${ink.length} pages`);
      for (const [index, page] of pages.entries()) {
        assert.ok((ink[index] ?? 0) > least, `page ${index + 1} is blank: ${ink[index]}`);
        assert.deepEqual(faultsOf(page), [], `page ${index + 1}`);
      }
    });
  }

  it("are none for a region that has reported nothing: it stands below what comes before", () => {
    const submissions = demoRound().filter(({ subject }) => subject.kind === "project");
    const { blocks } = phrase2025(collect2025("unspent", submissions, demoRegister, "2026-04-01"));
    const regions = blocks.filter(
      (block) => block.kind === "heading" && block.text.startsWith("Region "),
    );

    assert.equal(regions.length, 3);
    for (const block of regions) assert.ok(!("startsPage" in block));
  });

  it("would be seen to be blank with no more than their header and footer", async function () {
    const blank = { kind: "heading", level: 1, startsPage: true, text: "" } as const;
    const pdf = await printed({ ...roundOf("pathways"), blocks: [blank, blank] });
    const ink = pdf && (await inkOnPages(pdf));
    if (ink === undefined) this.skip();

    assert.ok((ink.at(-1) ?? 1) < least, ink.join(" "));
  });
});
