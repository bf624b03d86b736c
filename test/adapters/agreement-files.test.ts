import assert from "node:assert/strict";
import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readAgreements } from "../../src/adapters/data/agreement-files.js";

const sound = "test/fixtures/agreements";

const fact = {
  id: "A01",
  kind: "amount",
  topics: ["money"],
  statement: { sv: "Summan är {belopp}.", en: "The sum is {belopp}." },
  values: { belopp: { kr: 5 } },
  sources: ["900#1"],
};

describe("reading the agreement's files", () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "agreements-"));
    await cp(sound, folder, { recursive: true });
  });

  afterEach(() => rm(folder, { recursive: true }));

  const write = (file: string, contents: unknown): Promise<void> =>
    writeFile(
      join(folder, file),
      typeof contents === "string" ? contents : JSON.stringify(contents),
    );

  const assertFault = async (...faults: readonly RegExp[]): Promise<void> => {
    await assert.rejects(readAgreements(folder), (error: Error) => {
      for (const fault of faults) assert.match(error.message, fault);
      return true;
    });
  };

  it("gives the repository's own agreements, oldest first", async () => {
    const years = (await readAgreements("data/agreements")).map(({ year }) => year);
    assert.deepEqual(years, [2024, 2025]);
  });

  it("joins the files of a folder and lets a year cite another's document", async () => {
    await write("2031/facts/more.json", [{ ...fact, id: "A02", sources: ["901#1"] }]);
    const [first, second] = await readAgreements(folder);
    assert.deepEqual(
      first?.facts.map(({ id }) => id),
      ["A02", "A01"],
    );
    assert.equal(second?.documents[0]?.id, "901");
  });

  it("refuses a folder that is not there", async () => {
    folder = join(folder, "nowhere");
    await assert.rejects(readAgreements(folder), /nowhere.*has faults/);
    folder = join(folder, "..");
  });

  it("names each missing file and folder", async () => {
    await rm(join(folder, "2031/gaps.json"));
    await rm(join(folder, "2032/topics"), { recursive: true });
    await assertFault(/2031\/gaps\.json: -: is missing/, /2032\/topics: -: is missing/);
  });

  it("names a file that is no JSON, one that is no array and one that belongs to no part", async () => {
    await write("2031/gaps.json", "[{");
    await write("2031/conflicts.json", {});
    await write("2031/facts/notes.txt", "");
    await assertFault(
      /2031\/gaps\.json: -: .*JSON/,
      /2031\/conflicts\.json: -: is not an array/,
      /2031\/facts\/notes\.txt: -: does not belong here/,
    );
  });

  it("names the record and the field that break the schema", async () => {
    await write("2031/facts/sums.json", [
      { ...fact, values: { belopp: { kr: 5.5 } }, sources: [] },
      { kind: "amount" },
    ]);
    await assertFault(
      /facts\/sums\.json: A01\.values\.belopp: /,
      /facts\/sums\.json: A01\.sources: /,
      /facts\/sums\.json: \[1\]\.id: /,
    );
  });

  it("names every fault of every file at once", async () => {
    await write("2031/facts/more.json", [fact, { ...fact, id: "A02", topics: ["no-such"] }]);
    await write("2032/gaps.json", [{}]);
    await assertFault(
      /2031\/facts\/sums\.json: A01\.id: also in 2031\/facts\/more\.json/,
      /2031\/facts\/more\.json: A02\.topics: unknown topic "no-such"/,
      /2032\/gaps\.json: \[0\]\.statement: /,
    );
  });
});
