import assert from "node:assert/strict";
import fc from "fast-check";
import { before, describe, it } from "mocha";
import { realAnswering } from "../support/answerable.js";
import { readLexicon } from "../../src/adapters/data/lexicon-files.js";
import type { Answering } from "../../src/answering/answering.js";
import type { Answer } from "../../src/answering/answer.js";
import type { Value } from "../../src/agreement/value.js";
import { phraseAnswer } from "../../bot/answering/answer-reply.js";
import { answerTexts } from "../../bot/texts/answering/answers.js";
import { formatValue } from "../../bot/texts/answering/values.js";
import { localDate } from "../../src/shared/local-date.js";

const today = localDate("2025-06-01");

/** Every figure of four digits or more in a text, its groups joined: small ones are also counts and marks. */
function largeFigures(text: string): readonly string[] {
  return [...text.matchAll(/\d{1,3}(?:[\u00a0 ,.]\d{3})+(?!\d)|\d+/g)]
    .map(([figure]) => figure.replaceAll(/\D/g, ""))
    .filter((figure) => figure.length > 3);
}

describe("the answer to any text", function () {
  this.timeout(120_000);
  let answering: Answering;
  let words: readonly string[];
  let sections: ReadonlySet<string>;
  before(async () => {
    const lexicon = readLexicon("data/lexicon");
    answering = await realAnswering();
    const { topics, facts } = answering.knowledge;
    words = [
      ...[...topics.values()].flatMap(({ name, synonyms }) => [name.sv, name.en, ...synonyms]),
      ...Object.values(lexicon.sv.wants).flat(),
      ...Object.values(lexicon.sv.signals).flat(),
      ...[...facts.values()].flatMap(({ ask }) => ask),
    ].map((phrase) => phrase.replaceAll(/[*^$]|\.\.\./g, ""));
    sections = new Set(
      [...answering.knowledge.sections.values()].map(
        ({ document, label }) => `${document.name}, ${label}`,
      ),
    );
  });

  const anyFigure = fc.oneof(
    fc.integer({ min: 0, max: 2_000_000_000 }).map(String),
    fc.bigInt({ min: 0n, max: 10n ** 30n }).map(String),
    fc.constantFrom("2,2", "60 %", "1/9", "30 september", "5 000 000 kr", "817 miljoner", "2024"),
  );
  const anyMarkdown = fc.constantFrom(
    "**",
    "[1]",
    "](http://x)",
    "`",
    "<b>",
    "- ",
    "# ",
    "|",
    "\n",
  );
  const anyText = (): fc.Arbitrary<string> =>
    fc.oneof(
      fc.string({ unit: "binary", maxLength: 300 }),
      fc
        .array(fc.oneof(fc.constantFrom(...words), anyFigure, anyMarkdown), { maxLength: 14 })
        .map((parts) => parts.join(" ")),
    );

  const say = (answer: Answer) =>
    phraseAnswer({ knowledge: answering.knowledge, settled: new Map(), today }, answer);

  it("is some text, whatever came before", () => {
    fc.assert(
      fc.property(anyText(), anyText(), (before, text) => {
        const { memory } = answering.answer(before, { today });
        const { answer } = answering.answer(text, { today, memory });
        assert.notEqual(say(answer).text, "");
      }),
      { numRuns: 300 },
    );
  });

  it("has only large figures that stand in what it shows or in the question, or are marked as calculated", () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const { answer } = answering.answer(text, { today });
        const told = say(answer).text;
        const known = new Set(
          [...valuesOf(answer, answering), ...calculatedIn(answer)]
            .flatMap((value) => largeFigures(formatValue(value, answer.language)))
            .concat(largeFigures(text), largeFigures(wordsOf(answer, answering)), "2025", "2026")
            // A year that was said with two digits ("ök 24").
            .concat(answer.kind === "unknown" ? (answer.years ?? []).map(String) : [])
            // The telephone number that whoever is ill is given.
            .concat(largeFigures(answerTexts[answer.language].aside.medical)),
        );
        for (const figure of largeFigures(told)) assert.ok(known.has(figure), `${figure}: ${told}`);
        for (const value of calculatedIn(answer))
          assert.match(told, /\((?:beräknat|calculated)\)/, JSON.stringify(value));
      }),
      { numRuns: 300 },
    );
  });

  it("names only sections that there are, and every mark in its text has a source", () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const { answer } = answering.answer(text, { today });
        const told = say(answer);
        for (const { name } of told.citations)
          assert.ok(sections.has(name) || name.endsWith("…"), name);
        for (const [, mark] of told.text.matchAll(/\[(\d)\]/g))
          assert.ok(
            told.citations.some(({ position }) => String(position) === mark),
            told.text,
          );
      }),
      { numRuns: 300 },
    );
  });
});

function recordsOf(answer: Answer, { knowledge }: Answering) {
  const { facts, conflicts, gaps } = knowledge;
  const shown = shownIn(answer);
  const ids = [...shown, ...shown.flatMap((id) => facts.get(id)?.conflicts ?? [])];
  return ids.flatMap((id) => facts.get(id) ?? conflicts.get(id) ?? gaps.get(id) ?? []);
}

function shownIn(answer: Answer): readonly string[] {
  if (answer.kind === "about-last") return shownIn(answer.last);
  if (answer.kind === "deadlines") return answer.deadlines.map(({ fact }) => fact.id);
  return [
    ...(answer.kind === "disputed" ? [answer.conflict.id] : []),
    ...(answer.kind === "missing" ? [answer.gap.id] : []),
    ...("facts" in answer ? answer.facts : []).map(({ id }) => id),
    ...(answer.kind === "found" ? [answer.otherReading, answer.gap] : []).flatMap(
      (beside) => beside?.id ?? [],
    ),
    ...("nearest" in answer ? answer.nearest : []).map(({ id }) => id),
  ];
}

function valuesOf(answer: Answer, answering: Answering): readonly Value[] {
  return recordsOf(answer, answering).flatMap((record) => [
    ...Object.values(record.values),
    ...("positions" in record
      ? record.positions.flatMap(({ values }) => Object.values(values))
      : []),
  ]);
}

function wordsOf(answer: Answer, answering: Answering): string {
  return JSON.stringify(recordsOf(answer, answering));
}

function calculatedIn(answer: Answer): readonly Value[] {
  const calculation =
    answer.kind === "found" || answer.kind === "reckoned" ? answer.calculation : undefined;
  return calculation ? [calculation.result, ...calculation.operands] : [];
}
