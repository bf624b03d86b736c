import assert from "node:assert/strict";
import fc from "fast-check";
import { before, describe, it } from "mocha";
import { readAnswerable } from "../support/answerable.js";
import { readLexicon } from "../../src/adapters/data/lexicon-files.js";
import { createFaithfulnessCheck } from "../../src/answering/rephrasing/faithful.js";
import { joinAgreements } from "../../src/answering/knowledge.js";
import type {
  FaithfulnessCheck,
  RephraseRequest,
} from "../../src/answering/rephrasing/rephrase.js";
import { createAsker } from "../support/ask.js";
import { readQuestions } from "../support/questions.js";

const original =
  "Projektens delrapport ska till RCC Sydöst senast 1 september 2025. [1][2]\n\n" +
  "Det är 92 dagar kvar till 1 september 2025.\n\n" +
  "Att det är projektledaren som lämnar den är vår slutsats.";

const joined =
  "Projektens delrapport ska till RCC Sydöst senast 1 september 2025 [1][2], och det är 92 dagar kvar till " +
  "1 september 2025; att projektledaren lämnar den är vår slutsats.";

const proposal =
  "Förslaget är att patologi får 6 171 570 kr. [1] Radiologi får inte mer än två miljoner kronor enligt § 4. [2]";

describe("other words for an answer", () => {
  let isFaithful: FaithfulnessCheck;
  before(async () => {
    const { topics } = joinAgreements(await readAnswerable());
    isFaithful = createFaithfulnessCheck(readLexicon("data/lexicon"), topics);
  });

  const swap = (text: string, from: string, to: string): string => {
    assert.ok(text.includes(from), from);
    return text.replace(from, to);
  };

  it("may join sentences, and leave out and add small words", () => {
    assert.ok(isFaithful(joined, original, "sv"));
    assert.ok(isFaithful(original, original, "sv"));
    assert.ok(isFaithful(proposal, proposal, "sv"));
  });

  for (const [what, from, to] of [
    ["a day", "1 september 2025 [1]", "2 september 2025 [1]"],
    ["a month", "1 september 2025 [1]", "1 oktober 2025 [1]"],
    ["a year", "2025 [1]", "2026 [1]"],
    ["a count", "92 dagar", "93 dagar"],
    ["a unit", "92 dagar", "92 veckor"],
    ["a sign", "92 dagar", "-92 dagar"],
    ["a mark's number", "[1]", "[3]"],
    ["a mark for a mark", "[1][2]", "[2][1]"],
    ["a mark for nothing", "[1][2]", "[1]"],
    ["a demand for a choice", "ska till", "kan komma till"],
    ["what is agreed to its contrary", "ska till", "ska inte till"],
    ["a limit", "senast", "tidigast"],
    ["a region", "RCC Sydöst", "RCC Norr"],
    ["a person", "projektledaren", "ekonomichefen"],
    ["a report", "delrapport", "slutrapport"],
    ["a subject for a new one", "slutsats", "uppmaning"],
    ["a statement for a question", "slutsats.", "slutsats?"],
    ["the language", "vår slutsats", "our conclusion"],
  ] as const)
    it(`may not exchange ${what}`, () => {
      assert.ok(!isFaithful(swap(joined, from, to), original, "sv"));
    });

  for (const [what, more] of [
    ["advice", " Kontakta Kammarkollegiet."],
    ["a link", " Se [mallen](https://example.org)."],
    ["a bare address", " Se delrapport.se för den."],
    ["a link of a mark", "(delrapport)"],
    ["a list", "\n- RCC Sydöst"],
    ["emphasis", " **slutsats**"],
    ["HTML", " <b>den</b>"],
    ["a number in words", " Det är två."],
    ["a half", " Det är hälften."],
    ["letters that only look like ours", " Dеt är så."],
    ["characters that are not seen", " Det\u200b är så."],
    ["words without end", " och det är så som det är".repeat(10)],
  ] as const)
    it(`may not add ${what}`, () => {
      assert.ok(!isFaithful(joined + more, original, "sv"));
    });

  for (const [what, from, to] of [
    ["a proposal", "Förslaget är att patologi får", "Patologi får"],
    ["a negation", "får inte mer", "får mer"],
    ["a section", " enligt § 4", ""],
    ["what a figure is for", "patologi får", "får"],
    ["a number in words", "två miljoner", "miljoner"],
    ["a source", " [2]", ""],
  ] as const)
    it(`may not leave out ${what}`, () => {
      assert.ok(!isFaithful(swap(proposal, from, to), proposal, "sv"));
    });

  it("may not give one figure to another, nor move it to another's source", () => {
    const two = "Patologi får 6 miljoner kronor. [1] Radiologi får 2 miljoner kronor. [2]";
    for (const text of [
      "Patologi får 2 miljoner kronor. [1] Radiologi får 6 miljoner kronor. [2]",
      "Radiologi får 6 miljoner kronor. [1] Patologi får 2 miljoner kronor. [2]",
      "Patologi får 6 miljoner kronor, och radiologi får 2 miljoner kronor. [1][2]",
    ])
      assert.ok(!isFaithful(text, two, "sv"), text);
  });

  it("are nothing when they are empty", () => {
    assert.ok(!isFaithful(" ", original, "sv"));
  });

  describe("for the answers to real questions", () => {
    const answers: RephraseRequest[] = [];
    before(async () => {
      const ask = await createAsker((request) => {
        answers.push(request);
        return Promise.resolve(undefined);
      });
      for (const { q, today } of readQuestions()) await ask([q], today ?? undefined);
      assert.ok(answers.length > 40, String(answers.length));
    });

    it("may be the same words in one paragraph", () => {
      for (const { answer, language } of answers)
        assert.ok(isFaithful(answer.replaceAll(/\s+/g, " "), answer, language), answer);
    });

    it("never hold a digit that was changed, added or left out", () => {
      fc.assert(
        fc.property(
          fc.nat(),
          fc.nat(),
          fc.constantFrom("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "", "00"),
          (which, where, digit) => {
            const { answer, language } = pick(answers, which);
            const digits = [...answer.matchAll(/\d/g)];
            if (digits.length === 0) return;
            const { index } = pick(digits, where);
            fc.pre(answer[index] !== digit);
            const altered = answer.slice(0, index) + digit + answer.slice(index + 1);
            assert.ok(!isFaithful(altered, answer, language), altered);
          },
        ),
        { numRuns: 1000 },
      );
    });

    it("never hold figures that changed places", () => {
      fc.assert(
        fc.property(fc.nat(), fc.nat(), fc.nat(), (which, one, other) => {
          const { answer, language } = pick(answers, which);
          const figures = [...answer.matchAll(/\d+(?:[ ,.\u00a0]\d+)*/g)];
          if (figures.length < 2) return;
          const [first, second] = [pick(figures, one), pick(figures, other)].sort(
            (a, b) => a.index - b.index,
          );
          fc.pre(first !== undefined && second !== undefined && first[0] !== second[0]);
          const altered = [
            answer.slice(0, first.index),
            second[0],
            answer.slice(first.index + first[0].length, second.index),
            first[0],
            answer.slice(second.index + second[0].length),
          ].join("");
          assert.ok(!isFaithful(altered, answer, language), altered);
        }),
        { numRuns: 1000 },
      );
    });
  });
});

function pick<Item>(items: readonly Item[], at: number): Item {
  const item = items[at % items.length];
  assert.ok(item !== undefined);
  return item;
}
