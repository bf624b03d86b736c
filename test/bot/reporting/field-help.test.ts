import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { fieldsOf, type Form } from "../../../src/reporting/forms/form.js";
import { type Field, partsOf } from "../../../src/reporting/forms/form-field.js";
import { firstStep, startWith, stepsFrom } from "../../support/begun-forms.js";
import { textOf } from "../../support/card-reader.js";
import { forms2025 } from "../../support/forms.js";
import { fullDraft } from "../../support/full-drafts.js";

/** Every field that has help, parts of rows too, by path. */
function helped(form: Form): readonly (readonly [string, Pick<Field, "label" | "help">])[] {
  return fieldsOf(form)
    .flatMap((field): readonly (readonly [string, Pick<Field, "label" | "help">])[] => [
      [field.id, field],
      ...(field.kind === "rows"
        ? partsOf(field).map((part) => [`${field.id}.${part.id}`, part] as const)
        : []),
    ])
    .filter(([, { help }]) => help !== "");
}

describe("the help of a field", () => {
  for (const form of forms2025) {
    it(`stands on the card with the field: ${form.name}`, async () => {
      const bot = await startWith(form, fullDraft(form));
      const cards = (await stepsFrom(bot, form, await firstStep(bot, form))).map(textOf);
      for (const [path, { label, help }] of helped(form))
        assert.ok(
          cards.some((card) => card.includes(label) && card.includes(help)),
          `${path} has no help on its card: ${help}`,
        );
    });

    it(`that says when it must be filled in is held by a rule: ${form.name}`, () => {
      const demanded = form.rules.map(({ reason }) => reason);
      for (const [path, { help }] of helped(form))
        if (/^Måste fyllas i|^Krävs /.test(help))
          assert.ok(demanded.includes(path), `No rule demands ${path}`);
    });
  }
});
