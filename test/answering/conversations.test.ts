import assert from "node:assert/strict";
import { createTalker, type Talk, textOf } from "../support/ask.js";

/** The day that everyone in these conversations asks on. */
const today = "2025-11-24";

describe("a conversation", function () {
  let talk: Talk;
  /** What was said to each message of a conversation of its own. */
  const told = async (...messages: readonly string[]): Promise<readonly string[]> =>
    (await talk(messages, today)).map(textOf);

  before(async () => {
    talk = await createTalker();
  });

  it("tells where the last answer stands, however that is asked", async () => {
    for (const asked of ["var står det", "vilken källa?", "ok men vem säger det"]) {
      const [, source = ""] = await told("när ska delrapporten in", asked);
      assert.match(source, /^Det står här: - RCC Sydösts bilder 2025, Process för 2025 års medel/);
      assert.match(source, /\[1\]/);
    }
  });

  it("tells how sure the last answer is: of what the source says, of what differs, of what is not there", async () => {
    const [, sure] = await told("när ska delrapporten in", "är det säkert?");
    assert.match(sure ?? "", /^Ja, så står det i källan: - RCC Sydösts bilder 2025/);
    const [, differs] = await told("när ska slutrapporten in", "är det säkert?");
    assert.match(
      differs ?? "",
      /^Nej, inte helt\. Källorna säger olika: .*15 september.*15 november/,
    );
    const [, missing] = await told("hur mycket svf-medel får kalmar", "stämmer det verkligen?");
    assert.match(missing ?? "", /^Ja, i mitt underlag står det inte\./);
  });

  it("says the last answer more shortly and explains its abbreviations when it was not understood", async () => {
    for (const asked of ["va?", "vad menar du", "förklara enklare", "jag fattar inte"]) {
      const [, plain] = await told("hur mycket går till svf-stöd till rcc", asked);
      assert.match(plain ?? "", /^Kort sagt: De sex RCC får 16 miljoner kronor/);
      assert.match(plain ?? "", /- SVF betyder standardiserade vårdförlopp/);
      assert.match(plain ?? "", /visa mer/);
    }
  });

  it("stands by its sources when told that it is wrong, and tells how to object", async () => {
    const [, objected] = await told("när ska delrapporten in", "det stämmer inte");
    assert.match(objected ?? "", /^Jag följer bara källorna.*RCC Sydösts bilder 2025.*tummen ner/);
    const [, again] = await told("hur mycket svf-medel får kalmar", "det var inte det jag frågade");
    assert.match(again ?? "", /^Jag hittar inget annat i underlaget\./);
  });

  it("goes on with the subject after a word about the last answer", async () => {
    const [, , , who] = await told(
      "när ska delrapporten in",
      "va?",
      "var står det",
      "och slutrapporten",
    );
    assert.match(who ?? "", /slutrapport.*15 september.*15 november/);
  });

  it("says the same about English answers in English", async () => {
    const [, source, sure] = await told("how much goes to pathology", "source?", "is that certain");
    assert.match(source ?? "", /^It says so here: - ÖK 2025, avsnitt 5\.3\.1/);
    assert.match(sure ?? "", /^Yes, the source says so: - ÖK 2025/);
  });

  it("answers a question that stands by itself as if nothing had been said before", async () => {
    const alone = ["kan vi flytta pengar till nästa år", "kan vi få uppskov", "vem ringer jag"];
    for (const question of alone) {
      const [by] = await told(question);
      const [, , among] = await told(
        "hur mycket får barncancer",
        "när ska delrapporten in",
        question,
      );
      assert.equal(among, by);
    }
  });

  it("takes a question about where something stands as a question about that thing", async () => {
    const [, , about] = await told(
      "hej",
      "vad är svf",
      "var står det att man måste lämna delrapport",
    );
    assert.match(about ?? "", /delrapport/);
    assert.doesNotMatch(about ?? "", /^Det står här/);
  });
});
