import { answerIn, rowsIn } from "../../../src/reporting/submissions/changes.js";
import type { Row } from "../../../src/reporting/drafts/prefill.js";
import { fieldAt, type Form } from "../../../src/reporting/forms/form.js";
import type { RegionId } from "../../../src/shared/region.js";
import type { Collected, Counted } from "../../../src/summaries/collected.js";
import { plainText } from "../../plain-text.js";
import { answerText } from "../../texts/reporting/form-answers.js";
import { regionAbbreviations } from "../../texts/regions.js";
import { planOutcomeTexts as texts } from "../../texts/summaries/summary-questions.js";
import { summaryTexts } from "../../texts/summaries/summaries.js";
import { fullOwnerName } from "../owners.js";
import { reportOf } from "../document/regional.js";
import { formOf, type SummaryKnowledge } from "../summary-context.js";

interface Line {
  readonly title: string;
  readonly value: string;
}

interface Activity {
  readonly name: string;
  readonly facts: readonly Line[];
}

/** What cards/plan-outcome.json binds to. */
export interface PlanOutcomeCard {
  readonly isDemo: boolean;
  readonly title: string;
  readonly notes: readonly { readonly text: string }[];
  readonly hasSums: boolean;
  readonly sums: readonly Line[];
  readonly activities: readonly Activity[];
}

/** How much a card has room for. */
const most = { activities: 15, characters: 200 };

/** A region's planned activities, each with what has come of it. What is planned is never shown as done. */
export function planOutcomeCard(
  knowledge: SummaryKnowledge,
  collected: Collected,
  regionId: RegionId,
): PlanOutcomeCard {
  const region = { kind: "region", regionId } as const;
  const plan = reportOf({ collected }, "redogorelse", region);
  const outcome = reportOf({ collected }, "kort-rapport", region);
  const name = regionAbbreviations[regionId];
  const forms = {
    plan: formOf(knowledge, collected, "redogorelse"),
    outcome: formOf(knowledge, collected, "kort-rapport"),
  };
  const activities = activitiesOf(forms, plan, outcome);
  const more = activities.length - most.activities;
  const sums = [
    ...figures(forms.plan, plan, ["plannedKronor"]),
    ...figures(forms.outcome, outcome, ["allottedKronor", "usedKronor", "unusedKronor"]),
  ];
  const notes = [
    ...(plan === undefined ? [texts.noPlan(name)] : []),
    ...(outcome === undefined ? [texts.noOutcome(name, collected.asOf)] : []),
    ...[plan, outcome].flatMap((report) => (report === undefined ? [] : [sourceLine(report)])),
    ...(more > 0 ? [texts.others(more)] : []),
  ];
  return {
    isDemo: collected.demo,
    title: texts.title(fullOwnerName(collected, region)),
    notes: notes.map((text) => ({ text })),
    hasSums: sums.length > 0,
    sums,
    activities: activities.slice(0, most.activities),
  };
}

function sourceLine({ source }: Counted): string {
  return summaryTexts.source(source.receipt);
}

function figures(form: Form, report: Counted | undefined, ids: readonly string[]): Line[] {
  if (report === undefined) return [];
  return ids.flatMap((id) => {
    const field = fieldAt(form, id);
    const answer = answerIn(report.record, id);
    return field === undefined || answer === undefined
      ? []
      : [{ title: field.label, value: answerText(field, answer) }];
  });
}

function activitiesOf(
  forms: { readonly plan: Form; readonly outcome: Form },
  plan: Counted | undefined,
  outcome: Counted | undefined,
): readonly Activity[] {
  const planned = plan === undefined ? [] : rowsIn(plan.record, "plan");
  const done = outcome === undefined ? [] : rowsIn(outcome.record, "activities");
  const isPlanned = ({ activity }: Row): boolean =>
    planned.some((row) => row["activity"] === activity);
  return [
    ...planned.map((row) => {
      const came = done.find(({ activity }) => activity === row["activity"]);
      return {
        name: short(row["activity"]),
        facts: [
          ...fact(texts.planned, forms.plan, "plan.kronor", row["kronor"]),
          ...fact(texts.goal, forms.plan, "plan.goal", row["goal"]),
          ...(came === undefined
            ? [
                {
                  title: texts.state,
                  value: outcome === undefined ? texts.notReported : texts.notTold,
                },
              ]
            : outcomeOf(forms.outcome, came)),
        ],
      };
    }),
    ...done
      .filter((row) => !isPlanned(row))
      .map((row) => ({
        name: short(row["activity"]),
        facts: [
          { title: texts.planned, value: texts.notPlanned },
          ...fact(texts.reported, forms.outcome, "activities.plannedKronor", row["plannedKronor"]),
          ...outcomeOf(forms.outcome, row),
        ],
      })),
  ];
}

function outcomeOf(form: Form, row: Row): readonly Line[] {
  return [
    ...fact(texts.state, form, "activities.status", row["status"]),
    ...fact(texts.comment, form, "activities.comment", row["comment"]),
  ];
}

function fact(title: string, form: Form, path: string, answer: Row[string] | undefined): Line[] {
  const field = fieldAt(form, path);
  if (field === undefined || answer === undefined || answer === "") return [];
  return [{ title, value: short(answerText(field, answer)) }];
}

/** People's own words, cut to what there is room for and without signs that are read as Markdown. */
function short(answer: Row[string] | undefined): string {
  const text = plainText(String(answer ?? "–"));
  return text.length <= most.characters ? text : `${text.slice(0, most.characters)} …`;
}
