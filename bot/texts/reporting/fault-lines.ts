import type { Fault } from "../../../src/reporting/forms/fault.js";
import { fieldAt, type Form } from "../../../src/reporting/forms/form.js";
import { inputLabel, labelled, rowTitle } from "./form-answers.js";
import { breachText, faultText, reasonText } from "./report-faults.js";

/** How many fields are named on one line. */
const mostNamed = 6;

const list = new Intl.ListFormat("sv-SE");

/** What is wrong in one input, as a summary names it: "Steg 2: Delarna blir …". */
export function faultLine(form: Form, fault: Fault, step: number | undefined): string {
  const { input, reason } = fault;
  if (reason.kind !== "breach")
    return onStep(step, labelled(inputLabel(form, input), faultText(form, fault)));
  const { breach } = reason;
  if (breach.kind === "reason")
    return onStep(step, reasonText(form, breach, `”${inputLabel(form, input)}”`));
  const [id = "", row] = input.split(".");
  const rows = fieldAt(form, id);
  const where =
    rows?.kind === "rows" && row !== undefined ? `${rowTitle(rows, Number(row))}: ` : "";
  return onStep(step, `${where}${breachText(form, breach, false)}`);
}

/** What is to be filled in on one step: "Steg 4: Fyll i ”Kontaktperson” och ”E-post”." */
export function lackingLine(
  form: Form,
  faults: readonly Fault[],
  step: number | undefined,
): string {
  const names = faults.slice(0, mostNamed).map((fault) => `”${lackingName(form, fault)}”`);
  const more = faults.length - names.length;
  const all = list.format(more > 0 ? [...names, `${more} till`] : names);
  const mayBeExplained = faults.some(({ reason }) => reason.kind === "breach");
  return onStep(step, `Fyll i ${all}${mayBeExplained ? ", eller skriv varför det saknas" : ""}.`);
}

/** What is to be filled in, even where the fault stands at the reason for its lack. */
function lackingName(form: Form, { input, reason }: Fault): string {
  const [id = "", row] = input.split(".");
  if (reason.kind !== "breach" || reason.breach.kind !== "reason" || row === undefined)
    return inputLabel(form, input);
  const [, part = ""] = reason.breach.rule.field.split(".");
  return inputLabel(form, `${id}.${row}.${part}`);
}

function onStep(step: number | undefined, text: string): string {
  return step === undefined ? text : `Steg ${step}: ${text}`;
}
