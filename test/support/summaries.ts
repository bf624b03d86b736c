import { readAgreements } from "../../src/adapters/data/agreement-files.js";
import { hashText } from "../../src/adapters/hash.js";
import { readJsonFile } from "../../src/adapters/data/json-files.js";
import { createPhrasing } from "../../bot/summaries/document/phrase-summary.js";
import type { Ruling } from "../../src/guidance/ruling.js";
import type { Register } from "../../src/participants/register.js";
import type { Period } from "../../src/reporting/obligations/period.js";
import type { Submission } from "../../src/reporting/submissions/submission.js";
import { localDate } from "../../src/shared/local-date.js";
import { createOneAtATime } from "../../src/shared/one-at-a-time.js";
import { type Collected, collect } from "../../src/summaries/collected.js";
import { type Draft, type Edition, makeContent } from "../../src/summaries/content.js";
import { type Block, cellText, type DocumentModel } from "../../src/summaries/document.js";
import {
  type SummaryKind,
  type SummaryPlan,
  summaryPlansSchema,
} from "../../src/summaries/summary-kind.js";
import type { Selection } from "../../src/summaries/selection.js";
import type { Summary } from "../../src/summaries/summary.js";
import type { Template } from "../../src/summaries/template.js";
import { obligations2025 } from "./agreement-2025.js";
import { forms2025 } from "./forms.js";
import { createMemoryRepository } from "./memory-repository.js";
import { makeRegister } from "./register.js";

/** The real plans of 2025's summaries. */
export const plans2025 = readJsonFile("data/agreements/2025/summaries.json", summaryPlansSchema);

/** What the words of the real summaries are found with. */
export const knowledge2025 = {
  forms: forms2025,
  agreements: await readAgreements("data/agreements"),
};

export const phrasing2025 = createPhrasing(knowledge2025);

/** The real plan of a kind of summary. */
export function planOf(kind: SummaryKind): SummaryPlan {
  const plan = plans2025.find((one) => one.kind === kind);
  if (plan === undefined) throw new Error(`No plan for ${kind}`);
  return plan;
}

/** What a summary of 2025 rests on, compiled on 9 December. */
export function collect2025(
  kind: SummaryKind,
  submissions: readonly Submission[],
  register: Register = makeRegister(),
  asOf = "2025-12-09",
): Collected {
  const known = { submissions, obligations: obligations2025, register, periods: [] };
  return collect(known, planOf(kind), 2025, localDate(asOf));
}

/** The first version of a summary. */
export const firstEdition: Edition = {
  version: 1,
  hash: hashText("the first edition"),
  difference: undefined,
};

/** A summary's document in words. */
export function phrase2025(collected: Collected, edition = firstEdition): DocumentModel {
  return phrasing2025.document(planOf(collected.kind), collected, edition);
}

/** What compiling takes, with submissions in memory. */
export function compiling2025(
  submitted: readonly Submission[],
  register: Register = makeRegister(),
  rulings: readonly Ruling[] = [],
) {
  return {
    submissions: createMemoryRepository<Submission>(submitted),
    periods: createMemoryRepository<Period>(),
    summaries: createMemoryRepository<Summary>(),
    selections: createMemoryRepository<Selection>(),
    templates: createMemoryRepository<Template>(),
    rulings: createMemoryRepository<Ruling>(rulings),
    register,
    obligations: obligations2025,
    year: 2025,
    make: (draft: Draft) => Promise.resolve(makeContent(phrasing2025, draft)),
    hash: hashText,
    oneAtATime: createOneAtATime(),
  };
}

/** Every word of the document, one block or row a line, no-break spaces as spaces. */
export function documentText({ blocks, footnotes = [] }: DocumentModel): string {
  return [...blocks.flatMap(blockLines), ...footnotes].join("\n").replaceAll("\u00a0", " ");
}

function blockLines(block: Block): readonly string[] {
  switch (block.kind) {
    case "heading":
      return [block.text];
    case "paragraph":
      return [[block.label ?? [], block.text].flat().join(" ")];
    case "list":
      return block.items;
    case "table":
      return [
        ...(block.caption === undefined ? [] : [block.caption]),
        block.columns.map(({ title }) => title).join(" | "),
        ...block.rows.map((row) => row.map(cellText).join(" | ")),
      ];
    case "chart":
      return [block.title];
    case "comment":
      return [block.label];
  }
}
