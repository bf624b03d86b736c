import type { Submission } from "../reporting/submissions/submission.js";
import type { Repository } from "../shared/repository.js";
import type { Collected, Counted } from "./collected.js";
import type { SummaryVersion } from "./summary.js";

/** A text that goes with a summary in its archive. */
export interface Enclosure {
  readonly path: string;
  readonly text: string;
}

export interface EnclosingDependencies {
  readonly submissions: Repository<Submission>;
  /** A report as people read it. */
  readonly copyOf: (collected: Collected, report: Counted) => string;
}

/**
 * What a version rests on: every report that counts, as data and to read, and what had happened to each until the
 * version was made. The same for ever, since nothing that has happened is changed.
 */
export async function enclosuresOf(
  { submissions, copyOf }: EnclosingDependencies,
  { collected, version, hash, compiledAt, by }: SummaryVersion,
): Promise<readonly Enclosure[]> {
  const histories = await Promise.all(
    collected.reports.map(({ source }) => submissions.get(source.submissionId)),
  );
  const events = histories.flatMap((submission) =>
    submission === undefined ? [] : eventLines(submission, compiledAt),
  );
  const compiled = { at: compiledAt, what: "compiled", version, hash, by };
  const log = [...events, compiled].toSorted((a, b) => a.at.localeCompare(b.at));
  return [
    ...collected.reports.flatMap((report) => [
      { path: `submissions/${report.source.receipt}.json`, text: json(report) },
      { path: `submissions/${report.source.receipt}.txt`, text: copyOf(collected, report) },
    ]),
    { path: "collected.json", text: json(collected) },
    { path: "log.jsonl", text: log.map((line) => `${JSON.stringify(line)}\n`).join("") },
  ];
}

/** What happened to a submission until an instant; not what was typed into drafts. */
function eventLines({ id, events }: Submission, until: string) {
  return events.flatMap((event) => {
    const { at, by, type } = event;
    if (type === "draft-saved" || type === "attempted") return [];
    if (new Date(at) > new Date(until)) return [];
    const why = "reason" in event ? { reason: event.reason } : {};
    return [{ at, what: type, submission: id, version: event.version, by, ...why }];
  });
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
