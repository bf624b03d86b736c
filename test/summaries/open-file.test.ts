import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { phraseRegionalSummary } from "../../bot/texts/summary-document.js";
import { compileSummary } from "../../src/summaries/compile-summary.js";
import { openFile, type ReadLink } from "../../src/summaries/open-file.js";
import { summaryDocuments } from "../../src/summaries/summary-document.js";
import { documentIdOf, type Summary } from "../../src/summaries/summary.js";
import { obligations2025 } from "../support/agreement-2025.js";
import { createMemoryRepository } from "../support/memory-repository.js";
import { shortReport, shortReportOf } from "../support/regional-reports.js";
import { coordinatorId, makeRegister } from "../support/register.js";

const now = new Date("2025-12-09T10:00:00Z");

async function open(read: ReadLink) {
  const summaries = createMemoryRepository<Summary>();
  const register = makeRegister();
  const ro = shortReportOf("ro", { at: "2025-11-24T08:15:00Z", record: shortReport });
  await compileSummary(
    {
      submissions: createMemoryRepository([ro]),
      summaries,
      register,
      obligations: obligations2025,
      phrase: phraseRegionalSummary,
    },
    2025,
    coordinatorId,
    now,
  );
  const writeWord = ({ title }: { title: string }) =>
    Promise.resolve(new TextEncoder().encode(title));
  const findStored = () => Promise.resolve(undefined);
  const documents = [summaryDocuments(summaries)];
  return openFile(
    { documents, register, readLink: () => read, writeWord, findStored },
    "token",
    now,
  );
}

function linkTo(documentId: string, userId = coordinatorId): ReadLink {
  return { outcome: "valid", link: { documentId, format: "docx", userId, expiresAt: now } };
}

describe("opening a file by its link", () => {
  it("gives the document that was compiled", async () => {
    const file = await open(linkTo(documentIdOf("regional-2025", 1)));

    assert.ok(file.outcome === "opened");
    assert.equal(file.fileName, "sammanstallning-regional-2025-version-1.docx");
    assert.match(file.contentType, /wordprocessingml/);
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
