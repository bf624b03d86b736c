import assert from "node:assert/strict";
import type { AdaptiveCard } from "../../bot/reply.js";
import { afterEach, beforeEach, describe, it } from "mocha";
import { buttonsOf, textOf } from "../support/card-reader.js";
import { assertGoodCard } from "../support/cards.js";
import type { Answering } from "../support/connector.js";
import { cardIn, type ReminderChat, startReminderChat } from "../support/reminder-chat.js";
import { people } from "../support/start-bot.js";

const { projectLead, coordinator, economist, ro, rjl, rkl } = people;

describe("the coordinator's round of reminders", () => {
  let chat: ReminderChat;
  let answering: Answering;

  beforeEach(async () => {
    answering = () => undefined;
    chat = await startReminderChat("2025-08-22T07:30:00Z", {
      answering: (request, number) => answering(request, number),
    });
  });

  afterEach(() => chat.stop());

  const ask = async (message: string) => {
    const { card } = await chat.say(coordinator, message);
    assertGoodCard(card);
    return cardIn({ text: "", sources: [], card });
  };

  it("shows what goes out to whom before it does", async () => {
    const text = textOf(await ask("vad går ut till vem?"));

    assert.match(
      text,
      /måndag 25 augusti 2025\nDelrapport, 7 dagar före \(3 rapporter\): Projektledare \(demo\)\.\n/,
    );
  });

  it("pauses, and catches up when it is resumed", async () => {
    await chat.meet(projectLead);
    assert.match(textOf(await ask("pausa påminnelser")), /Pausade sedan 22 augusti 2025/);
    chat.setClock("2025-08-25T07:30:00Z");
    assert.deepEqual(await chat.remind(), []);
    const resumed = await chat.press(coordinator, await ask("påminnelser"), "Återuppta");

    assert.match(textOf(cardIn(resumed)), /Påminnelserna går ut igen/);
    assert.equal((await chat.remind()).length, 1);
  });

  it("takes a single message out, and back in", async () => {
    await chat.meet(projectLead);
    const message = `2025-08-25/${projectLead}`;
    const without = await chat.press(coordinator, await ask("påminnelser"), "Ställ in", {
      message,
    });
    assert.match(textOf(cardIn(without)), /Den påminnelsen går inte ut/);
    chat.setClock("2025-08-25T07:30:00Z");
    assert.deepEqual(await chat.remind(), []);

    await chat.press(coordinator, without.card, "Ångra det som är inställt");
    assert.equal((await chat.remind()).length, 1);
  });

  it("leaves out a step that is turned off, and follows it again", async () => {
    const press = (card: AdaptiveCard | undefined, rule: string) =>
      chat.press(coordinator, card, "Slå av eller på", { rule });
    const off = await press(await ask("påminnelser"), "before-7/off");
    assert.doesNotMatch(textOf(cardIn(off)), /Delrapport, 7 dagar före/);
    assert.match(textOf(cardIn(off)), /7 dagar före, till den som ska lämna \(av\)/);
    const on = await press(off.card, "before-7/on");
    assert.match(textOf(cardIn(on)), /Delrapport, 7 dagar före/);
  });

  it("sends the coordinator a test, and nobody else anything", async () => {
    await chat.press(coordinator, await ask("påminnelser"), "Skicka ett prov till mig");

    assert.deepEqual(
      chat.unasked().map(({ to }) => to),
      [coordinator],
    );
    assert.match(
      textOf(cardIn(chat.unasked()[0])),
      /Prov: så ser påminnelsen ut för Projektledare/,
    );
  });

  for (const [words, expected] of [
    ["påminn RKL om korta rapporten", /Region Kalmar län \(demo\): Kort rapport/],
    ["påminn alla om delrapporten", /Projektledare \(demo\): Delrapport/],
    ["påminn Region Östergötland", /Region Östergötland \(demo\): Redogörelse/],
    ["påminn digital cancerrehabilitering", /Projektledare \(demo\): Delrapport – Digital/],
  ] as const)
    it(`shows who would be reminded: ”${words}”`, async () => {
      assert.match(textOf(await ask(words)), expected);
    });

  it("says when it does not know who is to be reminded", async () => {
    const { text } = await chat.say(coordinator, "påminn [Kurt](http://x)");
    assert.match(text, /Jag känner inte igen ”\(Kurt\)\(http:\/\/x\)”/);
  });

  it("reminds once more when the coordinator says so, once however often the button is pressed", async () => {
    await chat.meet(rkl);
    const preview = await ask("påminn RKL om korta rapporten");
    await chat.press(coordinator, preview, "Skicka påminnelsen");
    const again = await chat.press(coordinator, preview, "Skicka påminnelsen");
    assertGoodCard(again.card);
    assert.match(textOf(cardIn(again)), /1 person får en påminnelse/);
    assert.deepEqual(buttonsOf(cardIn(again)), ["Till tavlan"]);

    const sent = (await chat.remind()).filter(({ to }) => to !== coordinator);
    assert.deepEqual(
      sent.map(({ to }) => to),
      [rkl],
    );
    assert.match(textOf(cardIn(sent[0])), /Kort rapport/);
    assert.deepEqual(await chat.remind(), []);
  });

  it("tells what did not arrive and why, and sends it again to those only", async () => {
    await chat.meet(projectLead, coordinator);
    answering = ({ path }) =>
      path.includes(projectLead) ? { status: 403, code: "ConversationBlockedByUser" } : undefined;
    chat.setClock("2025-08-25T07:30:00Z");
    const told = (await chat.remind()).at(-1);

    assert.equal(told?.to, coordinator);
    assert.match(textOf(cardIn(told)), /Projektledare \(demo\) har blockerat mig/);
    assert.deepEqual(await chat.remind(), [], "it is told once");
    assert.ok(buttonsOf(await ask("tavla")).includes("Leveransproblem (1)"));
    answering = () => undefined;
    const again = await chat.press(coordinator, told.card, "Skicka igen");
    assert.match(textOf(cardIn(again)), /1 av 1 kom fram nu/);
    assert.match(textOf(cardIn(again)), /Allt har kommit fram/);
    assert.equal(chat.unasked().at(-1)?.to, projectLead);
  });

  it("lets another contact have what one could not be reached with, of each report only what came last", async () => {
    await chat.meet(ro, rjl, rkl, economist, coordinator);
    answering = ({ path }) =>
      path.includes(`chat-${ro}/`) ? { status: 403, code: "ConversationBlockedByUser" } : undefined;
    for (const day of ["2025-12-17", "2025-12-23"]) {
      chat.setClock(`${day}T07:30:00Z`);
      await chat.remind();
    }

    const problems = await ask("vilka meddelanden kom inte fram?");
    assert.match(textOf(problems), /^Ett meddelande kom inte fram/);
    assert.match(textOf(problems), /Annan kontakt: Ekonomichef/);
    const done = await chat.press(
      coordinator,
      problems,
      "Skicka till Ekonomichef i Region Östergötland (demo)",
    );

    assert.match(textOf(cardIn(done)), /Allt har kommit fram\.[^]*1 av 1 kom fram nu/);
    const last = chat.unasked().at(-1);
    assert.equal(last?.to, economist);
    assert.match(textOf(cardIn(last)), /i stället för Region Östergötland \(demo\), som är borta/);
    assert.ok((await chat.press(economist, last.card, "Börja")).card);
  });

  it("does not repeat what may have arrived, but tells of it", async () => {
    await chat.meet(projectLead, coordinator);
    answering = ({ path }) => (path.includes(projectLead) ? { status: 502 } : undefined);
    chat.setClock("2025-08-25T07:30:00Z");
    const first = await chat.remind();

    assert.deepEqual(
      first.map(({ to }) => to),
      [projectLead, coordinator],
    );
    assert.match(textOf(cardIn(first[1])), /kan ha fått det eller inte/);
    chat.setClock("2025-08-26T07:30:00Z");
    assert.deepEqual(await chat.remind(), []);
  });

  it("reaches the others though one cannot be reached", async () => {
    await chat.meet(ro, rjl, rkl);
    answering = ({ path }) => (path.includes(ro) ? { status: 404 } : undefined);
    chat.setClock("2025-11-24T07:30:00Z");
    const reached = (await chat.remind()).map(({ to }) => to);

    assert.ok(reached.includes(rjl) && reached.includes(rkl));
  });
});
