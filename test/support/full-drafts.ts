import { rowInput } from "../../src/reporting/drafts/draft.js";
import { fieldsOf, type Form, rowsFieldsOf } from "../../src/reporting/forms/form.js";
import { type AnswerField, isAnswerField } from "../../src/reporting/forms/form-field.js";
import type { Draft } from "../../src/reporting/submissions/submission.js";

/** Answers that are right whatever the field is called. */
const plainAnswers: Readonly<Record<string, string>> = {
  amount: "9 tkr",
  percent: "68,9",
  integer: "12",
  date: "2025-06-30",
  "yes-no": "yes",
};

const formatted = {
  email: "namn@example.se",
  telephone: "010-103 00 00",
  "organisation-number": "232100-0040",
  giro: "5050-1055",
};

/** An answer that is right and as long as may be, with letters and signs that Markdown and JSON know. */
function longestAnswer(field: AnswerField): string {
  if (field.kind === "choice") return field.options[0]?.value ?? "";
  if (field.kind === "long-text")
    return `${'å*_[ä](ö)"\n'.repeat(400).slice(0, field.maxLength - 1)}!`;
  if (field.kind !== "text") return plainAnswers[field.kind] ?? "";
  return field.format === undefined
    ? "å*_[ä](ö)".repeat(60).slice(0, field.maxLength)
    : formatted[field.format];
}

/** Answers that must agree with others, by form and path. */
const ownAnswers: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  slutrapport: { usedKronor: "270 000" },
  projektansokan: { appliedKronor: "108 tkr" },
  "ekonomisk-redovisning": { costKronor: "270 000" },
  "aterrapport-statsbidrag": {
    wages: "98",
    purchases: "2,0",
    premises: "0",
    travel: "1",
    printing: "0",
    advertising: "0",
    administration: "0",
    equipment: "0",
    unspent: "0",
  },
  "svf-redovisning": {
    "pathways.withinLimit": "689",
    "pathways.patients": "1 000",
    "obstacles.optimalDays": "10",
    "obstacles.actualDays": "17",
    "obstacles.overrun": "70",
  },
};

/** What stands in the rows of lists beforehand. */
export function listed(form: Form): Draft {
  const names = rowsFieldsOf(form).flatMap((field) =>
    (field.each?.of ?? []).map(
      ({ label }, row) => [rowInput(field, row, field.each?.column ?? ""), label] as const,
    ),
  );
  return Object.fromEntries(names);
}

/** Every input of a form with as much in it as it takes, and as many rows as there may be. */
export function fullDraft(form: Form): Draft {
  const inputs = fieldsOf(form).flatMap((field): (readonly [string, string])[] => {
    if (isAnswerField(field)) return [[field.id, longestAnswer(field)]];
    if (field.kind !== "rows") return [];
    return Array.from({ length: field.max }, (_, row) =>
      field.fields
        .filter(({ id }) => id !== field.each?.column)
        .map((part) => [rowInput(field, row, part.id), longestAnswer(part)] as const),
    ).flat();
  });
  const own = ownAnswers[form.id];
  return Object.fromEntries(
    inputs.map(([input, answer]) => [input, own?.[input.replace(/\.\d+\./, ".")] ?? answer]),
  );
}
