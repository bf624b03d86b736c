import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { reportWords } from "../../../bot/texts/board/board.js";
import { formNamedIn } from "../../../bot/texts/board/owed-reports.js";
import { forms2025 } from "../../support/forms.js";

/** Those that regions and projects owe. */
const owed = forms2025.filter(({ who }) => who === "region" || who === "project-lead");

describe("the words for reports in sentences about the round", () => {
  for (const { id, name } of owed)
    it(`name ${id} as the form itself does: ”${name}”`, () => {
      assert.equal(formNamedIn(`förläng ${name} en vecka`), id);
      assert.match(name, new RegExp(`^${reportWords}$`, "iu"));
    });
});
