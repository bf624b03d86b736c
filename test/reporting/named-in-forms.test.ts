import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { formFaults } from "../../src/reporting/forms/check-forms.js";
import { fieldAt, fieldsOf, type Form } from "../../src/reporting/forms/form.js";
import { type Field, partsOf } from "../../src/reporting/forms/form-field.js";
import { forms2025, formNamed } from "../support/forms.js";

/** Every field of a form by path, the parts of rows too. */
function allFields(form: Form): readonly (readonly [path: string, field: Field])[] {
  return fieldsOf(form).flatMap((field): readonly (readonly [string, Field])[] => [
    [field.id, field],
    ...(field.kind === "rows"
      ? partsOf(field).map((part) => [`${field.id}.${part.id}`, part] as const)
      : []),
  ]);
}

function optionsOf(field: Field): readonly string[] {
  if (field.kind === "rows") return field.each?.of.map(({ label }) => label) ?? [];
  return field.kind === "choice" ? field.options.map(({ label }) => label) : [];
}

/** All that a form's texts can point at by name. */
function namesIn(form: Form): readonly string[] {
  return [
    ...form.sections.map(({ title }) => title),
    ...allFields(form).flatMap(([, field]) => [field.label, ...optionsOf(field)]),
  ].map((name) => name.toLowerCase());
}

/** Every text of a form that may name something in it: helps, introductions, remarks. */
function textsIn(form: Form): readonly string[] {
  const remarks = allFields(form).flatMap(([, field]) =>
    "remarks" in field ? field.remarks.map(({ text }) => text) : [],
  );
  return [
    form.intro,
    ...form.sections.map(({ intro }) => intro),
    ...allFields(form).map(([, { help }]) => help),
    ...remarks,
    form.files?.text ?? "",
    form.conditions?.intro ?? "",
  ];
}

/** What the texts name that the form does not have. */
function namedInVain(form: Form): readonly string[] {
  const names = namesIn(form);
  const isName = (said: string): boolean => names.includes(said.toLowerCase());
  const places = [
    ...form.sections.map(({ title }) => title),
    ...allFields(form).flatMap(([, field]) => optionsOf(field)),
  ];
  const isInPlace = (said: string): boolean =>
    places.some((place) => place.toLowerCase().includes(said.toLowerCase()));
  return textsIn(form).flatMap((text) => [
    // "Skriv "inga"" is something to write, no name.
    ...[...text.matchAll(/(?<!Skriv )["”](?<said>[^"”]+)["”](?!")/g)]
      .map(({ groups }) => groups?.["said"] ?? "")
      .filter((said) => !text.includes(`Skriv "${said}"`) && !isName(said)),
    ...[...text.matchAll(/(?:punkt|alt) \d+/gi)]
      .map(([said]) => said)
      .filter((said) => !isInPlace(said)),
    ...[...text.matchAll(/, välj (?<said>[^.,]+)/g)]
      .map(({ groups }) => groups?.["said"] ?? "")
      .filter((said) => !isName(said)),
    // No identifier is anything to show to people.
    ...(text.match(/[a-z]+[A-Z][A-Za-z]*|[a-z]+\.[a-z]+(?![a-z.@])/g) ?? []).filter(
      (said) => said !== "cancercentrum.se",
    ),
  ]);
}

/** Where a help says "A minus B" and the figure is reckoned of others. */
function wronglyExplained(form: Form): readonly string[] {
  return allFields(form).flatMap(([path, field]) => {
    if (field.kind !== "computed" || !("difference" in field.formula)) return [];
    const said = /^(?<from>.+) minus (?<less>.+)\.$/.exec(field.help)?.groups;
    if (said === undefined) return [];
    const isAbout = (words = "", named = ""): boolean => {
      const label = fieldAt(form, named)?.label.toLowerCase() ?? "";
      return words
        .toLowerCase()
        .split(" ")
        .filter((word) => word !== "medel")
        .some((word) => label.includes(word.slice(0, 5)));
    };
    const [from, less] = field.formula.difference;
    return isAbout(said["from"], from) && isAbout(said["less"], less) ? [] : [path];
  });
}

/** The form as its file would be with one text in the place of another. */
function rewritten(form: Form, before: string, after: string): Form {
  const text = JSON.stringify(form);
  assert.ok(text.includes(before), before);
  return JSON.parse(text.replaceAll(before, after)) as Form;
}

describe("what a form names", () => {
  for (const form of forms2025) {
    it(`is in the form: ${form.name}`, () => {
      assert.deepEqual(namedInVain(form), []);
      assert.deepEqual(wronglyExplained(form), []);
    });

    it(`is missed when it is taken away, each field in turn: ${form.name}`, () => {
      assert.deepEqual(formFaults(forms2025), []);
      const pointed = pointedAt(form);
      for (const path of pointed) {
        const without = forms2025.map((one) => (one === form ? withoutField(form, path) : one));
        assert.notDeepEqual(formFaults(without), [], path);
      }
    });
  }

  it("is missed when it is called something else", () => {
    for (const [id, before, after] of [
      ["projektansokan", '"label":"Årets ansökan"', '"label":"Årets utlysning"'],
      ["ekonomisk-redovisning", "(punkt 3)", "(del tre)"],
      ["ekonomisk-redovisning", '"label":"Alt 2', '"label":"Andra'],
      ["delrapport", 'Skriv \\"inga\\"', 'Se \\"Avvikelser\\", eller skriv \\"inga\\"'],
      ["delrapport", "Beviljat belopp minus förbrukat.", "Beloppet i usedKronor."],
    ] as const)
      assert.notDeepEqual(namedInVain(rewritten(formNamed(id), before, after)), [], after);
    const turned = rewritten(
      formNamed("delrapport"),
      '["grantedKronor","usedKronor"]',
      '["usedKronor","grantedKronor"]',
    );
    assert.deepEqual(wronglyExplained(turned), ["unusedKronor"]);
  });
});

/** The fields that rules, formulas and conditions of a form point at. */
function pointedAt(form: Form): readonly string[] {
  const told = JSON.stringify([
    form.rules,
    form.conditions ?? [],
    allFields(form).map(([, field]) => ("formula" in field ? field.formula : [])),
  ]);
  return allFields(form)
    .filter(([path, { kind }]) => kind !== "rows" && told.includes(`"${path}"`))
    .map(([path]) => path);
}

function withoutField(form: Form, path: string): Form {
  const [id, part] = path.split(".");
  return {
    ...form,
    sections: form.sections.map((section) => ({
      ...section,
      fields: section.fields
        .filter((field) => part !== undefined || field.id !== id)
        .map((field) =>
          field.kind === "rows" && field.id === id && part !== undefined
            ? {
                ...field,
                fields: field.fields.filter((one) => one.id !== part),
                computed: field.computed.filter((one) => one.id !== part),
              }
            : field,
        ),
    })),
  };
}
