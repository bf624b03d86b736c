import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "mocha";
import { buttonsOf, inputsOf, textOf, noCard } from "../support/card-reader.js";
import { assertGoodCard } from "../support/cards.js";
import { openQuestion, type RccChat, startRccChat } from "../support/rcc-chat.js";
import { people } from "../support/start-bot.js";

const { coordinator, projectLead, ro, stranger } = people;

describe("an answer from RCC Sydöst", () => {
  let rcc: RccChat;

  beforeEach(async () => {
    rcc = await startRccChat();
  });

  afterEach(() => rcc.stop());

  it("goes to whoever asked, in their own chat, and is never read as links or sources", async () => {
    await rcc.sendOn(ro);

    const { card } = await rcc.answer("Nej, skriv på [svenska](https://example.org) [7]");

    const [told] = rcc.unasked();
    assert.match(textOf(card ?? noCard), /har skickats till den som frågade/);
    assertGoodCard(card);
    assert.equal(told?.path, `/v3/conversations/chat-${ro}/activities`);
    assert.equal(
      told.text,
      "RCC Sydöst har svarat på din fråga ”Får delrapporten skrivas på norska?”: Nej, skriv på (svenska)(https://example.org) (7) [1]",
    );
    assert.deepEqual(told.sources, ["Svar från RCC Sydöst, 12 september 2025"]);
  });

  it("is given to everyone who asks the same, in whatever order and spelling, with day and no name", async () => {
    await rcc.sendOn(ro);
    await rcc.answer("Nej, skriv på svenska.");

    for (const again of [openQuestion, "hej, får vi skriva delraporten på norska"]) {
      const { text, sources, card } = await rcc.say(stranger, again);
      assert.match(
        text,
        /^RCC Sydöst har svarat på frågan ”Får .*”: Nej, skriv på svenska\. \[1\]/,
      );
      assert.equal(sources[0], "Svar från RCC Sydöst, 12 september 2025");
      assert.doesNotMatch(text, /Östergötland|framgår inte/);
      assert.doesNotMatch(JSON.stringify(card ?? ""), /Skicka frågan/);
    }
  });

  it("is given to who asks much the same as the answer to another question, beside what the sources say", async () => {
    await rcc.sendOn(ro);
    await rcc.answer("Nej, skriv på svenska.");

    for (const other of [
      "går det bra att lämna in delrapporten på norska?",
      "Får delrapporten skrivas på finska?",
      "Får delrapporten inte skrivas på norska?",
    ]) {
      const { text, sources, card } = await rcc.say(projectLead, other);
      assert.match(
        text,
        /^RCC Sydöst har svarat på en liknande fråga, ”Får .*”: Nej, skriv på svenska\. \[1\]\n\n.*(inte|saknas)/,
        other,
      );
      assert.equal(sources[0], "Svar från RCC Sydöst, 12 september 2025");
      assert.match(JSON.stringify(card ?? ""), /Skicka frågan/);
    }
  });

  it("is given in other words where both ask for the same that the sources do not tell, in English too", async () => {
    await rcc.sendOn(ro, "Får vi ta ut moms på kostnaderna som vi rekvirerar?");
    await rcc.answer("Skriv beloppet utan moms.");

    for (const other of [
      "ska momsen räknas med när vi rekvirerar?",
      "can we include VAT in what we requisition?",
    ])
      assert.match(
        (await rcc.say(projectLead, other)).text,
        /^RCC Sydöst (har svarat på en liknande fråga|has answered a similar question), .*Skriv beloppet/,
      );
  });

  it("is never given to another question, nor to one of another region or with other figures", async () => {
    await rcc.sendOn(ro);
    await rcc.answer("Nej, skriv på svenska.");
    await rcc.sendOn(
      ro,
      "Får man ta med hunden?",
      "Vem tar emot hundar på bedömningsmötet i Kalmar 3 mars?",
    );
    await rcc.answer("Ingen.");

    for (const other of [
      "När ska delrapporten in?",
      "och på norska?",
      "vem tar emot hundar på bedömningsmötet i Jönköping 3 mars?",
      "vem tar emot hundar på bedömningsmötet i Kalmar 4 mars?",
    ])
      assert.doesNotMatch((await rcc.say(projectLead, other)).text, /RCC Sydöst har svarat/, other);
    assert.match(
      (await rcc.say(projectLead, "hundar på bedömningsmötet 3 mars i Kalmar, ok?")).text,
      /liknande fråga.*Ingen/,
    );
  });

  it("stands before what the sources say, where they say something after all", async () => {
    await rcc.sendOn(ro, openQuestion, "När ska delrapporten in?");
    await rcc.answer("Den 1 september, före kl. 12.");

    const { text, sources } = await rcc.say(projectLead, "när ska delrapporten in");

    assert.match(
      text,
      /^RCC Sydöst har svarat .*kl\. 12\. \[1\]\n\nDet här säger källorna:\n\n.*\[2\]/,
    );
    assert.ok(sources.length > 1);
  });

  it("can be corrected, taken back and given anew, which the asker is told", async () => {
    await rcc.sendOn(ro);
    const { card: first } = await rcc.answer("Nej.");
    const [input = ""] = Object.keys(inputsOf(first ?? noCard));
    const { card: second } = await rcc.press(coordinator, first, "Ändra svaret", {
      [input]: "Ja, det går bra.",
    });
    assert.match((await rcc.say(stranger, openQuestion)).text, /Ja, det går bra\./);

    const { card: third } = await rcc.press(coordinator, second, "Dra tillbaka svaret");

    assert.match(textOf(third ?? noCard), /Svaret är tillbakadraget/);
    assert.doesNotMatch((await rcc.say(stranger, openQuestion)).text, /RCC Sydöst har svarat/);
    assert.match(textOf(await rcc.questionList()), /Obesvarade frågor \(1\)/);
    await rcc.answer("Ja, på norska också.");
    assert.deepEqual(
      rcc.unasked().map(({ text }) => text.replace(/ på din fråga.*/, "")),
      [
        "RCC Sydöst har svarat",
        "RCC Sydöst har ändrat svaret",
        "RCC Sydöst har dragit tillbaka sitt svar",
        "RCC Sydöst har svarat",
      ],
    );
  });

  it("is kept when its asker cannot be reached, and the coordinator is told so", async () => {
    await rcc.sendOn(ro);
    rcc.connector.stop();

    const { card } = await rcc.answer("Nej.");

    assert.match(textOf(card ?? noCard), /Svaret är sparat\. Den som frågade gick inte att nå/);
    assert.match((await rcc.say(stranger, openQuestion)).text, /: Nej\. \[1\]/);
  });

  it("is the ruling, when the question is about a matter that a coordinator settles", async () => {
    await rcc.say(coordinator, "hjälp");
    await rcc.sendOn(projectLead, "När ska slutrapporten in?");
    const [told] = rcc.unasked();
    const ruling = await rcc.press(coordinator, told?.card, "Avgör frågan");

    const { card } = await rcc.press(coordinator, ruling.card, "Spara beskedet", {
      choice: "1",
      reason: "enligt uppföljningsbilden",
    });

    assert.match(textOf(card ?? noCard), /1 som hade frågat har fått veta det/);
    assert.match(
      rcc.unasked()[1]?.text ?? "",
      /^Du frågade: ”När ska slutrapporten in\?”\. Nu finns ett besked\. \*\*15 november 2025\*\* gäller\./,
    );
    assert.match(textOf(await rcc.questionList()), /Inga obesvarade frågor/);
  });

  it("need not be given: a question can be put aside", async () => {
    await rcc.sendOn(ro);

    const { card } = await rcc.press(coordinator, await rcc.questionList(), "Avsluta utan svar");

    assert.match(textOf(card ?? noCard), /Frågan är avslutad utan svar/);
    assert.match(textOf(await rcc.questionList()), /Inga obesvarade/);
  });

  it("is the first one when two coordinators answer, and what the second wrote stands", async () => {
    await rcc.sendOn(ro);
    const [one, other] = [await rcc.questionList(), await rcc.questionList()];
    await rcc.answer("Nej.", one);

    const { card } = await rcc.answer("Ja.", other);

    assert.match(textOf(card ?? noCard), /Någon annan hann före/);
    assert.deepEqual(Object.values(inputsOf(card ?? noCard)), ["Ja."]);
    assert.match((await rcc.say(stranger, openQuestion)).text, /: Nej\. \[1\]/);
  });

  it("is sent once when the card is", async () => {
    await rcc.sendOn(ro);
    const list = await rcc.questionList();

    await Promise.all([rcc.answer("Nej.", list), rcc.answer("Nej.", list)]);

    assert.equal(rcc.unasked().length, 1);
  });

  it("is refused when blank, too long or with a personal number, and what was written stands", async () => {
    await rcc.sendOn(ro);
    for (const [text, message] of [
      [" \n", /Skriv något först/],
      ["å".repeat(1001), /högst 1000 tecken/],
      ["gäller 19121212-1212", /personnummer/],
    ] as const) {
      const { card } = await rcc.answer(text);
      assert.match(textOf(card ?? noCard), message);
      assert.deepEqual(Object.values(inputsOf(card ?? noCard)), [text]);
    }
    assert.match(textOf(await rcc.questionList()), /Obesvarade frågor \(1\)/);
  });

  it("cannot be given to a question that is not there, nor by anyone but a coordinator", async () => {
    const data = { about: "nobody", nonce: "n", revision: "0", "answer-nobody": "x" };

    for (const verb of ["question.answer", "question.withdraw", "question.put-aside"]) {
      const unknown = await rcc.bot.press(coordinator, verb, data);
      const foreign = await rcc.bot.press(ro, verb, data);
      const broken = await rcc.bot.press(coordinator, verb, { ...data, revision: "-1" });
      assert.match(String(unknown.value), /Den frågan finns inte/);
      assert.match(String(foreign.value), /Bara RCC Sydösts koordinatorer/);
      assert.match(String(broken.value), /gick inte att läsa/);
    }
  });

  it("has its question listed with many others on cards that have room for them", async () => {
    for (let number = 1; number <= 6; number += 1)
      await rcc.sendOn(ro, openQuestion, `Fråga nummer ${number}? ${"å".repeat(900)}`);

    const first = await rcc.questionList();
    const next = await rcc.press(coordinator, first, "Nästa");

    assertGoodCard(first);
    assertGoodCard(next.card);
    assert.match(textOf(first), /Obesvarade frågor \(6\)[\s\S]*nummer 1\?[\s\S]*nummer 4\?/);
    assert.match(textOf(next.card ?? noCard), /nummer 5\?[\s\S]*nummer 6\?/);
    assert.ok(buttonsOf(next.card ?? noCard).includes("Föregående"));
  });
});
