import { readAgreements } from "../../src/adapters/data/agreement-files.js";
import { readForms } from "../../src/adapters/data/form-files.js";
import type { Form } from "../../src/reporting/forms/form.js";

/** The real forms of 2025. */
export const forms2025 = readForms("data/agreements", await readAgreements("data/agreements"));

/** A real form of 2025 by identifier. */
export function formNamed(id: string): Form {
  const form = forms2025.find((candidate) => candidate.id === id);
  if (form === undefined) throw new Error(`No form ${id}`);
  return form;
}
