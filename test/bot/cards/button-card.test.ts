import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { createButtonCard } from "../../../bot/cards/button-card.js";
import { button, sectionCard } from "../../../bot/cards/section-card.js";
import { renderCard } from "../../support/cards.js";

const row = (...nonces: readonly string[]) =>
  nonces.map((nonce, index) => button(`Knapp ${index}`, "question.offer", "om", { nonce }));

describe("a card of nothing but buttons", () => {
  it("is drawn as its template says, each time with the nonces of that time", () => {
    const draw = createButtonCard(renderCard);

    for (const actions of [row("a", "b"), row("c", "d"), row("e"), row("a", "b")])
      assert.deepEqual(draw(actions), renderCard("sections", sectionCard({ actions })));
  });

  it("stays as it was when another is drawn", () => {
    const draw = createButtonCard(renderCard);
    const before = draw(row("a"));

    draw(row("b"));

    assert.deepEqual(before, renderCard("sections", sectionCard({ actions: row("a") })));
  });
});
