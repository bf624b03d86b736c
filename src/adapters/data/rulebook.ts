import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Agreement } from "../../agreement/agreement.js";
import type { Form } from "../../reporting/forms/form.js";
import { type Obligation, obligationsSchema } from "../../reporting/obligations/obligations.js";
import { type ReminderRules, reminderRulesSchema } from "../../reminders/planning/rules.js";
import { type SummaryPlan, summaryPlansSchema } from "../../summaries/summary-kind.js";
import { readAgreements } from "./agreement-files.js";
import { readForms } from "./form-files.js";
import { readJsonFile } from "./json-files.js";

/** What the data says of every agreement year, and of what is owed in the one that runs. */
export interface Rulebook {
  readonly agreements: readonly Agreement[];
  readonly forms: readonly Form[];
  /** The year that is reported on: the latest with obligations. */
  readonly year: number;
  readonly obligations: readonly Obligation[];
  /** The latest rules for reminders up to that year. */
  readonly reminderRules: ReminderRules;
  /** The summaries that are made of that year's reports; none where the year's folder says nothing of them. */
  readonly plans: readonly SummaryPlan[];
}

/** Reads and checks the agreements' folder. Throws an Error that names every file, field and reason at fault. */
export async function readRulebook(folder: string): Promise<Rulebook> {
  const agreements = await readAgreements(folder);
  const latestWith = (name: string): { readonly year: number; readonly path: string } => {
    const pathOf = ({ year }: Agreement): string => join(folder, String(year), name);
    const found = agreements.findLast((agreement) => existsSync(pathOf(agreement)));
    if (found === undefined) throw new Error(`${folder}: no year has a file ${name}`);
    return { year: found.year, path: pathOf(found) };
  };
  const { year, path } = latestWith("obligations.json");
  const forms = readForms(folder, agreements);
  const obligations = readJsonFile(path, obligationsSchema);
  return {
    agreements,
    forms,
    year,
    obligations: withOriginals(withStated(obligations, agreements, year), forms, year),
    reminderRules: readJsonFile(latestWith("reminders.json").path, reminderRulesSchema),
    plans: plansOf(join(folder, String(year), "summaries.json")),
  };
}

/** Obligations with the deadlines of their year's agreement that are about them. */
function withStated(
  obligations: readonly Obligation[],
  agreements: readonly Agreement[],
  year: number,
): readonly Obligation[] {
  const facts = agreements.find((agreement) => agreement.year === year)?.facts ?? [];
  const deadlines = facts.filter(({ kind }) => kind === "deadline");
  return obligations.map((obligation) => ({
    ...obligation,
    stated: deadlines.filter(({ topics }) => topics.includes(obligation.formId)),
  }));
}

/** Obligations with whom the original goes to, where what is handed in is a copy. */
function withOriginals(
  obligations: readonly Obligation[],
  forms: readonly Form[],
  year: number,
): readonly Obligation[] {
  return obligations.map((obligation) => {
    const form = forms.find((one) => one.year === year && one.id === obligation.formId);
    const originalTo = form?.original?.recipient;
    return originalTo === undefined ? obligation : { ...obligation, originalTo };
  });
}

function plansOf(path: string): readonly SummaryPlan[] {
  return existsSync(path) ? readJsonFile(path, summaryPlansSchema) : [];
}
