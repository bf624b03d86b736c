import { type Ruling, settledBy } from "../guidance/ruling.js";
import type { Register } from "../participants/register.js";
import type { Obligation } from "../reporting/obligations/obligations.js";
import { settledObligations } from "../reporting/obligations/settled-obligations.js";
import type { Period } from "../reporting/obligations/period.js";
import type { Submission } from "../reporting/submissions/submission.js";
import { localDateOf } from "../shared/local-date.js";
import type { OneAtATime } from "../shared/one-at-a-time.js";
import type { Repository } from "../shared/repository.js";
import type { Flaw } from "./check-document.js";
import {
  type Choice,
  type Collected,
  collect,
  type Counts,
  inputsOf,
  isWorthCompiling,
} from "./collected.js";
import type { Content, Draft, Edition } from "./content.js";
import { type Difference, differenceBetween } from "./difference.js";
import type { SummaryPlan } from "./summary-kind.js";
import { type SelectedEvent, type Selection, selectionIdOf } from "./selection.js";
import { type Template, templateInForce } from "./template.js";
import { type Summary, summaryIdOf, type SummaryVersion } from "./summary.js";

export interface CollectingDependencies {
  readonly submissions: Repository<Submission>;
  readonly register: Register;
  readonly obligations: readonly Obligation[];
  /** Which projects people have chosen for the final report. */
  readonly selections: Repository<Selection>;
  readonly templates: Repository<Template>;
  /** What RCC Sydöst has settled where the sources disagree. */
  readonly rulings: Repository<Ruling>;
  /** What is decided about when reports are taken. */
  readonly periods: Repository<Period>;
  /** The agreement year that is compiled. */
  readonly year: number;
}

export interface CompilingDependencies extends CollectingDependencies {
  readonly summaries: Repository<Summary>;
  /** Makes the content, in a thread of its own where that takes time. */
  readonly make: (draft: Draft) => Promise<Content>;
  /** SHA-256 of a text, in hexadecimal. */
  readonly hash: (text: string) => string;
  /** One for all who compile, so that two at once make no two versions of the same. */
  readonly oneAtATime: OneAtATime;
}

export type Compilation =
  /** None of the reports that are waited for has come. */
  | { readonly outcome: "nothing-submitted" }
  /** The document does not agree with what was submitted; nothing is kept. */
  | { readonly outcome: "flawed"; readonly flaws: readonly Flaw[] }
  | {
      readonly outcome: "compiled";
      readonly summaryId: string;
      readonly version: SummaryVersion;
      /** False when nothing had come since the last version, which then is the one given. */
      readonly isNew: boolean;
      /** From the version before; undefined for the first. */
      readonly difference: Difference | undefined;
    };

/** What a summary compiled now would rest on. */
export async function collectNow(
  dependencies: CollectingDependencies,
  plan: SummaryPlan,
  now: Date,
  counts?: Counts,
): Promise<Collected> {
  const submissions = await dependencies.submissions.list();
  const periods = await dependencies.periods.list();
  const settled = settledBy(await dependencies.rulings.list());
  const obligations = settledObligations(dependencies.obligations, settled);
  const collected = collect(
    { ...dependencies, obligations, submissions, periods },
    plan,
    dependencies.year,
    localDateOf(now),
    counts,
  );
  const template = await templateInForce(dependencies.templates);
  const choice = plan.kind === "final" ? await lastChoice(dependencies) : undefined;
  return {
    ...collected,
    ...(choice && { choice: choiceOf(choice) }),
    ...(template && { template: { name: template.looks.name, hash: template.looks.hash } }),
  };
}

async function lastChoice({
  selections,
  year,
}: CollectingDependencies): Promise<SelectedEvent | undefined> {
  return (await selections.get(selectionIdOf(year)))?.events.at(-1);
}

function choiceOf({ at, by, chosenBy, projects }: SelectedEvent): Choice {
  return { at, by, chosenBy, projects };
}

/** Compiles a year's summary from what has been submitted, and keeps it as a new version if anything is new and nothing is wrong. */
export function compileSummary(
  dependencies: CompilingDependencies,
  plan: SummaryPlan,
  by: string,
  now: Date,
  counts?: Counts,
): Promise<Compilation> {
  const summaryId = summaryIdOf(plan.kind, dependencies.year);
  return dependencies.oneAtATime(summaryId, async () => {
    const { summaries, hash } = dependencies;
    const collected = await collectNow(dependencies, plan, now, counts);
    if (!isWorthCompiling(collected)) return { outcome: "nothing-submitted" };
    const earlier = await summaries.get(summaryId);
    const last = earlier?.versions.at(-1);
    if (earlier !== undefined && last?.hash === hash(inputsOf(collected)))
      return compiled(earlier, false);
    const edition = editionAfter(last, collected, hash);
    const { flaws, ...content } = await dependencies.make({ plan, collected, edition });
    if (flaws.length > 0) return { outcome: "flawed", flaws };
    const version: SummaryVersion = {
      version: edition.version,
      compiledAt: now.toISOString(),
      by,
      collected,
      hash: edition.hash,
      ...content,
    };
    const kept = await summaries.change(summaryId, (current) => ({
      schemaVersion: 2,
      id: summaryId,
      versions: [...(current?.versions ?? []), version],
    }));
    if (kept === undefined) throw new Error(`The summary ${summaryId} was not kept`);
    return compiled(kept, true);
  });
}

function editionAfter(
  last: SummaryVersion | undefined,
  collected: Collected,
  hash: CompilingDependencies["hash"],
): Edition {
  return {
    version: (last?.version ?? 0) + 1,
    hash: hash(inputsOf(collected)),
    difference: last && differenceBetween(last.collected, collected),
  };
}

function compiled(summary: Summary, isNew: boolean): Compilation {
  const version = summary.versions.at(-1);
  const previous = summary.versions.at(-2);
  if (version === undefined) throw new Error(`The summary ${summary.id} has no version`);
  const difference = previous && differenceBetween(previous.collected, version.collected);
  return { outcome: "compiled", summaryId: summary.id, version, isNew, difference };
}
