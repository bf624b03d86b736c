import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { browserCommand } from "../../src/adapters/demo/browser.js";

describe("opening the browser", () => {
  it("uses what each system has for it", () => {
    assert.deepEqual(browserCommand("darwin", {}), ["open"]);
    assert.equal(browserCommand("win32", {})?.[0], "cmd");
    assert.deepEqual(browserCommand("linux", { DISPLAY: ":0" }), ["xdg-open"]);
    assert.deepEqual(browserCommand("linux", { WAYLAND_DISPLAY: "wayland-0" }), ["xdg-open"]);
  });

  it("leaves it be on a machine without a screen", () => {
    assert.equal(browserCommand("linux", {}), undefined);
    assert.equal(browserCommand("linux", { DISPLAY: "" }), undefined);
  });
});
