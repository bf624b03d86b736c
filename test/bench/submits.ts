import assert from "node:assert/strict";
import { join } from "node:path";
import { JSONFilePreset } from "lowdb/node";
import type { Store } from "../../src/adapters/store/store.js";
import type { ReportingDependencies } from "../../src/reporting/drafts/read-context.js";
import { type Press, saveDraft } from "../../src/reporting/drafts/save-draft.js";
import type { Submission } from "../../src/reporting/submissions/submission.js";
import { submitForm } from "../../src/reporting/drafts/submit-form.js";
import { completeProgressReport } from "../support/drafts.js";
import { formNamed } from "../support/forms.js";
import { makeProject, makeRegister } from "../support/register.js";
import { makeReportingDependencies } from "../support/reporting-dependencies.js";
import { openFolder } from "../support/store-folder.js";
import { ms, print, ratioLine } from "./report.js";
import { inTurn, range, type Sample, sampleOf, timed } from "./statistics.js";
import { formId, storedSubmission, withStored } from "./stored-submissions.js";

const few = 100;
const many = 100_000;
const opened = 10_000;
const submits = 200;
const people = 50;

const projects = range(submits).map((index) => makeProject(`new-${index}`, `Projekt ${index}`));
const register = makeRegister(projects);

/** What handing in a report costs as the store grows, and whether anything is lost when many do so at once. */
export async function benchSubmits(): Promise<void> {
  const [small, large] = await withStored(few, (one) =>
    withStored(many, (other) => submitByTurns(one, other)),
  );
  const oneFile = await inTurn([few, many], rewriteOneFile);
  const opening = await withStored(opened, async (folder) => {
    const begun = performance.now();
    const store = await openFolder(folder);
    const milliseconds = performance.now() - begun;
    await store.close();
    return milliseconds;
  });
  const kept = await withStored(0, submitAtOnce);
  print("Handing in a report: on disk, with fsync", [
    ...submitLines(few, small),
    ...submitLines(many, large),
    ratioLine("growth of the median", large.median / small.median, { atMost: 1.3 }, large.count),
    ...[few, many].map((count, index) => ({
      what: `beside it: one lowdb file (no fsync) with ${count}, median`,
      value: ms(oneFile[index]?.median ?? NaN),
      samples: oneFile[index]?.count ?? 0,
    })),
    { what: `opening a store with ${opened}`, value: ms(opening), samples: 1 },
    {
      what: `${people} people at once: reports kept`,
      value: `${kept} of ${people}`,
      target: `= ${people}`,
      isMet: kept === people,
    },
  ]);
}

function submitLines(count: number, { median, p99, count: samples }: Sample) {
  return [
    { what: `with ${count} stored: median`, value: ms(median), samples },
    { what: `with ${count} stored: p99`, value: ms(p99), samples },
  ];
}

/** Hands in the same reports in two stores, by turns: what else the machine does strikes both. */
async function submitByTurns(...folders: readonly [string, string]): Promise<[Sample, Sample]> {
  const [one, other] = [await openFolder(folders[0]), await openFolder(folders[1])];
  const times = await inTurn(projects, async ({ id }) => [
    await submitTo(one, id),
    await submitTo(other, id),
  ]);
  await Promise.all([one.close(), other.close()]);
  const warm = times.slice(submits / 10);
  const sample = (which: number): Sample => sampleOf(warm.map((pair) => pair[which] ?? NaN));
  return [sample(0), sample(1)];
}

async function submitTo({ submissions }: Store, projectId: string): Promise<number> {
  const deps = makeReportingDependencies({ submissions, register });
  await draft(deps, projectId);
  return timed(() => submit(deps, projectId));
}

/** How many of the reports are on disk, all handed in at the same time. */
async function submitAtOnce(folder: string): Promise<number> {
  const store = await openFolder(folder);
  const deps = makeReportingDependencies({ submissions: store.submissions, register });
  const reporting = projects.slice(0, people);
  await Promise.all(reporting.map(({ id }) => draft(deps, id)));
  await Promise.all(reporting.map(({ id }) => submit(deps, id)));
  await store.close();
  const again = await openFolder(folder);
  const kept = await again.submissions.list();
  await again.close();
  return kept.filter(({ events }) => events.at(-1)?.type === "submitted").length;
}

const press = (nonce: string, revision: number): Press => ({
  card: { nonce, revision, prefilledVersion: 0 },
  by: "someone",
  at: new Date("2025-08-22T08:00:00Z"),
});

const assignment = (projectId: string) => ({
  form: formNamed(formId),
  subject: { kind: "project", projectId } as const,
});

async function draft(deps: ReportingDependencies, projectId: string): Promise<void> {
  await saveDraft(deps, assignment(projectId), press("save", 0), completeProgressReport);
}

async function submit(deps: ReportingDependencies, projectId: string): Promise<void> {
  const { outcome } = await submitForm(deps, assignment(projectId), press("submit", 1));
  assert.equal(outcome, "submitted");
}

/** What it costs to add a report to one file that holds them all. */
function rewriteOneFile(count: number): Promise<Sample> {
  return withStored(0, async (folder) => {
    const submissions: Submission[] = range(count).map(storedSubmission);
    const database = await JSONFilePreset(join(folder, "all.json"), { submissions });
    await database.write();
    const times = await inTurn(range(5), (index) =>
      timed(() =>
        database.update((data) => data.submissions.push(storedSubmission(count + index))),
      ),
    );
    return sampleOf(times);
  });
}
