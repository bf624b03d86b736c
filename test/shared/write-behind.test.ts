import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { createWriteBehind } from "../../src/shared/write-behind.js";

describe("writing in the background", () => {
  it("writes one thing, and together what gathers while it is being written", async () => {
    const written: (readonly number[])[] = [];
    const release: (() => void)[] = [];
    const writer = createWriteBehind<number>(
      (items) => {
        written.push(items);
        return new Promise<void>((resolve) => release.push(resolve));
      },
      () => undefined,
    );

    writer.add(1);
    while (release.length < 1) await Promise.resolve();
    writer.add(2);
    writer.add(3);

    assert.deepEqual(written, [[1]]);
    assert.deepEqual(writer.waiting(), [1, 2, 3]);
    const settled = writer.settled();
    release[0]?.();
    while (release.length < 2) await Promise.resolve();
    release[1]?.();
    await settled;
    assert.deepEqual(written, [[1], [2, 3]]);
    assert.deepEqual(writer.waiting(), []);
  });

  it("lets things gather before it writes, where it is told to", async () => {
    const written: (readonly number[])[] = [];
    let release = (): void => undefined;
    const writer = createWriteBehind<number>(
      (items) => {
        written.push(items);
        return Promise.resolve();
      },
      () => undefined,
      () =>
        new Promise((resolve) => {
          release = resolve;
        }),
    );

    writer.add(1);
    await Promise.resolve();
    writer.add(2);
    const waiting = writer.waiting();
    release();
    await writer.settled();

    assert.deepEqual(waiting, [1, 2]);
    assert.deepEqual(written, [[1, 2]]);
  });

  it("tells of what could not be written, gives it up and goes on", async () => {
    const errors: unknown[] = [];
    const written: number[] = [];
    const writer = createWriteBehind<number>(
      (items) => {
        if (items.includes(1)) return Promise.reject(new Error("full"));
        written.push(...items);
        return Promise.resolve();
      },
      (error) => errors.push(error),
    );

    writer.add(1);
    await writer.settled();
    writer.add(2);
    await writer.settled();

    assert.deepEqual(written, [2]);
    assert.equal(errors.length, 1);
  });
});
