import assert from "node:assert/strict";
import { beforeEach, describe, it } from "mocha";
import { forRegionPattern, regionMeant } from "../../bot/texts/others-reports.js";
import { textOf } from "../support/card-reader.js";
import { startReporting } from "../support/reporting.js";

describe("whoever wants to report for a region", () => {
  let bot: ReturnType<typeof startReporting>;

  beforeEach(() => {
    bot = startReporting();
  });

  for (const words of [
    "kan jag lämna åt RÖ också, dom bad mig?",
    "aha oj. Kan jag lämna åt RÖ också, dom bad mig?",
    "jag vill lämna redogörelse för Östergötland",
    "förbered kort rapport åt Region Östergötland",
    "får vi skicka in den korta rapporten för rö?",
  ])
    it(`is told who does, when it is another's: ”${words}”`, async () => {
      const { text = "", card } = await bot.say("kalmar", words);
      assert.equal(card, undefined);
      assert.match(text, /^Rapporter för Region Östergötland lämnas av dem som är registrerade/);
      assert.match(text, /Inget är sparat\. Du är registrerad för Region Kalmar län/);
      assert.deepEqual(await bot.submissions.list(), []);
    });

  it("is told that another health care region's reports do not come here", async () => {
    const { text } = await bot.say(
      "kalmar",
      "lämna svf-redovisning för Region Jämtland Härjedalen",
    );
    assert.match(text ?? "", /RJH\) hör till norra sjukvårdsregionen/);
  });

  it("comes to the form, or to the list, when it is their own", async () => {
    const form = await bot.open("kalmar", "jag vill lämna redogörelse för Region Kalmar län");
    assert.match(textOf(form), /^Redogörelse med handlingsplan\nRegion Kalmar län/);
    assert.match(
      textOf(await bot.open("kalmar", "rapportera för RKL")),
      /^Dina rapporter att lämna/,
    );
  });

  for (const words of [
    "när ska delrapporten lämnas in för RÖ?",
    "vad ska vi lämna för 2025?",
    "hur mycket får RJL för svf?",
    "lämna in för sent",
    "kan jag lämna åt någon annan?",
  ])
    it(`is not who writes ”${words}”`, () => {
      assert.doesNotMatch(words, forRegionPattern);
      assert.equal(regionMeant(words), undefined);
    });
});
