import assert from "node:assert/strict";
import type { Participant } from "../../src/participants/participant.js";
import { createTalker, type Talk, textOf } from "../support/ask.js";

const person = { userId: "someone", name: "Någon" };
const region = { ...person, role: "region", regionId: "rjl" } as const;

describe("asking about one's own without naming it", function () {
  this.timeout(60_000);
  const talkers = new Map<Participant | undefined, Promise<Talk>>();
  const told = async (
    participant: Participant | undefined,
    ...messages: readonly string[]
  ): Promise<string> => {
    const talker = talkers.get(participant) ?? createTalker(undefined, participant);
    talkers.set(participant, talker);
    const talk = await talker;
    return textOf((await talk(messages, "2025-06-01")).at(-1) ?? {});
  };

  it("tells what is to be handed in though somebody says where they are from, and not how it is done", async () => {
    for (const asked of ["vad ska jag lämna in", "jag är ny här i kalmar, vad ska jag lämna in"])
      assert.match(await told(region, asked), /^En region i Sydöst har tre redovisningar/, asked);
    assert.doesNotMatch(await told(region, "hur ska jag lämna in"), /tre redovisningar/);
  });

  it("tells a region of its own share, whatever was spoken of before, and of the year that is asked about", async () => {
    for (const question of [
      "hur mkt får vi i år",
      "vad är vår del",
      "hur mycket svf-pengar får vi",
    ])
      assert.match(
        await told(region, "vem är kontaktperson", question),
        /inte .* hur mycket Region Jönköpings län får i SVF-medel 2025.* 365 miljoner/,
        question,
      );
    assert.match(
      await told(region, "hur mycket pengar handlar det om i år", "hur mycket av det får vi"),
      /inte .* hur mycket Region Jönköpings län får i SVF-medel 2025/,
    );
    assert.match(
      await told(region, "hur mycket får vi i år", "och förra året?"),
      /hur mycket en enskild region fick i SVF-medel 2024/,
    );
  });

  it("does not tell a region what another is to request", async () => {
    for (const question of [
      "vilken summa ska vi skriva i rekvisitionen",
      "hur mycket ska vi rekvirera",
    ])
      assert.match(await told(region, question), /inte .* hur mycket Region Jönköpings län får/);
  });

  it("does not take what is named, or what money may be used for, for the region's own share", async () => {
    for (const question of ["hur mycket får vi till patologi", "får vi köpa utrustning"])
      assert.doesNotMatch(await told(region, question), /SVF-medel 2025/, question);
  });

  it("tells a region that how well it does is not in the sources, which have the whole country's figures", async () => {
    for (const question of [
      "hur ligger vi till med inklusionen",
      "nådde vi inklusionsmålet förra året",
      "klarar vi ledtiderna?",
      "how are we doing on the inclusion target?",
    ])
      assert.match(
        await told(region, question),
        /hur Region Jönköpings län ligger till|how Region Jönköpings län stands/,
        question,
      );
    assert.match(await told(region, "vi har 74 procent, når vi målet?"), /^Ja/);
  });

  it("tells those who greet or thank what they are to hand in, whatever was spoken of but a report", async () => {
    const due = /lämna sin SVF-redovisning|30 september 2025/;
    assert.match(await told(region, "hur mycket får vi?", "tack! när ska vi lämna in då?"), due);
    assert.match(await told(region, "hej! när ska vi lämna in?"), due);
    assert.match(
      await told(region, "vad är delrapporten?", "när ska vi lämna in den"),
      /^Projektens delrapport ska till RCC Sydöst senast 1 september 2025/,
    );
    assert.doesNotMatch(
      await told(region, "vad är prem", "ska vi redovisa det"),
      /tre redovisningar/,
    );
  });

  it("tells whoever asks for themselves what concerns them before what concerns others", async () => {
    const lead: Participant = { ...person, role: "project-lead", projectIds: ["p"] };
    const late = "är vi för sena med rekvisitionen";
    assert.match(await told(region, late), /^Regionerna ska rekvirera/);
    const kept = "vi hann inte, kan vi spara pengarna till nästa år";
    assert.doesNotMatch(await told(lead, kept), /^Räkna med att SVF-pengar som regionen/);
  });

  it("tells a coordinator of RCC Sydöst, a project leader of projects, and others of all regions", async () => {
    const question = "hur mycket får vi i år";
    assert.match(await told({ ...person, role: "coordinator" }, question), /RCC Sydöst/);
    assert.match(
      await told({ ...person, role: "project-lead", projectIds: ["p"] }, question),
      /hur mycket varje enskilt projekt fick/,
    );
    assert.match(await told(undefined, question), /^Regionerna får tillsammans 365 miljoner/);
  });
});
