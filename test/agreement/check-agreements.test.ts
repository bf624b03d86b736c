import assert from "node:assert/strict";
import { type AgreementEntries, agreementFaults } from "../../src/agreement/check-agreements.js";
import { conflictSchema } from "../../src/agreement/conflict.js";
import { factSchema } from "../../src/agreement/fact.js";
import { gapSchema } from "../../src/agreement/gap.js";
import { documentSchema } from "../../src/agreement/source.js";
import { inEnglish } from "../../src/agreement/problem.js";
import { topicSchema } from "../../src/agreement/topic.js";

const text = { sv: "Text.", en: "Text." };
const shown = { sv: "{belopp}", en: "{belopp}" };

const fact = {
  id: "A01",
  kind: "amount",
  topics: ["money"],
  statement: shown,
  values: { belopp: { kr: 6 } },
  sources: ["900#1"],
};
const conflict = {
  id: "X01",
  kind: "unclear",
  weight: 1,
  topics: ["money"],
  title: text,
  positions: [{ statement: text, sources: ["900#1"] }],
};
const gap = { id: "G01", topics: ["money"], statement: text, ask: ["?"] };
const document = {
  id: "900",
  title: "Dokumentet",
  name: "Dokument",
  sections: [{ id: "900#1", label: "avsnitt 1", title: "Summor" }],
};
const topic = { id: "money", kind: "fund", name: text };

/** What is found wrong when these records stand beside sound ones. */
function faultsWith(changes: {
  fact?: object;
  conflict?: object;
  gap?: object;
  document?: object;
  topic?: object;
}): readonly string[] {
  const placed = <Entry>(entry: Entry): { file: string; entry: Entry } => ({ file: "f", entry });
  const entries: AgreementEntries = {
    facts: [placed(factSchema.parse({ ...fact, ...changes.fact }))],
    conflicts: [placed(conflictSchema.parse({ ...conflict, ...changes.conflict }))],
    gaps: [placed(gapSchema.parse({ ...gap, ...changes.gap }))],
    documents: [placed(documentSchema.parse({ ...document, ...changes.document }))],
    topics: [placed(topicSchema.parse({ ...topic, ...changes.topic }))],
  };
  return agreementFaults(entries).map(({ path, problem }) => `${path}: ${inEnglish(problem)}`);
}

describe("checking that an agreement's records agree", () => {
  it("finds nothing wrong with sound records", () => {
    assert.deepEqual(faultsWith({}), []);
  });

  it("finds every reference to something that is not there", () => {
    const faults = faultsWith({
      fact: {
        topics: ["t1"],
        sources: ["900#2"],
        conflicts: ["X02"],
        partOf: "A09",
        recipient: "t2",
      },
      conflict: {
        topics: ["t3"],
        facts: ["A08"],
        positions: [{ statement: text, sources: ["900#3"] }],
      },
      gap: { topics: ["t4"], nearest: ["A07"] },
      topic: { broader: "t5" },
    });
    assert.deepEqual(faults, [
      'A01.topics: unknown topic "t1"',
      'A01.sources: unknown section "900#2"',
      'A01.conflicts: unknown conflict "X02"',
      'A01.recipient: unknown topic "t2"',
      'A01.partOf: unknown fact "A09"',
      'money.broader: unknown topic "t5"',
      'X01.topics: unknown topic "t3"',
      'X01.facts: unknown fact "A08"',
      'X01.positions.0.sources: unknown section "900#3"',
      'G01.topics: unknown topic "t4"',
      'G01.nearest: unknown fact "A07"',
    ]);
  });

  it("finds an unknown actor", () => {
    assert.deepEqual(faultsWith({ fact: { kind: "deadline", actor: "nobody" } }), [
      'A01.actor: unknown topic "nobody"',
    ]);
  });

  it("finds a placeholder without a value and a value that one language never shows", () => {
    const faults = faultsWith({
      fact: { statement: { sv: "{belopp} den {dag}", en: "{sum}" } },
      conflict: { values: { andel: { percent: 70 } } },
    });
    assert.deepEqual(faults, [
      "A01.statement.sv: {dag} has no value",
      "A01.statement.en: {sum} has no value",
      'A01.values.belopp: is never shown in "en"',
      'X01.values.andel: is never shown in "sv"',
      'X01.values.andel: is never shown in "en"',
    ]);
  });

  it("counts a value as shown in a remark or a list's entries", () => {
    const list = {
      kind: "list",
      statement: text,
      remark: { sv: "{dag}", en: "{dag}" },
      items: ["{belopp}", "inget"],
      values: { belopp: { kr: 6 }, dag: { date: "2025-09-01" } },
    };
    assert.deepEqual(faultsWith({ fact: list }), []);
  });

  it("finds a list whose translation has another length", () => {
    const list = { kind: "list", statement: text, values: {}, items: ["a", "b"], itemsEn: ["a"] };
    assert.deepEqual(faultsWith({ fact: list }), ["A01.itemsEn: has not 2 entries as items has"]);
  });

  it("finds an amount without its amount", () => {
    assert.deepEqual(faultsWith({ fact: { statement: text, values: {} } }), [
      "A01.values.belopp: is missing",
    ]);
  });

  it("finds a formula that comes to another sum, and rounds to the value's decimals", () => {
    const values = (belopp: object): object => ({ fact: { values: { belopp } } });
    assert.deepEqual(faultsWith(values({ kr: 33, computed: "100 / 3" })), []);
    assert.deepEqual(faultsWith(values({ percent: 33.3, computed: "100 / 3" })), []);
    assert.deepEqual(faultsWith(values({ kr: 34, computed: "100 / 3" })), [
      `A01.values.belopp: 100 / 3 is ${100 / 3}, not 34`,
    ]);
    assert.deepEqual(faultsWith(values({ kr: 34, computed: "100 /" })), [
      "A01.values.belopp: A number is missing in 100 /",
    ]);
  });

  it("finds a section of another document, one that is there twice and a citation that is too long", () => {
    const section = { label: "avsnitt 1", title: "Summor" };
    const sections = [
      { ...section, id: "900#1" },
      { ...section, id: "901#1" },
      { ...section, id: "900#2" },
      { ...section, id: "900#2" },
      { ...section, id: "900#3", label: "a".repeat(80) },
    ];
    assert.deepEqual(
      new Set(faultsWith({ document: { sections } })),
      new Set([
        '900.sections: "901#1" belongs to another document',
        '900.sections: "900#2" is there twice',
        '900.sections: the citation of "900#3" is over 80 characters',
      ]),
    );
  });
});
