import assert from "node:assert/strict";
import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, it } from "mocha";
import { fileTypeOf } from "../../src/reporting/files/file-type.js";
import { officeFile, pdf } from "../support/file-server.js";

describe("what a file is, by its bytes", () => {
  for (const [type, bytes] of [
    ["pdf", pdf],
    ["png", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0)],
    ["jpg", Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)],
    ["docx", officeFile("word/document.xml")],
    ["xlsx", officeFile("xl/workbook.xml", { "xl/printerSettings1.bin": pdf })],
    ["pptx", officeFile("ppt/presentation.xml")],
  ] as const)
    it(`may be ${type}`, () => {
      assert.equal(fileTypeOf(bytes), type);
    });

  const bomb = officeFile("word/document.xml", { "word/big.xml": new Uint8Array(4_000_000) });
  // The size that the table of contents tells of each entry is made that of a bomb.
  const view = new DataView(bomb.buffer, bomb.byteOffset);
  for (let at = 0; at + 46 < bomb.length; at += 1)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 0xf0000000, true);

  for (const [what, bytes] of [
    ["nothing", new Uint8Array()],
    ["a program", strToU8("MZ\u0090 This program cannot be run")],
    ["a page", strToU8("<html><script>alert(1)</script>")],
    ["a picture with script in it", strToU8("<svg onload='alert(1)'/>")],
    ["a plain archive", zipSync({ "a.txt": strToU8("a") })],
    ["an archive with folders of two kinds and no contents", zipSync({ "word/x": pdf })],
    ["an office file with macros", officeFile("word/document.xml", { "word/vbaProject.bin": pdf })],
    ["an office file cut short", officeFile("word/document.xml").slice(0, -30)],
    ["an office file that unpacks to gigabytes", bomb],
  ] as const)
    it(`is not taken when it is ${what}`, () => {
      assert.equal(fileTypeOf(bytes), undefined);
    });

  it("is told without fault whatever the bytes are", () => {
    const zip = officeFile("word/document.xml");
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(zip.length), (noise, at) => {
        fileTypeOf(noise);
        const broken = zip.slice();
        broken.set(noise.subarray(0, Math.max(0, zip.length - at)), at);
        fileTypeOf(broken);
      }),
    );
  });
});
