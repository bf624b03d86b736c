import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { faultText } from "../../bot/texts/reporting/report-faults.js";
import { formFaults } from "../../src/reporting/forms/check-forms.js";
import { type Form, formFileSchema } from "../../src/reporting/forms/form.js";
import { currentDraft, openForm } from "../../src/reporting/drafts/open-form.js";
import { readDraft } from "../../src/reporting/drafts/read-draft.js";
import type { Draft } from "../../src/reporting/submissions/submission.js";
import { makeReportingDependencies } from "../support/reporting-dependencies.js";

/** A form with what the other forms ask for: a list with a row each, percentages, numbers of organisations. */
const form: Form = {
  year: 2025,
  ...formFileSchema.parse({
    id: "svf",
    order: 1,
    title: "SVF-redovisning",
    name: "SVF-redovisningen",
    words: ["svf"],
    intro: "Prov.",
    who: "region",
    recipient: "RCC Sydöst",
    due: { text: "Källan anger ingen dag." },
    sections: [
      {
        id: "inklusion",
        title: "Inklusion",
        fields: [
          {
            kind: "percent",
            id: "inclusion",
            label: "Inklusionsgrad",
            remarks: [{ below: 70, text: "Under 70 procent." }],
          },
          { kind: "integer", id: "included", label: "Fall i SVF" },
          { kind: "integer", id: "cases", label: "Alla fall" },
          { kind: "yes-no", id: "prem", label: "PREM" },
          { kind: "long-text", id: "premResult", label: "Resultat av PREM" },
          {
            kind: "text",
            id: "number",
            label: "Organisationsnummer",
            format: "organisation-number",
          },
          { kind: "text", id: "phone", label: "Telefon", format: "telephone" },
        ],
      },
      {
        id: "forlopp",
        title: "Vårdförlopp",
        fields: [
          {
            kind: "rows",
            id: "pathways",
            label: "Vårdförlopp",
            rowLabel: "Vårdförlopp",
            max: 3,
            each: {
              column: "name",
              of: ["Lungcancer", "Myelom", "Peniscancer"].map((label) => ({ value: label, label })),
            },
            fields: [
              { kind: "text", id: "name", label: "Namn" },
              { kind: "percent", id: "share", label: "Andel i tid" },
              { kind: "text", id: "lacking", label: "Skäl" },
            ],
          },
        ],
      },
      {
        id: "kostnader",
        title: "Kostnader",
        fields: [
          { kind: "percent", id: "salaries", label: "Löner" },
          { kind: "percent", id: "travel", label: "Resor" },
          { kind: "percent", id: "rest", label: "Övrigt" },
        ],
      },
    ],
    rules: [
      { kind: "ratio", field: "inclusion", part: "included", whole: "cases", tolerance: 0.5 },
      { kind: "reason", field: "prem", values: [true], reason: "premResult" },
      { kind: "reason", field: "pathways.share", blank: true, reason: "pathways.lacking" },
      { kind: "sum", of: ["salaries", "travel", "rest"], equals: 100, tolerance: 2 },
    ],
  }),
};

const draft: Draft = {
  inclusion: "71,2",
  included: "712",
  cases: "1 000",
  prem: "yes",
  premResult: "Goda.",
  number: "232100-0040",
  phone: "010-103 00 00",
  "pathways.0.share": "80",
  "pathways.1.share": "75,5 %",
  "pathways.2.lacking": "För få patienter",
  salaries: "33,3",
  travel: "33,3",
  rest: "33,4",
};

/** Reads the draft as a region's, with some answers changed. */
async function read(changes: Draft = {}) {
  const deps = makeReportingDependencies({ forms: [form] });
  const opened = await openForm(deps, { form, subject: { kind: "region", regionId: "ro" } });
  return readDraft(form, { ...currentDraft(opened), ...draft, ...changes }, opened.context);
}

describe("a form that is data only", () => {
  it("has no faults", () => {
    assert.deepEqual(formFaults([form]), []);
  });

  it("has a row ready for each entry of a list", async () => {
    const { record, faults } = await read();

    assert.deepEqual(faults, []);
    assert.deepEqual(record["pathways"], [
      { name: "Lungcancer", share: 80 },
      { name: "Myelom", share: 75.5 },
      { name: "Peniscancer", lacking: "För få patienter" },
    ]);
    assert.equal(record["inclusion"], 71.2);
  });

  for (const [changes, input, expected] of [
    [
      { inclusion: "75" },
      "inclusion",
      /”Inklusionsgrad” är 75\s%, men ”Fall i SVF” delat med ”Alla fall” blir 71,2\s% \(beräknat\)/,
    ],
    [{ inclusion: "68,95" }, "inclusion", /högst en decimal/],
    [{ inclusion: "101" }, "inclusion", /mellan 0 och 100/],
    [{ cases: "många" }, "cases", /heltal/],
    [{ premResult: "" }, "premResult", /svaret på ”PREM” är ”Ja”/],
    [
      { "pathways.2.lacking": "" },
      "pathways.2.lacking",
      /Fyll i ”Andel i tid”, eller skriv här varför/,
    ],
    [
      { rest: "30" },
      "salaries",
      /blir tillsammans 96,6\s%, men de ska bli 100\s%\. Det skiljer 3,4\s%/,
    ],
    [{ number: "232100-0041" }, "number", /inget organisationsnummer/],
    [{ number: "2321000041" }, "number", /inget organisationsnummer/],
    [{ cases: "ca 1 000" }, "cases", /Är det exakt 1 000\? Skriv då bara det/],
    [{ inclusion: "cirka 71,2 %" }, "inclusion", /Är det exakt 71,2 %\?/],
    [{ cases: "1 000 kronor" }, "cases", /heltal/],
    [{ phone: "växeln" }, "phone", /riktnummer/],
  ] as const)
    it(`says what is wrong with ${JSON.stringify(changes)}`, async () => {
      const { faults } = await read(changes);

      assert.deepEqual(
        faults.map((fault) => fault.input),
        [input],
      );
      assert.match(faults.map((fault) => faultText(form, fault)).join(), expected);
    });

  for (const typed of ["2321000040", "232100 0040", "16232100-0040", "232100\u20130040"])
    it(`takes ${typed} for the number of an organisation, and gives it its hyphen`, async () => {
      const { faults, record } = await read({ number: typed });

      assert.deepEqual([faults, record["number"]], [[], "232100-0040"]);
    });

  for (const typed of ["1000 st", "1 000 fall", "1 000 stycken", "1000 patienter"])
    it(`takes ${typed} for a count`, async () => {
      const { faults, record } = await read({ cases: typed });

      assert.deepEqual([faults, record["cases"]], [[], 1000]);
    });

  it("remarks on a share below the goal", async () => {
    const { faults, notices } = await read({ inclusion: "68,9", included: "689" });

    assert.deepEqual(faults, []);
    assert.deepEqual(notices, [{ kind: "remark", input: "inclusion", text: "Under 70 procent." }]);
  });

  it("may differ by the tolerance, counted in decimal fractions", async () => {
    assert.deepEqual((await read({ inclusion: "71,7", rest: "31,4" })).faults, []);
  });
});
