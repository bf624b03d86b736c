import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { compileSummary } from "../../src/summaries/compile-summary.js";
import { openFile, type ReadLink } from "../../src/summaries/open-file.js";
import { summaryDocuments } from "../../src/summaries/summary-document.js";
import { documentIdOf } from "../../src/summaries/summary.js";
import { shortReport, shortReportOf } from "../support/regional-reports.js";
import { coordinatorId } from "../support/register.js";
import { compiling2025, planOf, plans2025 } from "../support/summaries.js";

const now = new Date("2025-12-09T10:00:00Z");

async function open(read: ReadLink) {
  const ro = shortReportOf("ro", { at: "2025-11-24T08:15:00Z", record: shortReport });
  const dependencies = compiling2025([ro]);
  await compileSummary(dependencies, planOf("regional"), coordinatorId, now);
  const titleOf = ({ title }: { title: string }) =>
    Promise.resolve(new TextEncoder().encode(title));
  return openFile(
    {
      register: dependencies.register,
      readLink: () => read,
      documents: [summaryDocuments({ ...dependencies, plans: plans2025, copyOf: () => "a copy" })],
      findStored: () => Promise.resolve(undefined),
      write: {
        docx: ({ document }) => titleOf(document),
        xlsx: ({ workbook }) => workbook && titleOf(workbook),
        pdf: () => undefined,
        zip: () => undefined,
      },
    },
    "token",
    now,
  );
}

function linkTo(
  documentId: string,
  userId = coordinatorId,
  format: "docx" | "xlsx" = "docx",
): ReadLink {
  return { outcome: "valid", link: { documentId, format, userId, expiresAt: now } };
}

describe("opening a file by its link", () => {
  for (const [format, type] of [
    ["docx", /wordprocessingml/],
    ["xlsx", /spreadsheetml/],
  ] as const)
    it(`gives the document that was compiled as ${format}`, async () => {
      const file = await open(linkTo(documentIdOf("regional-2025", 1), coordinatorId, format));

      assert.ok(file.outcome === "opened");
      assert.equal(file.fileName, `regional-sammanstallning-2025-version-1.${format}`);
      assert.match(file.contentType, type);
      assert.equal(new TextDecoder().decode(file.bytes), "Regional sammanställning 2025");
    });

  it("tells an expired link from an unknown one", async () => {
    assert.deepEqual(await open({ outcome: "expired" }), { outcome: "expired" });
    assert.deepEqual(await open({ outcome: "unknown" }), { outcome: "unknown" });
  });

  it("knows no version, year or name that has not been compiled", async () => {
    for (const id of ["regional-2025.2", "regional-2024.1", "../secret", "regional-2025.0"])
      assert.deepEqual(await open(linkTo(id)), { outcome: "unknown" });
  });

  it("opens nothing for someone who may no longer compile", async () => {
    assert.deepEqual(await open(linkTo("regional-2025.1", "someone-else")), { outcome: "unknown" });
  });
});
