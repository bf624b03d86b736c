import assert from "node:assert/strict";
import { createTalker, type Talk, textOf } from "../support/ask.js";

const today = "2025-05-20";

describe("a follow-up after a list", function () {
  let talk: Talk;
  /** What was said to the last of several messages. */
  const last = async (...messages: readonly string[]): Promise<string> =>
    textOf((await talk(messages, today)).at(-1) ?? {});

  before(async () => {
    talk = await createTalker();
  });

  it("that points at one of those listed by its number is about that one", async () => {
    const items = "vilka poster har jämtland härjedalen";
    assert.match(await last(items, "hur mycket är den tredje på"), /100 000 kr .*hälsoguider/);
    assert.match(await last(items, "hur mycket är nummer 4"), /200 000 kr .*Kraftens hus/);
    const demands = "vilka krav finns för andra utbetalningen";
    assert.match(await last(demands, "vad innebär det andra kravet"), /PREM/);
    assert.match(await last(demands, "när ska det tredje vara klart"), /30 september 2025/);
    const areas = "vilka insatsområden finns det";
    assert.match(await last(areas, "vad ingår i den tredje"), /kompetensförsörjning och forskning/);
  });

  it("may point at the same list more than once", async () => {
    const items = "vilka poster har jämtland härjedalen";
    const third = "hur mycket är den tredje på";
    assert.match(await last(items, third, "och den sista"), /200 000 kr .*digitalisera/);
    assert.match(await last(items, third, "när beslutades det", "å den första"), /palliativa/);
  });

  it("is not about the list where it names a thing of its own, or a sibling of what was asked about", async () => {
    const demands = "vilka krav finns för andra utbetalningen";
    assert.match(await last(demands, "när kommer den första utbetalningen"), /^Den första|första/);
    assert.match(await last("när kommer första utbetalningen", "och den andra då"), /^Den andra/);
  });

  it("is understood in English too", async () => {
    const areas = "what are the four areas in the agreement";
    const asked = "what is done in the last one?";
    assert.match(await last(areas, asked), /(products and methods|medical technolog)/);
  });
});
