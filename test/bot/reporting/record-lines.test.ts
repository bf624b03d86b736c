import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { sectionLines } from "../../../bot/reporting/handed-in/record-lines.js";
import { answerText } from "../../../bot/texts/reporting/form-answers.js";
import { readDraft } from "../../../src/reporting/drafts/read-draft.js";
import { partsOf } from "../../../src/reporting/forms/form-field.js";
import { answerIn, rowsIn } from "../../../src/reporting/submissions/changes.js";
import { forms2025 } from "../../support/forms.js";
import { fullDraft } from "../../support/full-drafts.js";

describe("an answer on a card that has little room", () => {
  for (const form of forms2025)
    it(`is cut only where it is somebody's own text: ${form.name}`, () => {
      const context = { locked: {}, prefilled: {}, prefilledVersion: 0 };
      const { record } = readDraft(form, fullDraft(form), context);
      for (const section of form.sections) {
        const told = sectionLines(section, record, {}, 3)
          .map(({ label, text }) => `${label}${text}`)
          .join("\n");
        for (const field of section.fields) {
          const answers =
            field.kind === "rows"
              ? rowsIn(record, field.id).flatMap((row) =>
                  partsOf(field).map((part) => [part, row[part.id]] as const),
                )
              : [[field, answerIn(record, field.id)] as const];
          for (const [part, answer] of answers)
            if (answer !== undefined && part.kind !== "text" && part.kind !== "long-text")
              assert.ok(told.includes(answerText(part, answer)), `${part.id}: ${String(answer)}`);
        }
      }
    });
});
