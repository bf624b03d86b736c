import assert from "node:assert/strict";
import { describe, it } from "mocha";
import {
  defaultOptions,
  parseStartOptions,
  personKeys,
} from "../../src/adapters/demo/start-options.js";

describe("options of npm start", () => {
  it("starts as a region in the round of 2025 when nothing is said", () => {
    assert.deepEqual(parseStartOptions([]), { outcome: "ready", options: defaultOptions });
    assert.equal(defaultOptions.person, "ro");
    assert.equal(defaultOptions.today, "2025-11-24");
  });

  it("takes each person, with accents, without and in capitals", () => {
    for (const [written, person] of [
      ...personKeys.map((key) => [key, key] as const),
      ["rö", "ro"],
      ["RÖ", "ro"],
      ["ro\u0308", "ro"],
      ["gäst", "gast"],
      ["Koordinator", "koordinator"],
    ] as const) {
      const parsed = parseStartOptions(["--as", written]);
      assert.ok(parsed.outcome === "ready", written);
      assert.equal(parsed.options.person, person);
    }
  });

  it("takes a day, joined or apart, and several options in any order", () => {
    assert.deepEqual(parseStartOptions(["--no-open", "--today=2025-12-02", "--as", "rjl"]), {
      outcome: "ready",
      options: { person: "rjl", today: "2025-12-02", opensBrowser: false },
    });
  });

  it("names a person that does not exist, or that is missing", () => {
    assert.deepEqual(parseStartOptions(["--as", "chef"]), {
      outcome: "unknown-person",
      value: "chef",
    });
    assert.deepEqual(parseStartOptions(["--as"]), { outcome: "unknown-person", value: "" });
  });

  it("names a day that does not exist", () => {
    for (const value of ["2025-02-30", "24/11", "idag", ""])
      assert.deepEqual(parseStartOptions(["--today", value]), { outcome: "unknown-day", value });
  });

  it("names an option that does not exist, whatever stands around it", () => {
    for (const value of ["--role", "rjl", "--toString", "constructor"])
      assert.deepEqual(parseStartOptions(["--no-open", value]), {
        outcome: "unknown-option",
        value,
      });
  });

  it("shows help before anything else", () => {
    assert.deepEqual(parseStartOptions(["--as", "rjl", "--help"]), { outcome: "help" });
  });
});
