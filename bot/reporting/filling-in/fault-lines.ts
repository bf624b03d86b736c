import type { Fault } from "../../../src/reporting/forms/fault.js";
import type { Form } from "../../../src/reporting/forms/form.js";
import { faultLine, lackingLine } from "../../texts/reporting/fault-lines.js";

/** Faults as a summary above the fields names them. */
export interface FaultLines {
  readonly lines: readonly string[];
  /** How many faults there is no line for. */
  readonly more: number;
}

/**
 * What is wrong, in few lines: what is only to be filled in on the same step is named together.
 *
 * @param stepOf - the number of the step that an input stands on; undefined for one that needs no telling
 */
export function faultLines(
  form: Form,
  faults: readonly Fault[],
  most: number,
  stepOf: (input: string) => number | undefined,
): FaultLines {
  const groups = new Map<string, readonly Fault[]>();
  for (const fault of faults) {
    const key = isLacking(fault) ? `step ${stepOf(fault.input)}` : fault.input;
    groups.set(key, [...(groups.get(key) ?? []), fault]);
  }
  const told = [...groups.values()].slice(0, most);
  return {
    lines: told.map((group) => {
      const [first] = group;
      if (first === undefined) return "";
      const step = stepOf(first.input);
      return isLacking(first) ? lackingLine(form, group, step) : faultLine(form, first, step);
    }),
    more: faults.length - told.flat().length,
  };
}

/** Whether nothing is wrong but that nothing has been written. */
function isLacking({ reason }: Fault): boolean {
  if (reason.kind === "missing") return true;
  return (
    reason.kind === "breach" && reason.breach.kind === "reason" && reason.breach.value === undefined
  );
}
