import { monitorEventLoopDelay } from "node:perf_hooks";
import { createWriting } from "../../src/composition/writing.js";
import { createRegister } from "../../src/participants/register.js";
import type { Project } from "../../src/participants/project.js";
import { type CompilingDependencies, compileSummary } from "../../src/summaries/compile-summary.js";
import type { SummaryVersion } from "../../src/summaries/summary.js";
import { demoProjects, finalRecord } from "../support/demo-projects.js";
import { makeSubmission } from "../support/submissions.js";
import { compiling2025, planOf } from "../support/summaries.js";
import { regionLines } from "./regions.js";
import { ms, print, ratioLine } from "./report.js";
import { inTurn, range, sampleOf, timed } from "./statistics.js";

const rounds = 3;
const few = 100;
const many = 1000;
const now = new Date("2025-12-09T10:00:00Z");

/** How long the program may be kept from everything else, in milliseconds. */
const mostHeldUp = 500;

/**
 * Compiling the projects' final reports and the regions' reports and writing them as Word and Excel in the thread that
 * does it, how it grows with the projects, and how long the program itself is kept from answering meanwhile.
 */
export async function benchWord(): Promise<void> {
  const writing = createWriting({ agreementsFolder: "data/agreements", botId: undefined });
  const compileIn = (count: number) => compile(count, (draft) => writing.run("make", draft));
  await compileIn(1);
  const delay = monitorEventLoopDelay({ resolution: 10 });
  let heldUp = 0;
  const [ofFew, ofMany] = await inTurn([few, many], async (count) => {
    const { document, workbook } = await compileIn(count);
    const compiling = await median(() => compileIn(count));
    delay.reset();
    delay.enable();
    const word = await median(() => writing.run("word", { document, at: now }));
    const excel = await median(() => writing.run("excel", { workbook, at: now }));
    delay.disable();
    heldUp = delay.max / 1e6;
    return { compiling, word, excel };
  });
  const ofRegions = await regionLines(writing, now);
  await writing.close();
  if (ofFew === undefined || ofMany === undefined) return;
  const peakMegabytes = process.resourceUsage().maxRSS / 1024;
  const growth = (what: keyof typeof ofFew) => ofMany[what] / ofFew[what] / (many / few);
  const linear = { atMost: 1.2 };
  print("The projects' final reports, and the regions' reports, compiled, as Word and Excel", [
    ...[ofFew, ofMany].flatMap(({ compiling, word, excel }, index) => {
      const count = index === 0 ? few : many;
      return [
        { what: `compiling ${count} projects, median`, value: ms(compiling), samples: rounds },
        { what: `writing ${count} as Word, median`, value: ms(word), samples: rounds },
        { what: `writing ${count} as Excel, median`, value: ms(excel), samples: rounds },
      ];
    }),
    ...ofRegions,
    ratioLine("compiling a project, many beside few", growth("compiling"), linear),
    ratioLine("a project in Word, many beside few", growth("word"), linear),
    ratioLine("a project in Excel, many beside few", growth("excel"), linear),
    {
      what: "longest that the program was kept from else while writing many",
      value: ms(heldUp),
      target: `<= ${mostHeldUp} ms`,
      isMet: heldUp <= mostHeldUp,
    },
    { what: "peak memory of all this", value: `${peakMegabytes.toFixed(0)} MB` },
  ]);
}

async function median(work: () => Promise<unknown>): Promise<number> {
  return sampleOf(await inTurn(range(rounds), () => timed(work))).median;
}

async function compile(
  count: number,
  make: CompilingDependencies["make"],
): Promise<SummaryVersion> {
  const projects = range(count).flatMap((index): readonly Project[] => {
    const project = demoProjects[index % demoProjects.length];
    return project === undefined ? [] : [{ ...project, id: `projekt-${index}` }];
  });
  const reports = projects.map((project, index) =>
    makeSubmission("slutrapport", { kind: "project", projectId: project.id }, [
      { at: "2025-11-12T10:00:00Z", record: finalRecord(project, index % demoProjects.length) },
    ]),
  );
  const register = createRegister({ demo: true, participants: [], projects: [...projects] });
  const dependencies = { ...compiling2025(reports, register), make };
  const compilation = await compileSummary(dependencies, planOf("final"), "coordinator", now);
  if (compilation.outcome !== "compiled") throw new Error(compilation.outcome);
  return compilation.version;
}
