import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { afterFailure, type Circuit, mayTry, newCircuit } from "../../src/shared/circuit.js";

const at = (second: number): Date => new Date(second * 1000);

const failed = (...seconds: readonly number[]): Circuit =>
  seconds.map(at).reduce(afterFailure, newCircuit);

describe("a circuit", () => {
  it("lets a service be tried until it has failed three times in a row", () => {
    assert.ok(mayTry(newCircuit, at(0)));
    assert.ok(mayTry(failed(1, 2), at(3)));
    assert.ok(!mayTry(failed(1, 2, 3), at(3)));
  });

  it("rests for a minute, and again after the next failure", () => {
    const resting = failed(1, 2, 3);

    assert.ok(!mayTry(resting, at(62)));
    assert.ok(mayTry(resting, at(63)));
    assert.ok(!mayTry(afterFailure(resting, at(64)), at(123)));
    assert.ok(mayTry(afterFailure(resting, at(64)), at(124)));
  });
});
