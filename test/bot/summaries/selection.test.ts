import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { createDispatcher } from "../../../bot/dispatcher.js";
import { createSelectionRoutes } from "../../../bot/handlers/summaries/selection.js";
import { compileSummary } from "../../../src/summaries/compile-summary.js";
import { assertGoodCard, renderCard } from "../../support/cards.js";
import { demoProjects, demoRegister, finalRecord } from "../../support/demo-projects.js";
import { makeSubmission } from "../../support/submissions.js";
import { compiling2025, documentText, planOf, plans2025 } from "../../support/summaries.js";
import { coordinatorTurn } from "../../support/turns.js";

const [first, second, third] = demoProjects;
assert.ok(first !== undefined && second !== undefined && third !== undefined);
const reports = [first, second].map((project, index) =>
  makeSubmission("slutrapport", { kind: "project", projectId: project.id }, [
    { at: "2025-11-12T10:00:00Z", record: finalRecord(project, index) },
  ]),
);

function setUp(submitted = reports) {
  const dependencies = compiling2025(submitted, demoRegister);
  let ids = 0;
  const dispatcher = createDispatcher({
    routes: createSelectionRoutes({
      ...dependencies,
      plans: plans2025,
      renderCard,
      newId: () => `nonce-${(ids += 1)}`,
    }),
    ask: () => Promise.resolve({ text: "a question" }),
  });
  const turn = coordinatorTurn("2025-11-25T14:00:00Z");
  return {
    selections: dependencies.selections,
    say: (message: string) => dispatcher.onMessage(turn, message),
    press: (verb: string, data: object) => dispatcher.onVerb(turn, verb, { ...data }),
    compile: async () => {
      const now = new Date("2025-12-02T10:00:00Z");
      const compilation = await compileSummary(dependencies, planOf("final"), "c", now);
      assert.ok(compilation.outcome === "compiled");
      return documentText(compilation.version.document);
    },
  };
}

const choice = {
  chosen: first.id,
  nonce: "nonce-1",
  chosenBy: "Bedömningsgruppen för radiologi",
  [`reason.${first.id}`]: "Visar tydlig effekt",
  [`good.${first.id}`]: "true",
};

describe("recording the assessment groups' choice", () => {
  it("offers the projects that have handed in their final report, and no others", async () => {
    const json = assertGoodCard((await setUp().say("urval")).card);

    assert.match(json, new RegExp(`${first.name}.*${first.id}`));
    assert.ok(!json.includes(third.name));
    assert.match(json, /2 av 20 slutrapporter har kommit\. Inget urval är gjort än/);
  });

  for (const message of [
    "vilka slutrapporter har kommit? vilka ska till soc?",
    "vilka slutrapporter är valda?",
    "vilka projekt har valts ut",
    "vilka projekt ska redovisas för Socialstyrelsen?",
    "vilka har valts till soc",
  ])
    it(`is what "${message}" asks for`, async () => {
      assertGoodCard((await setUp().say(message)).card);
    });

  it("leaves what Socialstyrelsen is to be told to be answered", async () => {
    const { text } = await setUp().say("vilka uppgifter ska till Socialstyrelsen?");

    assert.equal(text, "a question");
  });

  it("has nothing to choose from before any has come", async () => {
    assert.match((await setUp([]).say("välj projekt")).text ?? "", /Inget projekt har lämnat/);
  });

  it("asks why each was chosen and by whom, and keeps nothing until it is told", async () => {
    const { press, selections } = setUp();
    const asked = assertGoodCard((await press("selection.reasons", { projects: first.id })).card);
    const lacking = await press("selection.save", { chosen: first.id, nonce: "nonce-1" });

    assert.match(asked, new RegExp(`Varför ${first.name}`));
    assert.match(assertGoodCard(lacking.card), /inte sparat\. Skriv en motivering.*Skriv vem/);
    assert.deepEqual(await selections.list(), []);
  });

  it("keeps who, when, why and every earlier choice, once for each card", async () => {
    const { press, selections } = setUp();
    await press("selection.save", choice);
    await press("selection.save", choice);
    await press("selection.save", { ...choice, nonce: "nonce-2", chosenBy: "Styrgruppen" });

    const [kept] = await selections.list();
    assert.equal(kept?.events.length, 2);
    assert.deepEqual(kept.events[0], {
      type: "selected",
      at: "2025-11-25T14:00:00.000Z",
      by: "coordinator",
      nonce: "nonce-1",
      chosenBy: "Bedömningsgruppen för radiologi",
      projects: [
        { projectId: first.id, reason: "Visar tydlig effekt", isGoodExample: true as const },
      ],
    });
  });

  it("is told of in the final report with its reasons; until then that none is made", async () => {
    const { press, compile } = setUp();

    assert.match(await compile(), /Bedömningsgrupperna har inte valt projekt än/);
    await press("selection.save", choice);

    const text = await compile();
    assert.match(text, /har valt 1 projekt.*registrerades 25 november 2025\. Valt av: Bedömn/);
    assert.ok(text.includes(`${first.name} (gott exempel): Visar tydlig effekt`));
  });

  it("takes no project that cannot be chosen, nor none", async () => {
    const { press, selections } = setUp();

    const unknown = await press("selection.save", { ...choice, chosen: third.id });
    const none = await press("selection.reasons", { projects: "" });

    assert.match(unknown.text ?? "", /har inte lämnat slutrapport/);
    assert.match(assertGoodCard(none.card), /Välj minst ett projekt/);
    assert.deepEqual(await selections.list(), []);
  });
});
