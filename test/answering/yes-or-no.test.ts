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

  it("is answered no for its right sum where that is divided in different ways", async () => {
    assert.match(
      textOf(await ask(["delas de 418 miljonerna lika mellan rcc"])),
      /^Nej\. De sex RCC får/,
    );
  });

  it("is answered by what was told last where it asks how that is divided", async () => {
    const rcc = ["How much do the six RCCs get?", "and is it split equally?"];
    assert.match(textOf(await ask(rcc)), /^No\. The six RCC together receive SEK 418 million/);
    const sv = ["hur mycket får de sex rcc", "och delas det lika?"];
    assert.match(textOf(await ask(sv)), /^Nej\. De sex RCC får tillsammans 418/);
    const children = ["how much for childhood cancer", "is that divided by population?"];
    assert.match(textOf(await ask(children)), /^No\. Childhood cancer receives SEK 80 million/);
  });

  it("is answered by how the money named is divided, and not where none is named", async () => {
    assert.match(textOf(await ask(["fördelas barncancerpengarna efter befolkning?"])), /^Nej\./);
    assert.match(
      textOf(await ask(["is the cervical cancer money divided by population"])),
      /^Yes\./,
    );
    assert.doesNotMatch(textOf(await ask(["is the money split by population?"])), /^(?:Yes|No)\./);
  });

  it("is answered yes or no where it is asked as if it were so", async () => {
    assert.match(
      textOf(await ask(["isn't the inclusion target 80 percent?"])),
      /^No\. .* 70 percent/,
    );
    assert.match(textOf(await ask(["isn't the inclusion target 70 percent?"])), /^Yes\./);
  });

  it("is never answered yes or no where it is asked whether something is like another", async () => {
    const text = textOf(await ask(["delas de 100 milj till rehab på samma sätt?"]));
    assert.match(text, /^Den särskilda satsningen/);
  });

  it("is never answered yes by a demand where it asks what will do, or what comes if it is not met", async () => {
    for (const question of [
      "får man pengar om man bara klarar två av tre krav",
      "räcker det att uppfylla två krav",
      "får vi pengarna ändå om vi missar ett krav",
    ])
      assert.equal(await told(question), undefined, question);
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
