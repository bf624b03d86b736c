import type { Register } from "../participants/register.js";
import type { Obligation } from "../reporting/obligations.js";
import type { Submission } from "../reporting/submission.js";
import { localDateOf } from "../shared/local-date.js";
import { type RegionId, regionIds } from "../shared/region.js";
import type { Repository } from "../shared/repository.js";
import { type Difference, differenceBetween } from "./difference.js";
import type { DocumentModel } from "./document.js";
import {
  compileRegionalContent,
  type RegionalContent,
  regionsWithout,
  sourcesOf,
} from "./regional-content.js";
import { regionalSummaryId, type Summary, type SummaryVersion } from "./summary.js";

export interface CompilingDependencies {
  readonly submissions: Repository<Submission>;
  readonly summaries: Repository<Summary>;
  readonly register: Register;
  readonly obligations: readonly Obligation[];
  /** Puts a summary in words; `difference` is from the version before, undefined for the first. */
  readonly phrase: (
    content: RegionalContent,
    version: number,
    difference: Difference | undefined,
  ) => DocumentModel;
}

export type Compilation =
  /** No region has submitted a short report. */
  | { readonly outcome: "nothing-submitted" }
  | {
      readonly outcome: "compiled";
      readonly summaryId: string;
      readonly version: SummaryVersion;
      /** False when nothing had come since the last version, which then is the one given. */
      readonly isNew: boolean;
      /** From the version before; undefined for the first. */
      readonly difference: Difference | undefined;
    };

/** The regions whose short report a summary compiled now would lack. */
export async function findMissingRegions(
  dependencies: Omit<CompilingDependencies, "phrase">,
  year: number,
  now: Date,
): Promise<readonly RegionId[]> {
  return regionsWithout(await contentNow(dependencies, year, now), "shortReport");
}

/** Compiles a year's regional summary from what has been submitted, and keeps it as a new version if anything is new. */
export async function compileSummary(
  dependencies: CompilingDependencies,
  year: number,
  by: string,
  now: Date,
): Promise<Compilation> {
  const content = await contentNow(dependencies, year, now);
  if (regionsWithout(content, "shortReport").length === regionIds.length)
    return { outcome: "nothing-submitted" };
  const summaryId = regionalSummaryId(year);
  const stamp = { compiledAt: now.toISOString(), by };
  let isNew = false;
  const summary = await dependencies.summaries.change(summaryId, (current) => {
    isNew = current === undefined || restsOnOthers(content, current);
    return isNew ? addVersion(dependencies, summaryId, current, content, stamp) : current;
  });
  const version = summary?.versions.at(-1);
  if (version === undefined) throw new Error(`The summary ${summaryId} was not kept`);
  const previous = summary?.versions.at(-2);
  const difference = previous && differenceBetween(previous.content, version.content);
  return { outcome: "compiled", summaryId, version, isNew, difference };
}

async function contentNow(
  { submissions, obligations, register }: Omit<CompilingDependencies, "phrase">,
  year: number,
  now: Date,
): Promise<RegionalContent> {
  const known = { submissions: await submissions.list(), obligations, demo: register.demo };
  return compileRegionalContent(known, year, localDateOf(now));
}

function restsOnOthers(content: RegionalContent, summary: Summary): boolean {
  const last = summary.versions.at(-1);
  return last === undefined || inputsOf(content) !== inputsOf(last.content);
}

function addVersion(
  { phrase }: CompilingDependencies,
  id: string,
  current: Summary | undefined,
  content: RegionalContent,
  stamp: Pick<SummaryVersion, "compiledAt" | "by">,
): Summary {
  const earlier = current?.versions ?? [];
  const version = earlier.length + 1;
  const previous = earlier.at(-1);
  const difference = previous && differenceBetween(previous.content, content);
  const document = phrase(content, version, difference);
  const added = { version, ...stamp, content, document };
  return { schemaVersion: 1, id, versions: [...earlier, added] };
}

function inputsOf(content: RegionalContent): string {
  return sourcesOf(content)
    .map(
      ({ submissionId, version, isToBeCompleted = false }) =>
        `${submissionId} ${version} ${String(isToBeCompleted)}`,
    )
    .join();
}
