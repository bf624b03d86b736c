import { phraseRegionalSummary } from "../../bot/texts/summary-document.js";
import { wordTexts } from "../../bot/texts/summaries.js";
import { writeWordDocument } from "../../src/adapters/word-document.js";
import type { Submission } from "../../src/reporting/submission.js";
import { regionIds } from "../../src/shared/region.js";
import { compileSummary } from "../../src/summaries/compile-summary.js";
import type { DocumentModel } from "../../src/summaries/document.js";
import type { Summary } from "../../src/summaries/summary.js";
import { obligations2025 } from "../support/agreement-2025.js";
import { createMemoryRepository } from "../support/memory-repository.js";
import { accountOf, shortReport, shortReportOf } from "../support/regional-reports.js";
import { makeRegister } from "../support/register.js";
import { ms, print, ratioLine } from "./report.js";
import { inTurn, range, sampleOf, timed } from "./statistics.js";

const rounds = 20;
const manyRounds = 3;
const fewReports = 99;
const manyReports = 990;
const growth = manyReports / fewReports;

/** Compiling the regional summary and writing it, and how writing grows with the document. */
export async function benchWord(): Promise<void> {
  const compiling = await inTurn(range(rounds), () => timed(compile));
  const model = await compile();
  const write = (document: DocumentModel) => timed(() => writeWordDocument(document, wordTexts));
  const writing = await inTurn(range(rounds), () => write(model));
  const [few = NaN, many = NaN] = await inTurn([fewReports, manyReports], async (reports) => {
    const document = repeated(model, reports / regionIds.length);
    return sampleOf(await inTurn(range(manyRounds), () => write(document))).median;
  });
  const peakMegabytes = process.resourceUsage().maxRSS / 1024;
  print("The regional summary as a Word document", [
    { what: "compiling, median", value: ms(sampleOf(compiling).median), samples: rounds },
    { what: "writing, median", value: ms(sampleOf(writing).median), samples: rounds },
    { what: `writing ${fewReports} reports`, value: ms(few), samples: manyRounds },
    { what: `writing ${manyReports} reports`, value: ms(many), samples: manyRounds },
    ratioLine("time for each report, many beside few", many / few / growth, { atMost: 1.2 }),
    { what: "peak memory of all this", value: `${peakMegabytes.toFixed(0)} MB` },
  ]);
}

async function compile(): Promise<DocumentModel> {
  const at = "2025-11-24T08:15:00Z";
  const reports = regionIds.flatMap((region) => [
    accountOf(region),
    shortReportOf(region, { at, record: shortReport }),
  ]);
  const dependencies = {
    submissions: createMemoryRepository<Submission>(reports),
    summaries: createMemoryRepository<Summary>(),
    register: makeRegister(),
    obligations: obligations2025,
    phrase: phraseRegionalSummary,
  };
  const now = new Date("2025-12-09T10:00:00Z");
  const compilation = await compileSummary(dependencies, 2025, "coordinator", now);
  if (compilation.outcome !== "compiled") throw new Error(compilation.outcome);
  return compilation.version.document;
}

function repeated(model: DocumentModel, times: number): DocumentModel {
  return { ...model, blocks: range(times).flatMap(() => model.blocks) };
}
