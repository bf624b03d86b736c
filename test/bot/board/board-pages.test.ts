import assert from "node:assert/strict";
import { describe, it } from "mocha";
import type { Submission } from "../../../src/reporting/submissions/submission.js";
import { obligations2025 } from "../../support/agreement-2025.js";
import { press, read, startBoard, turn } from "../../support/board.js";
import { buttonsOf, noCard } from "../../support/card-reader.js";
import { assertGoodCard } from "../../support/cards.js";
import { makeProject, makeRegister } from "../../support/register.js";
import { makeSubmission } from "../../support/submissions.js";

describe("the pages of the coordinator's board", () => {
  it("has room for 300 projects on its pages, and shows their names as plain text", async () => {
    const name = "[Klicka](https://example.org) projekt för förbättrad diagnostik i hela regionen";
    const projects = Array.from({ length: 300 }, (_, i) => makeProject(`p-${i}`, `${i} ${name}`));
    const reason = 'Ett långt skäl med ”citat” och "sådant" '.repeat(20);
    const stamp = { at: "2025-09-02T08:00:00Z", by: "someone", nonce: "n", version: 1, reason };
    const handedIn = projects.slice(0, 60).map(({ id }) => {
      const report = makeSubmission("delrapport", { kind: "project", projectId: id }, [
        { at: "2025-08-29T08:00:00Z", record: {} },
      ]);
      return { ...report, events: [...report.events, { type: "withdrawn" as const, ...stamp }] };
    });
    const board = startBoard(handedIn, makeRegister(projects));
    const overview = await board.onMessage(turn, "tavla");
    assert.match(read(overview), /Delrapport: 0 av 300 inlämnade/);

    for (const of of ["all", "projects", "region:ro", "form:delrapport"]) {
      let page = await press(board, overview, "Projekt");
      page = await press(board, page, "Visa urvalet", { of, show: "all" });
      const seen = new Set<string>();
      for (;;) {
        assert.doesNotMatch(
          assertGoodCard(page.card),
          /"type":"TextBlock"[^}]*Klicka/,
          "no name is read as Markdown",
        );
        for (const [number] of read(page).matchAll(/^\d+ (?=\[Klicka)/gm)) seen.add(number);
        assert.ok(page.card);
        if (!buttonsOf(page.card).includes("Nästa sida")) break;
        page = await press(board, page, "Nästa sida");
      }
      assert.equal(seen.size, 300, `everyone is on some page of ${of}`);
    }
  });

  it("has room for 21 that owe every report and have told a long reason", async () => {
    const reason = 'Ett långt skäl med ”citat” och "sådant" '.repeat(20);
    const stamp = { at: "2025-09-02T08:00:00Z", by: "someone", nonce: "n", version: 1, reason };
    const owers = Array.from({ length: 21 }, (_, i) =>
      makeProject(`region-${i}`, `Region ${i} ${"med ett långt namn ".repeat(4)}`),
    );
    const nil = obligations2025.flatMap(({ formId }) =>
      owers.map(({ id }): Submission => {
        const report = makeSubmission(formId, { kind: "project", projectId: id }, []);
        return { ...report, events: [{ type: "nil-declared", ...stamp }] };
      }),
    );
    const obligations = obligations2025.map((one) => ({ ...one, owedBy: "project" as const }));
    for (const submissions of [[], nil]) {
      const board = startBoard(submissions, makeRegister(owers), [], obligations);
      let page = await board.onMessage(turn, "tavla");
      assertGoodCard(page.card);
      page = await press(board, page, "Projekt");
      let count = 0;
      for (;;) {
        count += read(page).match(/^Region \d+ /gm)?.length ?? 0;
        if (!buttonsOf(page.card ?? noCard).includes("Nästa sida")) break;
        page = await press(board, page, "Nästa sida");
      }
      assert.equal(count, 21);
    }
  });
});
