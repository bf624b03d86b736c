import assert from "node:assert/strict";
import { beforeEach, describe, it } from "mocha";
import type { Subject } from "../../src/participants/access.js";
import { currentDraft, openForm } from "../../src/reporting/drafts/open-form.js";
import type { ReportingDependencies } from "../../src/reporting/drafts/read-context.js";
import { type Press, saveDraft } from "../../src/reporting/drafts/save-draft.js";
import { submitForm } from "../../src/reporting/drafts/submit-form.js";
import type { Draft } from "../../src/reporting/submissions/submission.js";
import { withoutLastRow, withRowAdded } from "../../src/reporting/drafts/draft.js";
import { rowsFieldsOf } from "../../src/reporting/forms/form.js";
import { completeAccount, completeShortReport } from "../support/drafts.js";
import { formNamed } from "../support/forms.js";
import { makeReportingDependencies } from "../support/reporting-dependencies.js";

const kalmar: Subject = { kind: "region", regionId: "rkl" };
const account = { form: formNamed("redogorelse"), subject: kalmar };
const shortReport = { form: formNamed("kort-rapport"), subject: kalmar };

const press = (nonce: string, revision: number, prefilledVersion = 0): Press => ({
  card: { nonce, revision, prefilledVersion },
  by: "someone",
  at: new Date("2025-05-06T08:00:00Z"),
});

let deps: ReportingDependencies;

beforeEach(() => {
  deps = makeReportingDependencies();
});

const events = async () => (await deps.submissions.get("2025-redogorelse-rkl"))?.events ?? [];

/** Saves and submits an account, as one new version. */
async function submitAccount(changes: Draft = {}): Promise<void> {
  const revision = (await events()).length;
  await saveDraft(deps, account, press(`save-${revision}`, revision), {
    ...completeAccount,
    ...changes,
  });
  const result = await submitForm(
    deps,
    account,
    press(`submit-${revision}`, (await events()).length),
  );
  assert.equal(result.outcome, "submitted");
}

describe("saving a draft", () => {
  it("keeps what was typed letter for letter, right or wrong", async () => {
    const typed = { receivedKronor: " ungefär 1,1 mkr ", outcome: "å ä ö\n\n*inte fet*" };

    await saveDraft(deps, account, press("a", 0), typed);

    assert.deepEqual(currentDraft(await openForm(deps, account)), typed);
  });

  it("writes nothing when nothing was typed", async () => {
    await saveDraft(deps, account, press("a", 0), { receivedKronor: "", outcome: "" });

    assert.deepEqual(await events(), []);
  });

  it("changes nothing when the same card is pressed again", async () => {
    const plan = rowsFieldsOf(account.form).find(({ id }) => id === "plan");
    assert.ok(plan);
    const addRow = (draft: Draft): Draft => withRowAdded(plan, draft);

    const first = await saveDraft(deps, account, press("a", 0), { "plan.0.goal": "Mål" }, addRow);
    const second = await saveDraft(deps, account, press("a", 0), { "plan.0.goal": "Mål" }, addRow);

    assert.equal((await events()).length, 1);
    assert.deepEqual(first.draft, second.draft);
    assert.ok("plan.1.goal" in first.draft && !("plan.2.goal" in second.draft));
  });

  it("takes a row away once, though it was just written in and the press comes twice", async () => {
    const plan = rowsFieldsOf(account.form).find(({ id }) => id === "plan");
    assert.ok(plan);
    await saveDraft(deps, account, press("a", 0), { "plan.0.goal": "Ett", "plan.1.goal": "Två" });
    const removeRow = (draft: Draft): Draft => withoutLastRow(plan, draft, 0);
    const typed = { "plan.1.goal": "Tre" };
    const first = await saveDraft(deps, account, press("b", 1), typed, removeRow);
    const second = await saveDraft(deps, account, press("b", 1), typed, removeRow);
    assert.deepEqual(first.draft, { "plan.0.goal": "Ett" });
    assert.deepEqual(second.draft, first.draft);
    assert.equal((await events()).length, 2);
  });

  it("joins what two colleagues wrote in different fields", async () => {
    await saveDraft(deps, account, press("a", 0), { receivedKronor: "5", outcome: "" });
    await saveDraft(deps, account, press("b", 0), { receivedKronor: "", outcome: "Bra" });

    assert.deepEqual(currentDraft(await openForm(deps, account)), {
      receivedKronor: "5",
      outcome: "Bra",
    });
  });

  it("saves nothing over what has been written since in the same field, and keeps both texts", async () => {
    await saveDraft(deps, account, press("a", 0), { outcome: "Den ena texten" });

    const result = await saveDraft(deps, account, press("b", 0), { outcome: "Den andra texten" });

    assert.ok(result.outcome === "conflict");
    assert.equal(result.draft["outcome"], "Den andra texten");
    assert.deepEqual(result.conflicts, [
      { input: "outcome", mine: "Den andra texten", saved: "Den ena texten" },
    ]);
    assert.equal((await events()).length, 1);
  });
});

describe("submitting a form", () => {
  it("makes one version however many times the card is pressed", async () => {
    await saveDraft(deps, account, press("a", 0), completeAccount);

    const first = await submitForm(deps, account, press("b", 1));
    const second = await submitForm(deps, account, press("b", 1));

    assert.deepEqual(
      (await events()).map(({ type }) => type),
      ["draft-saved", "submitted"],
    );
    assert.ok(first.outcome === "submitted" && second.outcome === "submitted");
    assert.deepEqual([first.isNew, second.isNew], [true, false]);
    assert.deepEqual(first.version, second.version);
  });

  it("gives fifty who press the same card at once the same receipt", async () => {
    await saveDraft(deps, account, press("a", 0), completeAccount);

    const results = await Promise.all(
      Array.from({ length: 50 }, () => submitForm(deps, account, press("b", 1))),
    );

    assert.equal((await events()).length, 2);
    for (const result of results)
      assert.ok(result.outcome === "submitted" && result.version.version === 1);
    assert.equal(results.filter((result) => "isNew" in result && result.isNew).length, 1);
  });

  it("asks when the same card is pressed for other content", async () => {
    await saveDraft(deps, account, press("a", 0), completeAccount);
    await submitForm(deps, account, press("b", 1));
    await saveDraft(deps, account, press("c", 2), { receivedKronor: "2 000 000" });

    const same = await submitForm(deps, account, press("b", 1));
    const other = await submitForm(deps, account, press("b", 3));

    assert.ok(same.outcome === "submitted" && same.version.version === 1);
    assert.equal(other.outcome, "other-content");
    assert.equal((await events()).length, 3);
  });

  it("refuses an incomplete draft and keeps it", async () => {
    await saveDraft(deps, account, press("a", 0), { ...completeAccount, usedKronor: "" });

    const result = await submitForm(deps, account, press("b", 1));

    assert.ok(result.outcome === "incomplete");
    assert.deepEqual(result.reading.faults, [{ input: "usedKronor", reason: { kind: "missing" } }]);
    assert.equal((await events()).length, 1);
  });

  it("refuses a blank form that nobody has saved", async () => {
    assert.equal((await submitForm(deps, account, press("a", 0))).outcome, "incomplete");
    assert.deepEqual(await deps.submissions.list(), []);
  });

  it("does not submit what has been written after the person looked", async () => {
    await saveDraft(deps, account, press("a", 0), completeAccount);
    await saveDraft(deps, account, press("b", 1), { outcome: "Nytt" });

    assert.equal((await submitForm(deps, account, press("c", 1))).outcome, "moved-on");
  });

  it("makes a correction the next version and keeps the first", async () => {
    await submitAccount();
    await submitAccount({ usedKronor: "1 030 000", "uses.2.kronor": "90 000" });

    const versions = (await events()).filter((event) => event.type === "submitted");
    assert.deepEqual(
      versions.map(({ version, record }) => [version, record["usedKronor"]]),
      [
        [1, 1_035_000],
        [2, 1_030_000],
      ],
    );
  });

  it("makes no version that says what the one in force says", async () => {
    await submitAccount();
    await saveDraft(deps, account, press("x", 2), { receivedKronor: "1 100 000 kr" });

    assert.equal((await submitForm(deps, account, press("y", 3))).outcome, "unchanged");
  });
});

describe("a short report on a submitted plan", () => {
  it("has a row ready for each activity of the plan", async () => {
    await submitAccount();

    const draft = currentDraft(await openForm(deps, shortReport));

    assert.equal(draft["activities.0.activity"], "Processledare för övergångar");
    assert.equal(draft["activities.1.plannedKronor"], "300000");
  });

  it("has none from another region's plan", async () => {
    await submitAccount();

    const { context } = await openForm(deps, {
      ...shortReport,
      subject: { kind: "region", regionId: "ro" },
    });

    assert.deepEqual(context.prefilled, {});
  });

  it("moves what was written along with its activity when the plan is corrected", async () => {
    await submitAccount();
    await saveDraft(deps, shortReport, press("a", 0, 1), completeShortReport);
    await submitAccount({
      "plan.0.activity": "Nytt register",
      "plan.1.activity": "Processledare för övergångar",
    });

    const draft = currentDraft(await openForm(deps, shortReport));

    assert.deepEqual(
      [0, 1, 2].map((row) => [
        draft[`activities.${row}.activity`],
        draft[`activities.${row}.status`] ?? "",
      ]),
      [
        ["Nytt register", ""],
        ["Processledare för övergångar", "ongoing"],
        ["Utbildning för kontaktsjuksköterskor", "deviates"],
      ],
    );
  });

  it("puts an old card's text on the activity it was written about", async () => {
    await submitAccount();
    await submitAccount({
      "plan.0.activity": "Utbildning för kontaktsjuksköterskor",
      "plan.1.activity": "Processledare för övergångar",
    });

    const { draft } = await saveDraft(deps, shortReport, press("a", 0, 1), {
      "activities.0.status": "done",
    });

    assert.equal(draft["activities.1.activity"], "Processledare för övergångar");
    assert.equal(draft["activities.1.status"], "done");
  });
});
