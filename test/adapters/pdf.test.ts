import assert from "node:assert/strict";
import { chmod } from "node:fs/promises";
import { describe, it } from "mocha";
import { createPdfWriter } from "../../src/adapters/documents/pdf.js";
import { temporaryFile } from "../support/start-bot.js";

const docx = new Uint8Array([1, 2, 3]);

async function script(text: string): Promise<string> {
  const path = await temporaryFile("soffice", `#!/bin/sh\n${text}\n`);
  await chmod(path, 0o755);
  return path;
}

describe("printing a document as PDF", () => {
  it("gives what the program has written beside the document", async () => {
    const program = await script('for last; do :; done; cp "$last" "${last%.docx}.pdf"');
    const writePdf = createPdfWriter({ program, timeoutMilliseconds: 10_000 });

    assert.deepEqual(new Uint8Array(await writePdf(docx)), docx);
  });

  it("fails when the program is not there, fails or writes nothing", async () => {
    for (const [program, reason] of [
      ["/nowhere/soffice", /ENOENT/],
      [await script("exit 3"), /ended with 3/],
      [await script("exit 0"), /ENOENT/],
    ] as const)
      await assert.rejects(createPdfWriter({ program, timeoutMilliseconds: 10_000 })(docx), reason);
  });

  it("ends a program that takes too long, and all that it has started", async () => {
    const program = await script("sleep 60 & sleep 60");
    const begun = performance.now();

    await assert.rejects(
      createPdfWriter({ program, timeoutMilliseconds: 100 })(docx),
      /took more than 100 ms/,
    );

    assert.ok(performance.now() - begun < 10_000);
  });
});
