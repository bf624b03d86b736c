import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { before, describe, it } from "mocha";
import { z } from "zod/v4";
import { type Ask, createAsker, textOf } from "../support/ask.js";

/** Questions whose right answer by the sources is yes, and those whose right answer is no. */
const questions = z
  .strictObject({ yes: z.array(z.string()), no: z.array(z.string()) })
  .parse(JSON.parse(readFileSync("test/answering/yes-no-questions.json", "utf8")));

/** How many of all questions are answered with yes or no; the others are told the fact. It only rises. */
const fewestAnswered = 50;

describe("a question to be answered with yes or no", () => {
  let ask: Ask;
  before(async () => {
    ask = await createAsker();
  });

  const told = async (question: string): Promise<"yes" | "no" | undefined> => {
    const text = textOf(await ask([question]));
    return /^(?:Ja|Yes)\./.test(text) ? "yes" : /^(?:Nej|No)\./.test(text) ? "no" : undefined;
  };

  it("is not answered yes for its right sum where it asks how that is divided", async () => {
    assert.match(textOf(await ask(["delas de 418 miljonerna lika mellan rcc"])), /^De sex RCC får/);
  });

  it("is never answered yes or no where it is asked whether something is like another", async () => {
    const text = textOf(await ask(["delas de 100 milj till rehab på samma sätt?"]));
    assert.match(text, /^Den särskilda satsningen/);
  });

  it("is never answered with the opposite of what is so", async () => {
    const answered = [];
    for (const answer of ["yes", "no"] as const)
      for (const question of questions[answer]) {
        const said = await told(question);
        if (said === undefined) continue;
        assert.equal(said, answer, question);
        answered.push(question);
      }
    assert.ok(answered.length >= fewestAnswered, String(answered.length));
  });
});
