import assert from "node:assert/strict";
import { beforeEach, describe, it } from "mocha";
import {
  meantValue,
  mistakenPattern,
  perhapsMistakenPattern,
} from "../../../bot/texts/reporting/mistakes.js";
import { inputsOf, textOf } from "../../support/card-reader.js";
import { completePathwayReport, completeProgressReport } from "../../support/drafts.js";
import { placedLabel } from "../../../bot/texts/reporting/form-answers.js";
import { meantInputs } from "../../../src/reporting/drafts/meant-value.js";
import type { OpenForm } from "../../../src/reporting/drafts/open-form.js";
import { fieldAt, type Form } from "../../../src/reporting/forms/form.js";
import type { Draft } from "../../../src/reporting/submissions/submission.js";
import { forms2025 } from "../../support/forms.js";
import { fullDraft } from "../../support/full-drafts.js";
import { startReporting } from "../../support/reporting.js";

describe("what is said to be wrong in a report", () => {
  for (const [words, now, before, named] of [
    ["skrev fel, ska va 201 000 inte 210", "201 000", "210", undefined],
    ["jag skrev fel: det ska vara 201 tkr, inte 210 tkr", "201 tkr", "210 tkr", undefined],
    ["ändra förbrukat till 1,2 mkr", "1,2 mkr", undefined, "förbrukat"],
    ["ändra det förbrukade beloppet i delrapporten till 95.000", "95.000", undefined, "förbrukade"],
    ["ändra förbrukat från 210 till 201 000", "201 000", "210", "förbrukat"],
    ["ändra 210 000 till 201 000", "201 000", "210 000", undefined],
    ["jag skrev fel, 210 ska vara 201", "201", "210", undefined],
    ["det är inte 210 000 utan 201 000", "201 000", "210 000", undefined],
    ["förbrukat ska vara 201 000 kr", "201 000 kr", undefined, "förbrukat"],
  ] as const)
    it(`is read in ”${words}”`, () => {
      assert.match(words, mistakenPattern);
      assert.deepEqual(meantValue(words), { now, before, named });
    });

  for (const words of [
    "ändra sista dagen till 15 november",
    "ändra deadline för delrapporten till 1 oktober 2025",
    "rätta beviljat för 2025",
    "ska det vara 2025?",
    "hur mycket ska vara förbrukat?",
    "slutrapporten ska vara 5 sidor",
  ])
    it(`is not what ”${words}” is about`, () => {
      assert.doesNotMatch(words, mistakenPattern);
    });
});

describe("a figure that is told to be wrong", () => {
  let bot: ReturnType<typeof startReporting>;

  beforeEach(async () => {
    bot = startReporting();
    await bot.submitAccount();
  });

  const events = async (): Promise<number> => (await bot.events("2025-redogorelse-rkl")).length;

  for (const words of [
    "skrev fel, ska va 1,2 inte 1,1 mkr",
    "det blev fel i redogörelsen, ska vara 1 200 000 inte 1 100 000",
    "ändra erhållna medel till 1,2 mkr",
  ])
    it(`is filled in where it stands by ”${words}”, and nothing is saved by that`, async () => {
      const before = await events();
      const card = await bot.open("kalmar", words);
      assert.equal(await events(), before);
      assert.match(inputsOf(card)["receivedKronor"] ?? "", /^(1,2 mkr|1 200 000)$/);
      assert.match(
        textOf(card),
        /Erhållna medel 2024: 1\s100\s000\skr → 1\s200\s000\skr\. Ändringen är ifylld men inte sparad än/,
      );
    });

  it("goes to the review and a new version, with what it was before", async () => {
    const card = await bot.open("kalmar", "ändra erhållna medel till 1,2 mkr");
    const review = await bot.press("kalmar", card, "Spara och till granskningen");
    assert.match(textOf(review), /1\s100\s000\skr → 1\s200\s000\skr \(\+100\s000\skr\)/);
    await bot.press("kalmar", review, "Skicka in rättelsen");
    const { version } = await bot.state("2025-redogorelse-rkl");
    assert.equal(version?.version, 2);
    assert.equal(version.record["receivedKronor"], 1_200_000);
  });

  it("is asked about where the old figure stands in two places, and each answer leads to one", async () => {
    const before = await events();
    const { text = "", suggestions = [] } = await bot.say("kalmar", "ska va 310 000 inte 300 000");
    assert.match(text, /^Det kan gälla flera uppgifter\. Vilken menar du\? Inget är ändrat än\./);
    assert.match(text, /- Insatser 2024, Insats 2: Belopp: 300\s000\skr → 310\s000\skr\n/);
    assert.equal(suggestions.length, 2);
    for (const [index, id] of ["uses.1.kronor", "plan.1.kronor"].entries()) {
      const card = await bot.open("kalmar", suggestions[index] ?? "");
      assert.equal(inputsOf(card)[id], "310 000");
    }
    assert.equal(await events(), before);
  });

  it("is not guessed where the old figure stands nowhere", async () => {
    const card = await bot.open("kalmar", "ska va 310 000 inte 299 000");
    assert.doesNotMatch(textOf(card), /→/);
    assert.match(textOf(card), /Steg 1 av 4[^]*Du rättar det som är inlämnat/);
    assert.equal(inputsOf(card)["receivedKronor"], "1,1 mkr");
  });

  it("is found in the one of several reports that holds it", async () => {
    const first = await bot.open("lead", "delrapport");
    const review = await bot.fillIn("lead", first, completeProgressReport);
    await bot.press("lead", review, "Skicka in");
    const card = await bot.open("lead", "skrev fel, ska va 201 inte 210");
    assert.match(textOf(card), /Förbrukat hittills: 210\s000\skr → 201\s000\skr/);
    assert.equal(inputsOf(card)["usedKronor"], "201 tkr");
  });
});

describe("a value that is told to be wrong", () => {
  let bot: ReturnType<typeof startReporting>;
  const pathways = { ...completePathwayReport, inclusion: "68,9", includedCases: "689" };

  beforeEach(async () => {
    bot = startReporting();
    const first = await bot.open("kalmar", "svf-redovisning");
    const review = await bot.fillIn("kalmar", first, { ...pathways, responsible: "Samordnaren" });
    await bot.press("kalmar", review, "Skicka in");
  });

  for (const [words, input, value, told] of [
    ["täljaren ska vara 712", "includedCases", "712", /Täljare[^\n]*: 689\sfall → 712\sfall/],
    ["nämnaren va fel, 71,2 %", "inclusion", "71,2", /68,9\s% → 71,2\s%/],
    ["inklusionen blev fel, det ska stå 71,2", "inclusion", "71,2", /68,9\s% → 71,2\s%/],
    ["det ska stå 967 på nämnaren", "allCases", "967", /1\s000\sfall → 967\sfall/],
    ["fel i nämnaren: 967", "allCases", "967", /→ 967\sfall/],
    ["ska va 712 inte 689", "includedCases", "712", /→ 712\sfall/],
    [
      "ändra andel inom tidsgräns för bröstcancer till 81,5 %",
      "pathways.",
      "81,5",
      /Bröstcancer: Andel inom tidsgräns: 80\s% → 81,5\s%/,
    ],
    ["prem-enkäter ska vara nej", "prem", "no", /Ja → Nej/],
    ["ansvarig ska vara Kim Berg", "responsible", "Kim Berg", /Samordnaren → Kim Berg/],
  ] as const)
    it(`is filled in in its own field by ”${words}”`, async () => {
      const events = (await bot.events("2025-svf-redovisning-rkl")).length;
      const card = await bot.open("kalmar", words);
      const found = Object.entries(inputsOf(card)).filter(
        ([id, text]) => id.startsWith(input) && text === value,
      );
      assert.equal(found.length, 1, textOf(card));
      assert.match(textOf(card), told);
      assert.match(textOf(card), /Ändringen är ifylld men inte sparad än/);
      assert.equal((await bot.events("2025-svf-redovisning-rkl")).length, events);
    });

  it("is asked about where many fields are called so", async () => {
    const { text = "" } = await bot.say("kalmar", "andelen ska va 68,9 %");
    assert.match(
      text,
      /^Det kan gälla 32 uppgifter\. Inget är ändrat än\. Skriv vilken, till exempel: ”ändra Vårdförlopp, [^”]+: Andel inom tidsgräns i SVF-redovisningen till 68,9 %”\.$/,
    );
    const example = /”([^”]+)”/.exec(text)?.[1] ?? "";
    assert.match(textOf(await bot.open("kalmar", example)), /80\s% → 68,9\s%/);
  });

  it("is found in a draft too", async () => {
    const draft = await bot.open("kalmar", "kort rapport");
    await bot.press("kalmar", draft, "Spara utkast", { "activities.0.activity": "Utbildning" });
    const card = await bot.open("kalmar", "rapporten gäller från ska vara 1 mars");
    assert.match(textOf(card), /Rapporten gäller från: – → 1 mars 2025/);
    assert.equal(inputsOf(card)["periodStart"], "2025-03-01");
    const status = await bot.open("kalmar", "läget för utbildning ska vara klart");
    assert.match(textOf(status), /Utbildning|Insats 1: Läge: – → Klar/);
  });

  for (const words of [
    "vad ska täljaren vara?",
    "ska inklusionen vara 70 %?",
    "deadline ska vara 1 oktober 2025",
    "ändra sista dagen till 15 november",
    "slutrapporten ska vara 5 sidor",
    "målet ska vara 80 procent",
  ])
    it(`is not what ”${words}” is about`, async () => {
      assert.equal((await bot.say("kalmar", words)).text, "A question");
    });

  it("is nothing to whoever has no report, or none with such a field", async () => {
    for (const person of ["linköping", "lead", "coordinator", "nobody"])
      assert.equal((await bot.say(person, "täljaren ska vara 712")).text, "A question");
  });
});

describe("every value of every form", () => {
  for (const form of forms2025)
    it(`is found by what the form itself calls it: ${form.name}`, () => {
      const draft = fullDraft(form);
      const opened = {
        form,
        subject: { kind: "region", regionId: "rkl" },
        submission: {
          schemaVersion: 1,
          id: "x",
          formId: form.id,
          year: form.year,
          subject: { kind: "region", regionId: "rkl" },
          events: [{ type: "draft-saved", at: "2025-11-24T08:00:00Z", by: "x", nonce: "x", draft }],
        },
        context: { locked: {}, prefilled: {}, prefilledVersion: 0 },
      } as unknown as OpenForm;
      for (const [input, [label, now]] of changesOf(form, draft)) {
        const words = `ändra ${label} till ${now}`;
        assert.match(words, perhapsMistakenPattern);
        const meant = meantValue(words);
        const found = meant === undefined ? [] : meantInputs(opened, meant);
        const least = Math.min(...found.map(({ doubt }) => doubt));
        const likely = found.filter(({ doubt }) => doubt === least).map((one) => one.input);
        assert.ok(likely.includes(input), `${words}: ${likely.join(", ")}`);
        assert.ok(likely.length <= 3, `${words}: ${likely.join(", ")}`);
      }
    });
});

/** For every input that holds a figure or a day: what it is called and something else that it may hold. */
function changesOf(
  form: Form,
  draft: Draft,
): readonly (readonly [input: string, change: readonly [label: string, now: string]])[] {
  const values = { amount: "123 457 kr", percent: "47,3 %", integer: "7", date: "17 maj 2025" };
  return Object.keys(draft).flatMap((input) => {
    const kind = fieldAt(form, input.replace(/\.\d+\./, "."))?.kind;
    if (kind === undefined || !(kind in values)) return [];
    const now = values[kind as keyof typeof values];
    return [[input, [placedLabel(form, input), now]] as const];
  });
}
