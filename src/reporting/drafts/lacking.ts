import type { Fault } from "../forms/fault.js";
import type { Form } from "../forms/form.js";
import type { Reading } from "./read-draft.js";

/**
 * Whether a draft may be sent though it is not complete: the form allows it, and nothing in it is wrong, only left
 * out.
 */
export function maySendIncomplete({ mayBeIncomplete }: Form, { faults }: Reading): boolean {
  return mayBeIncomplete && faults.length > 0 && faults.every(isLack);
}

function isLack({ reason }: Fault): boolean {
  return reason.kind === "missing" || (reason.kind === "breach" && reason.breach.kind === "reason");
}
