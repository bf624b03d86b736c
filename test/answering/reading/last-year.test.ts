import assert from "node:assert/strict";
import { readLexicon } from "../../../src/adapters/data/lexicon-files.js";
import { yearWriter } from "../../../src/answering/reading/last-year.js";
import { localDate } from "../../../src/shared/local-date.js";
import { type Ask, createAsker, textOf } from "../../support/ask.js";

describe("last year", function () {
  const write = yearWriter(readLexicon("data/lexicon"), 2025, localDate("2026-03-31"));
  let ask: Ask;
  before(async () => {
    ask = await createAsker();
  });

  it("is the newest agreement's own while that one is still accounted for", () => {
    assert.equal(write("vad fick vi förra året", localDate("2026-02-09")), "vad fick vi 2025");
    assert.equal(
      write("what did we get last year", localDate("2026-03-31")),
      "what did we get 2025",
    );
  });

  it("is left as it stands before and after", () => {
    for (const today of ["2025-12-31", "2026-04-01"])
      assert.equal(write("vad fick vi i fjol", localDate(today)), "vad fick vi i fjol");
  });

  it("is answered about so", async () => {
    const question = ["hur mycket fick regionerna förra året"];
    assert.match(textOf(await ask(question, "2026-02-09")), /\(SVF\) 2025/);
    assert.match(textOf(await ask(question, "2025-06-01")), /ÖK 2024/);
  });
});
