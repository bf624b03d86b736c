import assert from "node:assert/strict";
import { before, describe, it } from "mocha";
import type { DrawnCard } from "../gallery/drawn-card.js";
import { allCards } from "../gallery/all-cards.js";
import { elementsOf, textOf } from "../support/card-reader.js";
import { assertGoodCard } from "../support/cards.js";

describe("every card in every state", function () {
  this.timeout(120_000);
  let cards: readonly DrawnCard[];

  before(async () => {
    cards = await allCards();
  });

  const each = (check: (card: DrawnCard["card"]) => void): void => {
    for (const { group, state, card } of cards)
      try {
        check(card);
      } catch (cause) {
        throw new Error(`${group}, ${state}: ${(cause as Error).message}`, { cause });
      }
  };

  it("is valid by the official schema, has nothing left over of its template and has room in a message", () => {
    assert.ok(cards.length > 100);
    each(assertGoodCard);
  });

  it("labels its inputs, each with an identifier of its own", () => {
    each((card) => {
      const inputs = elementsOf(card).filter(({ type }) => String(type).startsWith("Input."));
      for (const { id, label } of inputs) assert.ok(label, String(id));
      const ids = inputs.map(({ id }) => id);
      assert.equal(new Set(ids).size, ids.length);
    });
  });

  it("wraps its texts, which a phone would cut off otherwise", () => {
    each((card) => {
      for (const { type, text, wrap } of elementsOf(card))
        if (type === "TextBlock") assert.equal(wrap, true, String(text));
    });
  });

  it("puts no colon after a question mark, nor two in a row", () => {
    each((card) => {
      assert.doesNotMatch(textOf(card), /[?:]:/);
    });
  });

  it("has six buttons at most, each of which works in clients without Action.Execute", () => {
    each((card) => {
      const actions = card["actions"];
      assert.ok(!Array.isArray(actions) || actions.length <= 6);
      for (const { type, title, verb, data, fallback } of elementsOf(card)) {
        if (type !== "Action.Execute") continue;
        assert.deepEqual(
          { ...(fallback as object), style: "" },
          { type: "Action.Submit", title, data: { verb, ...(data as object) }, style: "" },
          String(title),
        );
      }
    });
  });
});
