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

  it("does not repeat the last answer to signs and emoji alone", async () => {
    for (const signs of ["👍", "😀😀", "…"]) {
      const [, said] = await told("när ska delrapporten in", signs);
      assert.match(said ?? "", /^Jag ser ingen text/, signs);
    }
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

  it("tells a newcomer about one report after another, and comes back to the first when asked to", async () => {
    const replies = await told(
      "när ska delrapporten in",
      "hur mycket får barncancer",
      "ok, tillbaka till delrapporten, när ska den in",
      "va?",
    );
    assert.match(replies[2] ?? "", /^Projektens delrapport ska till RCC Sydöst senast 1 september/);
    assert.match(replies[3] ?? "", /^Kort sagt: Projektens delrapport/);
  });

  it("answers each question of a message, and says nothing twice", async () => {
    const [both = ""] = await told("hur mycket får patologin? och när ska delrapporten in?");
    assert.match(
      both,
      /patologi är 60 miljoner kronor.*delrapport ska till RCC Sydöst senast 1 sept/,
    );
    const [once = ""] = await told("när ska delrapporten in? vart ska delrapporten skickas?");
    assert.equal(once.match(/Projektens delrapport ska till RCC Sydöst senast/g)?.length, 1);
  });

  it("counts the sources of several answers on, each source once", async () => {
    const [reply] = await talk(["hur mycket får patologin? och hur mycket får barncancer?"], today);
    const names = reply?.citations?.map(({ name }) => name) ?? [];
    assert.equal(new Set(names).size, names.length);
    const marks = [...(reply?.text ?? "").matchAll(/\[(\d+)\]/g)].map(([, mark]) => Number(mark));
    assert.deepEqual(
      [...new Set(marks)].sort(),
      names.map((_, index) => index + 1),
    );
  });

  it("takes a greeting, a place and a thank-you for no questions of their own", async () => {
    const [plain] = await told("Hej! När ska delrapporten in? Tack!");
    assert.match(plain ?? "", /^Projektens delrapport/);
    assert.doesNotMatch(plain ?? "", /Tack själv/);
  });

  it("meets a false premise about which region gets the most with what the sources do not tell", async () => {
    const [, why, source] = await told("hej", "varför får östergötland mest", "vem säger det");
    assert.match(why ?? "", /^Det framgår inte av underlaget vilken region som får mest/);
    assert.match(source ?? "", /^Det står ingenstans i underlaget\./);
  });

  it("tells a project leader what is not known of the steering group, not another group's days as if they were its", async () => {
    const [, when] = await told("vem beslutar om projekten", "när träffas styrgruppen");
    assert.match(when ?? "", /^När RCC Sydösts styrgrupp träffas anges inte/);
  });

  it("tells an economist what remains to apply for, and that the figures do not add up", async () => {
    const [, left, sure] = await told(
      "hur mycket får patologin",
      "hur mycket är kvar att söka för projekt",
      "stämmer det?",
    );
    assert.match(left ?? "", /^Kvar att fördela i Sydösts tabell är tillsammans 6 801 917 kr/);
    assert.match(sure ?? "", /^Nej, inte helt\. Källans siffror går inte ihop/);
  });

  it("understands after 2025 as 2026, of which the sources do not tell", async () => {
    const [, later] = await told("när ska slutrapporten in", "vad händer efter 2025");
    assert.match(later ?? "", /^Det framgår inte av underlaget vad som gäller för 2026\./);
  });

  it("hears what is new after something else, however short", async () => {
    for (const [question, answer] of [
      ["när är sista ansökningsdag", /17 februari 2025/],
      ["15 miljoner till vad", /kallelsesystem/],
      ["infusionspumpar", /Barncancersatsningen/],
      ["vad är alt 2", /ekonomichefens granskning/],
    ] as const) {
      const [, now] = await told("vad är inklusionsmålet", question);
      assert.match(now ?? "", answer, question);
    }
  });

  it("says that it is not told rather than the same once more when asked why or where", async () => {
    const [, why] = await told("hur mycket får barncancer", "varför");
    assert.match(why ?? "", /^Det framgår inte av underlaget\./);
    const [, where] = await told("när är dela lära förbättra", "var då?");
    assert.match(where ?? "", /^Det framgår inte av underlaget\./);
  });

  it("goes on in English from one subject to the next and back", async () => {
    const replies = await told(
      "how much goes to pathology",
      "and to childhood cancer?",
      "what do you mean",
      "back to pathology, how much is it",
    );
    assert.match(replies[1] ?? "", /^Childhood cancer receives SEK 80 million/);
    assert.match(replies[2] ?? "", /^In short: Childhood cancer receives SEK 80 million/);
    assert.match(replies[3] ?? "", /^The special initiative on pathology is SEK 60 million/);
  });
});
