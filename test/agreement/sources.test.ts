import assert from "node:assert/strict";
import type { Agreement } from "../../src/agreement/agreement.js";
import { readAgreements } from "../../src/adapters/data/agreement-files.js";
import { saidIn } from "./records.js";
import { readSections, sourcesArePresent } from "./source-text.js";
import { numeralsIn, spellingsOf } from "./spellings.js";

describe("the agreement's data beside the source documents (../shared/sources, where present)", () => {
  let agreements: readonly Agreement[];
  let sections: ReadonlyMap<string, string>;

  before(async function () {
    if (!sourcesArePresent) this.skip();
    agreements = await readAgreements("data/agreements");
    sections = readSections();
  });

  it("cites every section that the sources have, and no other", () => {
    const cited = agreements.flatMap(({ documents }) =>
      documents.flatMap(({ sections }) => sections.map(({ id }) => id)),
    );
    assert.deepEqual(cited.toSorted(), [...sections.keys()].sort());
  });

  it("labels a section of other documents than the agreement with the first words of its heading", () => {
    const strange = agreements
      .flatMap(({ documents }) => documents.flatMap(({ sections }) => sections))
      .filter(({ id }) => !id.startsWith("001#"))
      .filter(({ id, label }) => !label.startsWith(id.slice(4).split(" ").slice(0, 3).join(" ")));
    assert.deepEqual(strange, []);
  });

  it("finds every value that is not computed in the cited sections", () => {
    const unfounded = saidIn(agreements).flatMap(({ id, year, values, sources }) =>
      Object.entries(values)
        .filter(([, value]) => !("computed" in value))
        .filter(([, value]) => {
          const spellings = spellingsOf(value, year);
          return !sources.some((source) => spellings.test(sections.get(source) ?? ""));
        })
        .map(([name, value]) => `${id} ${name} ${JSON.stringify(value)} not in ${sources.join()}`),
    );
    assert.deepEqual(unfounded, []);
  });

  it("finds every other number of a text in the cited sections, but for the agreement's own year", () => {
    const names = new Map(
      agreements.flatMap(({ documents }) => documents.map(({ id, name }) => [id, name])),
    );
    const unfounded = saidIn(agreements).flatMap(({ id, year, texts, sources }) => {
      const borneOut = new Set([
        String(year),
        ...sources.flatMap((source) => [
          ...numeralsIn(sections.get(source) ?? ""),
          ...numeralsIn(names.get(source.slice(0, 3)) ?? ""),
        ]),
      ]);
      return texts
        .flatMap((text) => (text ? [text.sv, text.en] : []))
        .flatMap((text) => numeralsIn(text.replaceAll(/\{[^}]*\}/g, "")))
        .filter((numeral) => !borneOut.has(numeral))
        .map((numeral) => `${id} "${numeral}" not in ${sources.join()}`);
    });
    assert.deepEqual([...new Set(unfounded)], []);
  });
});
