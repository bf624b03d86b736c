import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { reportDocument } from "../../../bot/reporting/handed-in/report-document.js";
import {
  reportDocumentId,
  reportDocuments,
} from "../../../bot/reporting/handed-in/report-documents.js";
import { wordTexts } from "../../../bot/texts/summaries/summaries.js";
import { writeWordDocument } from "../../../src/adapters/documents/word-document.js";
import { submissionId } from "../../../src/reporting/submissions/assignment.js";
import { fieldsOf, type Form } from "../../../src/reporting/forms/form.js";
import { readContext } from "../../../src/reporting/drafts/read-context.js";
import { readDraft } from "../../../src/reporting/drafts/read-draft.js";
import type {
  Draft,
  Submission,
  SubmittedVersion,
} from "../../../src/reporting/submissions/submission.js";
import { formNamed, forms2025 } from "../../support/forms.js";
import { fullDraft, listed } from "../../support/full-drafts.js";
import { createMemoryRepository } from "../../support/memory-repository.js";
import { reporterOf } from "../../support/reporters.js";
import { reportingRegister } from "../../support/reporting.js";
import { wordText } from "../../support/word-text.js";
import { makeReportingDependencies } from "../../support/reporting-dependencies.js";

/** A form submitted once for each draft. */
async function submitted(form: Form, ...drafts: readonly Draft[]): Promise<Submission> {
  const { subject } = reporterOf(form);
  const context = await readContext(
    makeReportingDependencies({ register: reportingRegister, forms: [] }),
    { form, subject },
  );
  const events = drafts.map((draft, index): SubmittedVersion => ({
    type: "submitted",
    at: `2025-11-2${index}T08:15:00.000Z`,
    by: "kalmar",
    nonce: `n-${index}`,
    version: index + 1,
    record: readDraft(form, draft, context).record,
    draft,
  }));
  const id = submissionId({ form, subject });
  return { schemaVersion: 1, id, formId: form.id, year: form.year, subject, events };
}

/** The Word file of a version, as text. */
async function wordOf(form: Form, submission: Submission, version: number): Promise<string> {
  const found = submission.events[version - 1];
  assert.ok(found?.type === "submitted");
  const { subject } = submission;
  const model = reportDocument(reportingRegister, { form, subject, submission }, found, {});
  return wordText(await writeWordDocument(model, wordTexts, new Date(0)));
}

describe("the copy of a report in Word", () => {
  for (const form of forms2025)
    it(`has every question and answer of ${form.id}, full or nearly blank`, async () => {
      const full = await submitted(form, { ...fullDraft(form), ...listed(form) });
      const blank = await submitted(form, listed(form));

      const text = await wordOf(form, full, 1);

      for (const { label } of fieldsOf(form).filter(({ kind }) => kind !== "rows"))
        assert.ok(text.includes(xml(label)), label);
      for (const { title } of form.sections) assert.ok(text.includes(xml(title)), title);
      assert.match(text, new RegExp(`${form.year}-${form.id}-[a-z-]+-1`, "i"));
      assert.match(await wordOf(form, blank, 1), /–/);
    });

  it("says letter for letter what was written", async () => {
    const form = formNamed("delrapport");
    const written = "**Fet** [länk](https://evil.example)\n# Rubrik\n<at>alla</at> & \u0007=1+1";

    const text = await wordOf(form, await submitted(form, { results: written }), 1);

    assert.ok(text.includes("**Fet** [länk](https://evil.example)"));
    assert.ok(text.includes("# Rubrik"));
    assert.ok(text.includes("&lt;at&gt;alla&lt;/at&gt; &amp; =1+1"));
  });

  it("keeps each version as it was, and says what a correction changed", async () => {
    const form = formNamed("delrapport");
    const first = { continued: "new", usedKronor: "210 tkr", status: "green" };
    const submission = await submitted(form, first, { ...first, usedKronor: "201 000" });

    const [one, two] = [await wordOf(form, submission, 1), await wordOf(form, submission, 2)];

    assert.match(one, /210 000 kr/);
    assert.doesNotMatch(one, /201 000|Ändrat sedan/);
    assert.match(one, /1 \(version 2 gäller nu\)/);
    assert.match(two, /Ändrat sedan version 1/);
    assert.match(two, /Förbrukat hittills\s+210 000 kr\s+201 000 kr/);
  });

  it("is found by those who may read the report, and by nobody else", async () => {
    const form = formNamed("kort-rapport");
    const submission = await submitted(form, { results: "Bra" });
    const find = reportDocuments(
      makeReportingDependencies({
        submissions: createMemoryRepository([submission]),
        register: reportingRegister,
      }),
    );
    const by = (userId: string, id = reportDocumentId(submission.id, 1)) =>
      find(id, reportingRegister.participant(userId));

    assert.equal((await by("kalmar"))?.fileName, "2025-kort-rapport-rkl-version-1");
    assert.ok(await by("kalmar-2"));
    assert.ok(await by("coordinator"));
    for (const userId of ["linköping", "lead", "nobody"]) assert.equal(await by(userId), undefined);
    for (const id of ["2025-kort-rapport-rkl.2", "2025-kort-rapport-ro.1", "regional-2025.1", ""])
      assert.equal(await by("kalmar", id), undefined);
  });
});

/** A text as it stands in XML. */
function xml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("\u00a0", " ");
}
