import { readForms } from "../../src/adapters/form-files.js";
import type { Form } from "../../src/reporting/form.js";

/** Stands in for the list of standardised care processes: as many, and as long names, as the agreement has. */
const careProcesses = Array.from(
  { length: 32 },
  (_, index) => `Vårdförlopp för cancerform ${index}`,
);

/** The real forms of 2025. */
export const forms2025 = readForms("data/agreements", [
  { year: 2025, facts: [{ id: "H00", kind: "list", items: careProcesses }] },
]);

/** A real form of 2025 by identifier. */
export function formNamed(id: string): Form {
  const form = forms2025.find((candidate) => candidate.id === id);
  if (form === undefined) throw new Error(`No form ${id}`);
  return form;
}
