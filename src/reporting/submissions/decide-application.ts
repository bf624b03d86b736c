import { textFault, type TextFault } from "../../guidance/own-words.js";
import type { Register } from "../../participants/register.js";
import type { Repository } from "../../shared/repository.js";
import { type AmountFault, type ParsedAmount, parseKronor } from "../../shared/money.js";
import { addEvent, type AddEventResult, type VersionPress, versionStamp } from "./add-event.js";
import type { Assignment } from "./assignment.js";
import { isReviewable } from "./review.js";
import type { EventOf, Submission } from "./submission.js";

/** What a coordinator has filled in, letter for letter. */
export interface TypedDecision {
  readonly outcome: string;
  readonly kronor: string;
  readonly lead: string;
  readonly reason: string;
}

export type Decision = Pick<EventOf<"decided">, "reason" | "granted">;

export type DecisionFault =
  | { readonly field: "outcome" | "lead"; readonly fault: "missing" }
  | { readonly field: "kronor"; readonly fault: AmountFault | "zero" }
  | { readonly field: "reason"; readonly fault: TextFault };

/** Reads a decision: granted with an amount and someone who leads the project, or rejected; either with a reason. */
export function readDecision(
  register: Register,
  typed: TypedDecision,
): { readonly decision: Decision | undefined; readonly faults: readonly DecisionFault[] } {
  const reason = typed.reason.trim();
  const fault = textFault(reason);
  const reasonFaults: readonly DecisionFault[] =
    fault === undefined ? [] : [{ field: "reason", fault }];
  const read = (
    granted: Decision["granted"],
    others: readonly DecisionFault[],
  ): ReturnType<typeof readDecision> => {
    const faults = [...others, ...reasonFaults];
    if (faults.length > 0) return { decision: undefined, faults };
    return { decision: granted === undefined ? { reason } : { reason, granted }, faults };
  };
  switch (typed.outcome) {
    case "granted": {
      const amount = parseKronor(typed.kronor);
      const kronor = amount.outcome === "amount" ? amount.kronor : 0;
      return read({ kronor, lead: typed.lead }, grantFaults(register, amount, typed));
    }
    case "rejected":
      return read(undefined, []);
    default:
      return read(undefined, [{ field: "outcome", fault: "missing" }]);
  }
}

function grantFaults(
  register: Register,
  amount: ParsedAmount,
  typed: TypedDecision,
): readonly DecisionFault[] {
  const lead = register.participant(typed.lead);
  const canLead = lead !== undefined && lead.role !== "coordinator";
  return [
    ...(amount.outcome === "fault" ? [{ field: "kronor", fault: amount.fault } as const] : []),
    ...(amount.outcome === "amount" && amount.kronor === 0
      ? [{ field: "kronor", fault: "zero" } as const]
      : []),
    ...(canLead ? [] : [{ field: "lead", fault: "missing" } as const]),
  ];
}

/** Decides on the version in force of an application, once. */
export function decideApplication(
  submissions: Repository<Submission>,
  assignment: Assignment,
  press: VersionPress,
  decision: Decision,
): Promise<AddEventResult> {
  return addEvent(submissions, assignment, press, (state) =>
    assignment.form.who === "applicant" && isReviewable(state, press.number)
      ? { type: "decided", ...versionStamp(press), ...decision }
      : undefined,
  );
}
