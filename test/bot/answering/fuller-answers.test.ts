import assert from "node:assert/strict";
import { before, describe, it } from "mocha";
import { fullerAnswer } from "../../../bot/answering/fuller-answer.js";
import { createFullerAnswerRoute } from "../../../bot/handlers/answering/fuller-answers.js";
import type { Reply } from "../../../bot/reply.js";
import type { Route } from "../../../bot/route.js";
import { readAgreements } from "../../../src/adapters/data/agreement-files.js";
import { joinAgreements, type Knowledge } from "../../../src/answering/knowledge.js";
import { type Ask, createAsker } from "../../support/ask.js";
import { buttonsOf, cardOf, pressed, textOf } from "../../support/card-reader.js";
import { assertGoodCard, renderCard } from "../../support/cards.js";
import { createMemoryRepository } from "../../support/memory-repository.js";
import { coordinatorTurn } from "../../support/turns.js";

const remaining = "Hur mycket är kvar till röntgen i Sydöst?";

describe("the fuller picture of an answer", () => {
  let ask: Ask;
  let knowledge: Knowledge;
  let route: Extract<Route, { kind: "verb" }>;
  before(async () => {
    ask = await createAsker();
    knowledge = joinAgreements(await readAgreements("data/agreements"));
    const made = createFullerAnswerRoute({
      knowledge,
      rulings: createMemoryRepository(),
      renderCard,
    });
    assert.ok(made.kind === "verb");
    route = made;
  });

  const press = (data: Readonly<Record<string, unknown>>): Promise<Reply> =>
    route.handle(coordinatorTurn("2025-06-01T08:00:00Z"), data);

  it("has all that a short answer leaves out: both sides, what we think, sources by name, more on the same", async () => {
    const card = cardOf(await ask([remaining]));
    const { data } = pressed(card, "Visa mer");
    const fuller = cardOf(await press(data));

    const text = textOf(fuller);
    assertGoodCard(fuller);
    for (const part of [
      "3 911 637 kr",
      "1,66 miljoner",
      "Vår bedömning",
      "Källor: ",
      "Mer om samma sak",
    ])
      assert.ok(text.replaceAll("\u00a0", " ").includes(part), part);
  });

  it("labels what we think once", async () => {
    const { data } = pressed(cardOf(await ask(["när ska slutrapporten in?"])), "Visa mer");
    const text = textOf(cardOf(await press(data)));
    assert.equal(text.match(/Vår bedömning/g)?.length, 1);
  });

  it("tells no heading of a list without the list", async () => {
    const { data } = pressed(cardOf(await ask(["Vilka är de femton posterna?"])), "Visa mer");
    assert.doesNotMatch(textOf(cardOf(await press(data))), /ordningen är vår\):/);
  });

  it("is offered only where an answer leaves something out", async () => {
    const simple = await ask(["hur många miljoner går till bäckenrehab?"]);
    assert.ok(!simple.card || !buttonsOf(simple.card).includes("Visa mer"));
    assert.ok(buttonsOf(cardOf(await ask([remaining]))).includes("Visa mer"));
  });

  it("can be asked for in words, in both languages", async () => {
    for (const [question, more] of [
      [remaining, "visa mer"],
      [remaining, "Mer!"],
      ["How much goes to pathology?", "show more"],
    ] as const)
      assert.match(textOf(cardOf(await ask([question, more]))), /Mer om svaret|More about/, more);
  });

  it("is kindly refused for what there is not", async () => {
    for (const about of ["", "sv:", "sv:Z99", "en:Z99,Q1", "B04", "sv:<b>", "x".repeat(3000), 7])
      assert.match((await press({ about })).text ?? "", /inget mer att visa|nothing more/);
  });

  it("has room on a card whatever it is about", () => {
    const surveyed = { knowledge, settled: new Map(), isCorrected: false };
    for (const id of [...knowledge.facts.keys(), ...knowledge.conflicts.keys()])
      for (const language of ["sv", "en"]) {
        const card = fullerAnswer(surveyed, `${language}:${id}`);
        assert.ok(card, id);
        assertGoodCard(renderCard("sections", card));
      }
  }).timeout(60_000);
});
