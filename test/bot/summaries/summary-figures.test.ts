import assert from "node:assert/strict";
import { describe, it } from "mocha";
import {
  createFigureAsk,
  type ShownSummary,
} from "../../../bot/handlers/summaries/summary-figures.js";
import { keptForNext } from "../../../bot/kept-for-next.js";
import type { Turn } from "../../../bot/turn.js";
import { compileSummary } from "../../../src/summaries/compile-summary.js";
import type { SummaryKind } from "../../../src/summaries/summary-kind.js";
import { demoRegister } from "../../support/demo-projects.js";
import { demoRound } from "../../support/demo-round.js";
import { compiling2025, knowledge2025, planOf, plans2025 } from "../../support/summaries.js";
import { coordinatorTurn } from "../../support/turns.js";

const at = "2025-12-12T10:00:00Z";

/** Someone who has just been shown the first version of a summary. */
async function shownA(kind: SummaryKind, turn: Turn = coordinatorTurn(at)) {
  const compiling = compiling2025(demoRound(), demoRegister);
  const shown = keptForNext<ShownSummary>();
  const compiled = await compileSummary(compiling, planOf(kind), "coordinator", new Date(at));
  assert.equal(compiled.outcome, "compiled");
  const ask = createFigureAsk({ ...compiling, ...knowledge2025, plans: plans2025, shown }, () =>
    Promise.resolve({ text: "a question" }),
  );
  shown.keep(turn, { summaryId: `${kind}-2025`, version: 1 });
  return async (message: string): Promise<string> =>
    ((await ask(turn, message)).text ?? "").replaceAll("\u00a0", " ");
}

describe("asking about a figure after a summary's card", () => {
  it("does not add what the sources do not add, and shows how it stands in the document", async () => {
    const text = await (await shownA("final"))("är det 44 totalt då?");

    assert.match(
      text,
      /^Ur \*\*Slutrapport om projekten 2025, version 1\*\* \(12 december 2025\):/,
    );
    assert.match(text, /Nej\. 29 och 15 blir 44 \(beräknat\), men de läggs inte ihop/);
    assert.match(text, /29 inom cancerrehab och 15 inom palliativ vård\. Talen bör inte läggas/);
    assert.match(text, /- Slutrapport: 18 av 20 har kommit/);
  });

  it("tells that a figure is right and what it is of, and answers again about the same summary", async () => {
    const say = await shownA("regional");

    assert.match(
      await say("stämmer det att det är 1 742 500 kr?"),
      /Ja\.\n\n- Region Östergötland \(RÖ\), förbrukat hittills 2025: 1 742 500 kr/,
    );
    assert.match(await say("så totalt 4,8 mkr?"), /Ja\.\n\n- Tilldelade medel 2025: 4 800 000 kr/);
    assert.match(await say("är det 79,2 %?"), /Ja\.\n\n- Region Östergötland \(RÖ\).*: 79,2 %/);
  });

  it("tells that a figure is none of the summary's, and which there are", async () => {
    const text = await (await shownA("regional"))("är det 44 totalt då?");

    assert.match(text, /Nej, 44 finns inte bland siffrorna/);
    assert.match(text, /- Förbrukat hittills 2025: 3 987 800 kr \(beräknat, hela Sydöst/);
  });

  it("knows a figure that the sources give", async () => {
    assert.match(
      await (
        await shownA("final")
      )("är det 29 projekt?"),
      /Ja, enligt källan:\n\nAntal beviljade projekt i Sydöst är 29 inom cancerrehab/,
    );
  });

  for (const [message, answer] of [
    ["hur mycket är förbrukat totalt?", /- Förbrukat hittills 2025: 3 987 800 kr/],
    ["hur mycket har gått åt?", /- Förbrukat hittills 2025: 3 987 800 kr/],
    [
      "hur mycket fick RJL?",
      /:\n\n- Region Jönköpings län \(RJL\), tilldelade medel 2025: 1 500 000/,
    ],
    [
      "och hur mycket har Kalmar kvar?",
      /Kalmar län \(RKL\), oförbrukat hittills 2025 \(beräknat\): 415 700 kr$/,
    ],
    ["hur många rapporter har kommit?", /- Kort rapport: 3 av 3 har kommit/],
  ] as const)
    it(`answers "${message}" from the summary`, async () => {
      assert.match(await (await shownA("regional"))(message), answer);
    });

  it("names those whose reports have not come", async () => {
    assert.match(
      await (
        await shownA("final")
      )("hur många slutrapporter saknas?"),
      /18 av 20 har kommit\n\nProjekten ”Arbetsåtergång efter bröstcancer” och .* har inte lämnat/,
    );
  });

  for (const message of [
    "hur mycket är oförbrukat 2024?",
    "när ska slutrapporten in?",
    "hur mycket får RÖ enligt överenskommelsen?",
    "är det 15 september eller 15 november?",
    "vad är en handlingsplan?",
    "2025",
  ])
    it(`leaves "${message}" to be answered, and what follows it`, async () => {
      const say = await shownA("regional");

      assert.equal(await say(message), "a question");
      assert.equal(await say("är det 44 totalt då?"), "a question");
    });

  it("tells someone who is no longer a coordinator nothing", async () => {
    const turn = { ...coordinatorTurn(at), participant: undefined };

    assert.equal(await (await shownA("regional", turn))("är det 4 800 000 kr?"), "a question");
  });
});
