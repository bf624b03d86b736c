import { mayReportFor } from "../../../src/participants/access.js";
import type { Register } from "../../../src/participants/register.js";
import { answerIn } from "../../../src/reporting/submissions/changes.js";
import type {
  Decision,
  DecisionFault,
  TypedDecision,
} from "../../../src/reporting/submissions/decide-application.js";
import type { FormRecord } from "../../../src/reporting/submissions/submission.js";
import {
  applicationTexts,
  decisionFaultText,
  labelledDecisionFault,
} from "../../texts/reporting/applications.js";
import { personName, stepTexts, subjectName } from "../../texts/reporting/reporting.js";
import type { AdaptiveCard } from "../../reply.js";
import type { StepField } from "../card-data.js";
import { buttonsFor, type ReportingParts } from "../parts.js";
import type { SubmittedForm } from "../handed-in/receipt-card.js";
import { blankField } from "../filling-in/step-fields.js";
import { notable, plain, wrong, type ToneText } from "../../cards/tone.js";

/** The name of the input for a part of a decision. */
export function decisionInput(field: keyof TypedDecision): string {
  return `decision.${field}`;
}

/** How many people one may choose a lead among: what a card has room for. */
const mostLeads = 60;

/** How much of a reason that is too long comes back, in characters. */
const mostShown = 6000;

export interface DecisionView {
  readonly typed: TypedDecision;
  readonly faults: readonly DecisionFault[];
  /** What is to be confirmed; undefined while it cannot be. */
  readonly decision: Decision | undefined;
}

/**
 * Asks a coordinator what is decided on an application and, once that can be read, whether it is right.
 *
 * @param assessment - what the assessors say; undefined while they have not
 */
export function decisionCard(
  parts: ReportingParts,
  opened: SubmittedForm,
  version: { readonly version: number; readonly record: FormRecord },
  assessment: FormRecord | undefined,
  { typed, faults, decision }: DecisionView,
): AdaptiveCard {
  const { register, renderCard, newId } = parts;
  const button = buttonsFor(opened, newId());
  const step = String(version.version);
  const applied = amountIn(version.record, "appliedKronor");
  const proposed = assessment && amountIn(assessment, "proposedKronor");
  const verb = "review.decide";
  const go = decision === undefined ? "check" : "confirm";
  return renderCard("report-step", {
    title: applicationTexts.decideTitle,
    subject: subjectName(register, opened.subject),
    progress: applicationTexts.decideProgress(version.version),
    hasIntro: true,
    intro: applicationTexts.intro(applied, proposed),
    notices: [
      ...(assessment === undefined ? [notable(applicationTexts.notAssessed)] : []),
      ...(decision === undefined ? [] : confirmNotices(register, decision, applied)),
    ],
    hasErrors: faults.length > 0,
    errorTitle: applicationTexts.errorTitle,
    errors: faults.map((fault) => ({ text: labelledDecisionFault(fault) })),
    fields: fields(register, opened, typed, faults),
    actions: [
      button({ title: applicationTexts[go], verb, go, step, style: "positive" }),
      button({ title: applicationTexts.back, verb: "review.open" }),
    ],
  });
}

/** An amount in a record; undefined when it holds none. */
export function amountIn(record: FormRecord, field: string): number | undefined {
  const answer = answerIn(record, field);
  return typeof answer === "number" ? answer : undefined;
}

function confirmNotices(
  register: Register,
  { granted }: Decision,
  applied: number | undefined,
): readonly ToneText[] {
  if (granted === undefined) return [notable(applicationTexts.confirmRejected)];
  const { kronor, lead } = granted;
  return [
    notable(applicationTexts.confirmGranted(kronor, personName(register, lead))),
    ...(applied !== undefined && kronor > applied
      ? [notable(applicationTexts.moreThanApplied(applied))]
      : []),
  ];
}

function fields(
  register: Register,
  opened: SubmittedForm,
  typed: TypedDecision,
  faults: readonly DecisionFault[],
): readonly StepField[] {
  const field = (name: keyof TypedDecision, label: string, help = ""): StepField => ({
    ...blankField,
    id: decisionInput(name),
    label,
    value: typed[name].slice(0, mostShown),
    notes: [
      ...(help === "" ? [] : [plain(help)]),
      ...faults
        .filter((fault) => fault.field === name)
        .map((fault) => wrong(decisionFaultText(fault))),
    ],
  });
  const { outcomes } = applicationTexts;
  const choose = { kind: "choice" as const, placeholder: stepTexts.choose };
  return [
    {
      ...field("outcome", applicationTexts.outcome),
      ...choose,
      choices: Object.entries(outcomes).map(([value, title]) => ({ value, title })),
    },
    {
      ...field("kronor", applicationTexts.kronor, applicationTexts.kronorHelp),
      placeholder: stepTexts.examples["amount"] ?? "",
    },
    {
      ...field("lead", applicationTexts.lead, applicationTexts.leadHelp),
      ...choose,
      choices: leadsFor(register, opened),
    },
    { ...field("reason", applicationTexts.reason), kind: "long-text" },
  ];
}

/** Who may be chosen to lead a project: those who may apply for the region first. */
function leadsFor(register: Register, { subject }: SubmittedForm): StepField["choices"] {
  const able = register.participants.filter(({ role }) => role !== "coordinator");
  const near = able.filter((person) => mayReportFor(person, subject));
  const others = able.filter((person) => !near.includes(person));
  return [...near, ...others]
    .slice(0, mostLeads)
    .map(({ userId, name }) => ({ title: name, value: userId }));
}
