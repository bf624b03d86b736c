import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Submission } from "../../src/reporting/submissions/submission.js";
import { completeProgressReport } from "../support/drafts.js";
import { makeSubmission } from "../support/submissions.js";
import { inTurn, range } from "./statistics.js";

/** The form that projects hand in here. */
export const formId = "delrapport";

/** A project's report as it is stored. */
export function storedSubmission(number: number): Submission {
  const subject = { kind: "project", projectId: `stored-${number}` } as const;
  const record = { status: "yellow", usedKronor: 210_000, done: completeProgressReport["done"] };
  return makeSubmission(formId, subject, [
    { at: "2025-08-20T08:00:00Z", draft: completeProgressReport },
    { at: "2025-08-21T08:00:00Z", record: { ...record, done: record.done ?? "" } },
  ]);
}

/** Runs with a folder that holds a store with so many submissions, all on the disk, and removes it afterwards. */
export async function withStored<Result>(
  count: number,
  act: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), "bench-store-"));
  try {
    const submissions = join(folder, "submissions");
    await mkdir(submissions);
    const batches = range(Math.ceil(count / batchSize));
    await inTurn(batches, async (batch) => {
      const first = batch * batchSize;
      const numbers = range(Math.min(batchSize, count - first)).map((index) => first + index);
      await Promise.all(
        numbers.map((number) => {
          const submission = storedSubmission(number);
          const text = JSON.stringify(submission, null, 1);
          return writeFile(join(submissions, `${submission.id}.json`), text);
        }),
      );
    });
    await once(spawn("sync"), "exit");
    return await act(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const batchSize = 200;
