import assert from "node:assert/strict";
import fc from "fast-check";
import { describe, it } from "mocha";
import { createLinkSigner } from "../../src/adapters/web/link-signer.js";

const signer = createLinkSigner("secret");
const link = {
  documentId: "regional-2025.1",
  format: "docx",
  userId: "user-å",
  expiresAt: new Date("2025-12-09T10:15:00Z"),
} as const;
const before = new Date("2025-12-09T10:14:59Z");

describe("the token of a link", () => {
  it("carries its document and person and fits in a URL", () => {
    const token = signer.sign(link);

    assert.match(token, /^[\w.-]+$/);
    assert.deepEqual(signer.read(token, before), { outcome: "valid", link });
  });

  it("expires", () => {
    assert.deepEqual(signer.read(signer.sign(link), link.expiresAt), { outcome: "expired" });
  });

  it("is unknown to a server with another secret", () => {
    const token = createLinkSigner("another").sign(link);

    assert.deepEqual(signer.read(token, before), { outcome: "unknown" });
  });

  it("is unknown when its payload has been exchanged", () => {
    const [, signature = ""] = signer.sign(link).split(".");
    const [payload = ""] = signer.sign({ ...link, documentId: "regional-2025.2" }).split(".");

    assert.deepEqual(signer.read(`${payload}.${signature}`, before), { outcome: "unknown" });
  });

  it("is unknown when it is anything else", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.base64String()), (text) => {
        assert.deepEqual(signer.read(text, before), { outcome: "unknown" });
      }),
    );
    assert.deepEqual(signer.read("a".repeat(100_000), before), { outcome: "unknown" });
    assert.deepEqual(signer.read(`${signer.sign(link)}.x`, before), { outcome: "unknown" });
  });
});
