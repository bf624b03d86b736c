import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { createLatentSearch } from "../../src/answering/finding/latent.js";

/** Some say "pengar" and some "slantar" of the same things; nobody says both. The last are about something else. */
const documents = [
  "pengar till vården betalas ut i juni",
  "slantar till vården betalas ut i juni",
  "pengar betalas ut till vården",
  "slantar betalas ut i juni",
  "rapport granskas av kommittén i september",
  "redogörelse granskas av kommittén i september",
  "rapport granskas av kommittén",
  "redogörelse granskas i september",
].map((text) => text.split(" "));

describe("the latent search", () => {
  const near = createLatentSearch(documents);

  it("finds what says the same in words that keep the same company", () => {
    assert.ok(near(["slantar"])(2) > near(["slantar"])(6), "another word for money");
    assert.ok(near(["rapport"])(7) > near(["rapport"])(3), "another word for a report");
  });

  it("puts a text of no known words near nothing", () => {
    const place = near(["obekant"]);
    assert.deepEqual(
      documents.map((_, document) => place(document)),
      documents.map(() => 0),
    );
  });

  it("finds the same every time", () => {
    const again = createLatentSearch(documents);
    assert.deepEqual(
      documents.map((terms) => near(terms)(3)),
      documents.map((terms) => again(terms)(3)),
    );
  });

  it("finds nearly the same among the others when one more document comes before them all", () => {
    // Words in no order: what the search makes of them hangs on where it starts more than on anything else.
    let drawn = 1;
    const draw = (): string => `ord${(drawn = (drawn * 16807) % 2147483647) % 400}`;
    const mixed = Array.from({ length: 200 }, () => Array.from({ length: 12 }, draw));
    const asked = mixed[7] ?? [];
    const before = createLatentSearch(mixed)(asked);
    const after = createLatentSearch([["ord3", "ord5"], ...mixed])(asked);
    const moved = mixed.map((_, document) => Math.abs(before(document) - after(document + 1)));
    assert.ok(Math.max(...moved) < 0.1, `moved by ${Math.max(...moved)}`);
  });

  it("takes documents that all say the same, or nothing that another says", () => {
    const same = Array.from({ length: 12 }, () => ["pengar", "slantar"]);
    const place = createLatentSearch(same)(["pengar"]);
    assert.ok(same.every((_, document) => place(document) > 0.99));
    const apart = Array.from({ length: 12 }, (_, number) => [`ord${number}`]);
    assert.equal(createLatentSearch(apart)(["ord1"])(1), 0);
  });

  it("finds nothing where there is nothing to find", () => {
    assert.equal(createLatentSearch([])(["pengar"])(0), 0);
    assert.equal(createLatentSearch([["pengar"]])(["pengar"])(0), 0);
  });
});
