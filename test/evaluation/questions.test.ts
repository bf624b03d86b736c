import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { z } from "zod/v4";
import { readAnswerable } from "../support/answerable.js";

/** One question as staff type it, and how an answer to it is judged. */
const questionSchema = z.strictObject({
  id: z.string().regex(/^E\d{3}$/),
  lang: z.enum(["sv", "en"]),
  q: z.string().min(1),
  type: z.enum([
    "amount",
    "deadline",
    "requirement",
    "responsibility",
    "list",
    "definition",
    "comparison",
    "process",
    "conflict",
    "calculation",
    "followup",
    "unanswerable",
    "smalltalk",
  ]),
  today: z.iso.date().nullable(),
  context: z.array(z.string().min(1)),
  must: z.array(z.string().startsWith("re:")).min(1),
  must_not: z.array(z.string().startsWith("re:")),
  cite: z.array(z.string()),
  note: z.string().startsWith("Facit: "),
});

const matches = (pattern: string, answer: string) =>
  new RegExp(pattern.slice("re:".length), "i").test(answer);

describe("the evaluation questions", () => {
  const questions = readFileSync("test/evaluation/questions.jsonl", "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => questionSchema.parse(JSON.parse(line)));
  const answerable = questions.filter(({ type }) => type !== "unanswerable");

  it("are at least a hundred, and no two share an id or an opening", () => {
    assert.ok(questions.length >= 100);
    assert.equal(new Set(questions.map(({ id }) => id)).size, questions.length);
    const openings = questions.map(({ q, context }) => [...context, q].join("\n").toLowerCase());
    assert.equal(new Set(openings).size, questions.length);
  });

  it("have a context exactly where they are follow-ups", () => {
    const strange = questions.filter(
      ({ type, context }) => (type === "followup") !== context.length > 0,
    );
    assert.deepEqual(strange, []);
  });

  it("cite only sections that the agreements' documents have", async () => {
    const agreements = await readAnswerable();
    const sections = new Set(
      agreements.flatMap(({ documents }) =>
        documents.flatMap((document) => document.sections.map(({ id }) => id)),
      ),
    );
    const unknown = questions.flatMap(({ cite }) => cite).filter((id) => !sections.has(id));
    assert.deepEqual(unknown, []);
  });

  it("are judged so that their own reference answers are right", () => {
    const wrong = questions.flatMap(({ id, must, must_not, note }) => {
      const answer = note.slice("Facit: ".length);
      const missing = must.filter((pattern) => !matches(pattern, answer));
      const forbidden = must_not.filter((pattern) => matches(pattern, answer));
      return [...missing, ...forbidden].map((pattern) => `${id} ${pattern}`);
    });
    assert.deepEqual(wrong, []);
  });

  it("cannot be answered right by saying that nothing is found, where the sources answer", () => {
    const refusals = [
      "Det hittar jag inte i underlaget. Fråga RCC Sydöst, de kan veta mer.",
      "I cannot find that in the sources. RCC Sydöst may know more.",
    ];
    const passed = answerable
      .filter(({ cite, type }) => cite.length > 0 || type === "smalltalk")
      .filter(({ must }) => refusals.some((refusal) => must.every((p) => matches(p, refusal))));
    assert.deepEqual(passed, []);
  });
});
