import type { InconsistencyFault } from "../../agreement/consistency.js";
import type { Fact } from "../../agreement/fact.js";
import { isOutside } from "../../agreement/period.js";
import type { Known, Problem } from "../../agreement/problem.js";
import type { Value } from "../../agreement/value.js";
import { type Due, openMatterOf } from "./due.js";
import type { Form } from "../forms/form.js";
import type { Obligation } from "./obligations.js";

/** What only obligations and forms can get wrong. */
export type DueProblem =
  | InconsistencyFault["problem"]
  /** No deadline of the agreement says so. `value` is how the reports are followed up, so the two would disagree. */
  | { readonly kind: "no-such-deadline"; readonly value: Value };

/** Something wrong with an obligation. `path` begins with the form's identifier. */
export interface ObligationFault {
  readonly path: string;
  readonly problem: Problem | DueProblem;
}

/** What obligations are held against. */
export interface ObligationContext {
  readonly year: number;
  readonly forms: readonly Form[];
  readonly facts: readonly Fact[];
  /** Whether a section, conflict or gap of that identifier is defined in any year. */
  readonly isKnown: (kind: Known, id: string) => boolean;
}

/** Obligations that point nowhere, or whose days are not those of the year's deadlines. */
export function obligationFaults(
  context: ObligationContext,
  obligations: readonly Obligation[],
): readonly ObligationFault[] {
  return obligations.flatMap((obligation) =>
    [
      ...references(obligation, context),
      ...dueProblems(obligation, context).map((problem) => ["due", problem] as const),
    ].map(([path, problem]) => ({ path: `${obligation.formId}.${path}`, problem })),
  );
}

function references(
  { formId, due, sources }: Obligation,
  { forms, isKnown }: ObligationContext,
): readonly (readonly [string, Problem])[] {
  const matter = openMatterOf(due);
  const kind = due.kind === "days" ? "conflict" : "gap";
  const unknown = (path: string, what: Known, id: string): readonly [string, Problem] => [
    path,
    { kind: "unknown", what, id },
  ];
  return [
    ...(forms.some(({ id }) => id === formId) ? [] : [unknown("formId", "form", formId)]),
    ...(matter === undefined || isKnown(kind, matter) ? [] : [unknown("due", kind, matter)]),
    ...sources
      .filter((id) => !isKnown("section", id))
      .map((id) => unknown("sources", "section", id)),
  ];
}

function dueProblems(
  { formId, due }: Obligation,
  { year, facts }: ObligationContext,
): readonly DueProblem[] {
  if (due.kind === "months" && due.from > due.to)
    return [{ kind: "backwards", from: due.from, to: due.to }];
  const times = timesOf(due);
  const stated = facts
    .filter(({ kind, topics }) => kind === "deadline" && topics.includes(formId))
    .flatMap(({ values }) => Object.values(values).map(asText));
  return [
    ...times
      .filter((value) => isOutside(value, year))
      .map((value) => ({ kind: "outside-year" as const, value, year })),
    ...times
      .filter((value) => !stated.includes(asText(value)))
      .map((value) => ({ kind: "no-such-deadline" as const, value })),
  ];
}

function timesOf(due: Due): readonly Value[] {
  switch (due.kind) {
    case "none":
      return [];
    case "months":
      return [{ fromMonth: due.from, toMonth: due.to }];
    case "days":
      return due.days.map((date) => ({ date }));
  }
}

function asText(value: Value): string {
  return Object.values(value)
    .flatMap((each) => (typeof each === "object" ? [] : each))
    .join("/");
}
