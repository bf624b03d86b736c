import assert from "node:assert/strict";
import { beforeEach, describe, it } from "mocha";
import { pressed, textOf } from "../../support/card-reader.js";
import { startReporting } from "../../support/reporting.js";

let bot: ReturnType<typeof startReporting>;

beforeEach(() => {
  bot = startReporting();
});

describe("whose report it is", () => {
  for (const [what, change] of [
    ["another region", { subject: "ro" }],
    ["a made-up region", { subject: "stockholm" }],
    ["a project", { subject: "snabbare-svar" }],
  ] as const)
    it(`is decided by the register, not by a card that says ${what}`, async () => {
      const card = await bot.open("kalmar", "redogörelse");
      const { verb, data } = pressed(card, "Spara utkast", { receivedKronor: "1" });

      const answer = await bot.send("kalmar", verb, { ...data, ...change });

      assert.match(answer.text ?? "", /Inget är sparat/);
      assert.match(answer.text ?? "", /registrerad för Region Kalmar län/);
      assert.deepEqual(await bot.submissions.list(), []);
    });

  it("lets no one press a card that was drawn for another region", async () => {
    const card = await bot.open("kalmar", "redogörelse");
    const { verb, data } = pressed(card, "Spara utkast", { receivedKronor: "1" });

    const answer = await bot.send("linköping", verb, data);

    assert.match(answer.text ?? "", /registrerad för Region Östergötland/);
    assert.deepEqual(await bot.submissions.list(), []);
  });

  it("keeps a lead from another's project", async () => {
    const choice = await bot.open("leads-two", "delrapport");
    const { data } = pressed(choice, "Börja");

    const answer = await bot.send("lead", "form.open", { ...data, subject: "rehab-hemma" });

    assert.match(answer.text ?? "", /Inget är sparat/);
  });

  for (const [what, change] of [
    ["a form that does not exist", { form: "2025/hemlig" }],
    ["a form of another year", { form: "2031/redogorelse" }],
    ["no nonce", { nonce: "" }],
    ["a made-up revision", { base: "x" }],
    ["another type of data", { subject: { regionId: "rkl" } }],
  ] as const)
    it(`refuses a card with ${what}`, async () => {
      const card = await bot.open("kalmar", "redogörelse");
      const { verb, data } = pressed(card, "Spara utkast", { receivedKronor: "1" });

      const answer = await bot.send("kalmar", verb, { ...data, ...change });

      assert.match(answer.text ?? "", /Inget är sparat/);
      assert.deepEqual(await bot.submissions.list(), []);
    });

  it("stores nothing that the form has no input for", async () => {
    const card = await bot.open("kalmar", "redogörelse");
    const { verb, data } = pressed(card, "Spara utkast", { receivedKronor: "1" });

    await bot.send("kalmar", verb, {
      ...data,
      secret: "x",
      "plan.99.goal": "x",
      "plan.0.secret": "x",
      unusedKronor: "5",
      "uses.0.kronor": 7,
      __proto__: { polluted: "x" },
    });

    const [event] = await bot.events("2025-redogorelse-rkl");
    assert.deepEqual(Object.keys(event?.type === "draft-saved" ? event.draft : {}), [
      "receivedKronor",
    ]);
  });

  it("tells a region that a project's report is for project leads", async () => {
    const { text } = await bot.say("kalmar", "delrapport");

    assert.match(text ?? "", /Delrapporten lämnas av projektledarna/);
    assert.match(text ?? "", /registrerad för Region Kalmar län/);
  });

  it("opens no form for a nobody", async () => {
    for (const message of ["redogörelse", "rapportera", "fortsätt", "mina rapporter"]) {
      const { text, card } = await bot.say("nobody", message);
      assert.equal(card, undefined);
      assert.match(text ?? "", /Rapporter lämnas av regionernas handläggare, av projektledare/);
    }
  });

  it("opens no region's or project's form for a coordinator", async () => {
    for (const message of ["redogörelse", "svf-redovisning", "delrapport"]) {
      const { text, card } = await bot.say("coordinator", message);
      assert.equal(card, undefined);
      assert.match(text ?? "", /lämnas av .* Du är registrerad som koordinator/);
    }
  });

  it("opens RCC Sydöst's own form for nobody but a coordinator", async () => {
    const card = await bot.open("coordinator", "återrapportering av statsbidraget");
    const { verb, data } = pressed(card, "Spara utkast", { spentShare: "100" });

    for (const userId of ["kalmar", "lead"]) {
      const answer = await bot.send(userId, verb, data);
      assert.match(answer.text ?? "", /lämnas av RCC Sydösts koordinatorer/);
    }
    assert.deepEqual(await bot.submissions.list(), []);
  });
});

describe("what opens a form", () => {
  for (const message of [
    "redogörelse",
    "Redogörelsen!",
    "lämna redogörelse",
    "Jag vill lämna in vår redogörelse",
    "jag ska skriva en redogörelse",
    "öppna redogörelse med handlingsplan",
    "fyll i kort rapport",
    "kort rapport",
    "lämna den korta rapporten",
    "skicka in kort rapport",
    "rapportera",
    "lämna rapport",
    "lämna in en rapport",
    "jag vill rapportera",
    "svf-redovisning",
    "lämna vår SVF-redovisning",
    "mina rapporter",
    "Visa mina rapporter",
    "vad har jag lämnat in?",
    "fortsätt",
    "fortsätt med utkastet",
  ])
    it(`is ${JSON.stringify(message)}`, async () => {
      assert.notEqual((await bot.say("kalmar", message)).card, undefined);
    });

  for (const message of [
    "när ska delrapporten in?",
    "när ska redogörelsen lämnas",
    "vem lämnar redogörelse?",
    "vad är en kort rapport?",
    "redogörelse?",
    "vad ska stå i slutrapporten",
    "hur rapporterar jag SVF?",
    "när ska svf-redovisningen in",
    "rapport till socialstyrelsen",
    "lämna redogörelse till vem",
    "måste vi lämna redogörelse",
    "hur fortsätter arbetet",
  ])
    it(`is not the question ${JSON.stringify(message)}`, async () => {
      assert.deepEqual(await bot.say("kalmar", message), { text: "A question" });
    });

  it("shows the same card however the message is spelled", async () => {
    const [one, other] = [
      await bot.open("lead", "DELRAPPORT"),
      await bot.open("lead", "delrapport."),
    ];

    assert.equal(textOf(one), textOf(other));
  });
});

describe("whoever wants to know whether their report has come", () => {
  for (const words of [
    "är redogörelsen inlämnad?",
    "räknas redogörelsen som inlämnad nu?",
    "har jag lämnat in redogörelsen",
    "har ni fått vår redogörelse?",
    "är vår redogörelse inskickad än?",
  ])
    it(`is shown how far it has come, by ”${words}”`, async () => {
      await bot.submitAccount();
      const card = textOf(await bot.open("kalmar", words));
      assert.match(card, /^Dina rapporter\nRedogörelse med handlingsplan – Region Kalmar län/);
      assert.match(card, /Version 1, inlämnad 24 november 2025/);
      assert.doesNotMatch(card, /Kort rapport/);
    });

  it("is shown all of their reports when none is named", async () => {
    const card = textOf(await bot.open("kalmar", "räknas det som inlämnat nu?"));
    assert.match(card, /Redogörelse[^]*Inte påbörjad[^]*Kort rapport/);
  });

  it("is answered by the sources when they have no such report, or ask of others'", async () => {
    for (const [person, words] of [
      ["coordinator", "är redogörelsen inlämnad?"],
      ["nobody", "är redogörelsen inlämnad?"],
      ["kalmar", "när är redogörelsen inlämnad i tid?"],
      ["kalmar", "är redogörelsen lång?"],
    ] as const)
      assert.equal((await bot.say(person, words)).text, "A question", words);
  });

  for (const words of ["avbryt", "nej avbryt", "glöm det", "nä, strunt i det"])
    it(`is left in peace by ”${words}”`, async () => {
      assert.equal((await bot.say("kalmar", words)).text, "Då gör jag inget.");
      assert.deepEqual(await bot.submissions.list(), []);
    });
});
