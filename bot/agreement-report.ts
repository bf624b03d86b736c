import type { Problem } from "../src/agreement/problem.js";
import type { DueProblem } from "../src/reporting/obligations/check-obligations.js";
import { agreementToolTexts as texts } from "./texts/tools/agreement-tool.js";

/** Something to mend. `path` begins with the record's identifier; "-" where there is no record. */
interface Fault {
  readonly file: string;
  readonly path: string;
  readonly problem: Problem | DueProblem;
}

/** What is to be mended in a year: file by file, a line for each record with everything that is to be done to it. */
export function faultReport(year: number, faults: readonly Fault[]): string {
  const files = new Map<string, Map<string, string[]>>();
  for (const { file, path, problem } of faults) {
    const [record = path, ...field] = path.split(".");
    const records = files.get(file) ?? new Map<string, string[]>();
    const said = [field.join("."), texts.problem(problem)].filter(Boolean).join(" ");
    records.set(record, [...new Set([...(records.get(record) ?? []), said])]);
    files.set(file, records);
  }
  const sections = [...files].map(([file, records]) =>
    [
      file,
      ...[...records].map(([record, said]) =>
        record === "-" ? `  ${said.join("; ")}` : `  ${record}: ${said.join("; ")}`,
      ),
    ].join("\n"),
  );
  return [texts.notOk(year, faults.length, files.size), ...sections].join("\n\n");
}
