import assert from "node:assert/strict";
import { before, describe, it } from "mocha";
import { createTalker, type Talk, textOf } from "../support/ask.js";

describe("a section that is asked for by its label", () => {
  let talk: Talk;
  before(async () => {
    talk = await createTalker();
  });
  const told = async (...questions: string[]) => {
    const last = (await talk(questions)).at(-1) ?? {};
    return { text: textOf(last), cited: (last.citations ?? []).map(({ name }) => name) };
  };

  for (const question of ["vad står i avsnitt 5.3?", "Kap 5.3", "what does section 5.3 say"])
    it(`is told of with what it says and itself as the source: ${question}`, async () => {
      const { text, cited } = await told(question);
      assert.match(text, /avsnitt 5\.3.{0,4}: Arbetet med standardiserade vårdförlopp/);
      assert.match(text, /365 (?:miljoner kronor|million)/);
      assert.match(text, /avsnitt 5\.3\.1: Särskild satsning på patologi/);
      assert.equal(cited[0], "ÖK 2025, avsnitt 5.3");
    });

  it("warns where the sources contradict themselves in it", async () => {
    const { text } = await told("vad säger avsnitt 5.6");
    assert.match(text, /100 miljoner kronor/);
    assert.match(text, /Tänk på:/);
  });

  it("is told by its parts where it says nothing by itself", async () => {
    const { text, cited } = await told("avsnitt 4");
    assert.match(text, /4\.1: Ansvarsfördelning.*4\.2: Redovisning och rapportering/);
    assert.deepEqual(cited, ["ÖK 2025, avsnitt 4.1", "ÖK 2025, avsnitt 4.2"]);
  });

  it("is said not to be known where there is none", async () => {
    for (const [question, label] of [
      ["vad står i avsnitt 12.4", "avsnitt 12.4"],
      ["bilaga 9?", "bilaga 9"],
    ] as const) {
      const { text, cited } = await told(question);
      assert.match(text, new RegExp(`känner inte till ${label} i ÖK 2025`));
      assert.deepEqual(cited, []);
    }
  });

  it("is not told of where more is asked", async () => {
    for (const question of ["hur mycket pengar är det i avsnitt 5.3", "avsnitt 5.3 om patologi"])
      assert.doesNotMatch((await told(question)).text, /Det här hör till det som står där/);
  });
});
