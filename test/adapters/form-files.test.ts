import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, it } from "mocha";
import { readForms } from "../../src/adapters/data/form-files.js";
import { forms2025 } from "../support/forms.js";

const form = {
  id: "enkel",
  order: 1,
  title: "Enkel",
  name: "den enkla",
  words: ["enkel"],
  intro: "Ett formulär.",
  who: "region",
  recipient: "RCC Sydöst",
  due: { text: "Källan anger ingen dag." },
  sections: [
    {
      id: "del",
      title: "Del",
      fields: [
        { kind: "amount", id: "used", label: "Använt" },
        { kind: "choice", id: "which", label: "Vilket", options: { fact: "H00" } },
      ],
    },
  ],
};

describe("the files of forms", () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "forms-"));
    await mkdir(join(folder, "2025", "forms"), { recursive: true });
  });

  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  const read = async (contents: object, items = ["Lungcancer", "Myelom"]) => {
    await writeFile(join(folder, "2025", "forms", "enkel.json"), JSON.stringify(contents));
    const facts = [
      { id: "H00", kind: "list", items, values: {} },
      { id: "K02", kind: "amount", values: { belopp: { kr: 5000 } } },
    ];
    return readForms(folder, [{ year: 2025, facts }]);
  };

  it("are read with the year of their folder and the lists of the agreement", async () => {
    const [read1] = await read(form);

    assert.equal(read1?.year, 2025);
    const which = read1.sections[0]?.fields[1];
    assert.ok(which?.kind === "choice");
    assert.deepEqual(which.options, [
      { value: "Lungcancer", label: "Lungcancer" },
      { value: "Myelom", label: "Myelom" },
    ]);
  });

  it("show an amount of the agreement that is named", async () => {
    const locked = {
      kind: "locked",
      id: "granted",
      label: "Beviljat",
      from: { fact: "K02", value: "belopp" },
    };
    const sections = [{ id: "medel", title: "Medel", fields: [locked] }];
    const [read1] = await read({ ...form, sections, rules: [] });

    const field = read1?.sections[0]?.fields[0];
    assert.ok(field?.kind === "locked");
    assert.deepEqual(field.from, { kr: 5000 });
  });

  it("are none for a year without any", () => {
    assert.deepEqual(readForms(folder, [{ year: 2024, facts: [] }]), []);
  });

  for (const [what, change, expected] of [
    [
      "a field of unknown kind",
      { sections: [{ id: "a", title: "A", fields: [{ kind: "x", id: "b", label: "B" }] }] },
      /enkel\.json: sections\.0\.fields\.0\.kind: /,
    ],
    [
      "a field in Swedish",
      { sections: [{ id: "a", title: "A", fields: [{ kind: "text", id: "använt", label: "B" }] }] },
      /enkel\.json: sections\.0\.fields\.0\.id: /,
    ],
    [
      "an unknown list",
      {
        sections: [
          {
            id: "a",
            title: "A",
            fields: [{ kind: "choice", id: "b", label: "B", options: { fact: "Z99" } }],
          },
        ],
      },
      /fields\.0\.options: /,
    ],
    [
      "a rule on no field",
      { rules: [{ kind: "sum", of: ["costs.kronor"], equals: "used" }] },
      /enkel\.json: costs\.kronor: is no field of the form/,
    ],
    [
      "a field used twice",
      { sections: [...form.sections, { ...form.sections[0], id: "igen" }] },
      /enkel\.json: used: is used twice/,
    ],
    [
      "rows from no form",
      {
        sections: [
          {
            id: "a",
            title: "A",
            fields: [
              {
                kind: "rows",
                id: "rows",
                label: "R",
                rowLabel: "Rad",
                max: 3,
                fields: [{ kind: "text", id: "b", label: "B" }],
                prefill: { formId: "okänd", field: "plan", columns: { b: "c" }, missing: "Ingen" },
              },
            ],
          },
        ],
      },
      /rows\.prefill: names no field: okänd plan\.c/,
    ],
    [
      "a figure recalled from no form",
      {
        sections: [
          {
            id: "a",
            title: "A",
            fields: [
              {
                kind: "amount",
                id: "used",
                label: "U",
                recalls: { formId: "okänd", field: "used" },
              },
            ],
          },
        ],
      },
      /okänd\.used: is recalled but does not exist/,
    ],
    ["a misspelt property", { dew: {} }, /enkel\.json: : .*dew/],
  ] as const)
    it(`are refused with file, field and reason when they hold ${what}`, async () => {
      await assert.rejects(read({ ...form, ...change }), expected);
    });

  it("hold the reports of 2025, and the state grant of 2024", () => {
    assert.deepEqual(
      forms2025.map(({ id, who }) => [id, who]),
      [
        ["aterrapport-statsbidrag", "centre"],
        ["redogorelse", "region"],
        ["svf-redovisning", "region"],
        ["kort-rapport", "region"],
        ["rekvisition", "region"],
        ["ekonomisk-redovisning", "region"],
        ["delrapport", "project-lead"],
        ["slutrapport", "project-lead"],
        ["projektansokan", "applicant"],
        ["bedomning", "assessor"],
      ],
    );
  });
});
