import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, it } from "mocha";
import type { Verb } from "../../bot/route.js";
import { createChat } from "../support/chat.js";
import { people, type RunningBot, startBot } from "../support/start-bot.js";

const { ro, rjl, projectLead, coordinator, stranger } = people;

/** What every button of a report says, here that of Region Östergötland's short report. */
const genuine = {
  form: "2025/kort-rapport",
  subject: "ro",
  step: "1",
  go: "",
  nonce: "forged",
  base: "2.0",
  reason: "Därför att jag vill.",
  "ask.medel": "Mer, tack.",
  usedKronor: "1",
};

type Data = Readonly<Record<string, unknown>>;

/** What makes each verb that changes a report do so. */
const changing: Readonly<Record<string, Data>> = {
  "form.open": { go: "correct" },
  "form.step": { go: "save", step: "medel-0" },
  "form.submit": {},
  "form.withdraw": { go: "confirm" },
  "form.nil": { go: "confirm" },
  "form.sign": {},
  "form.attach": { step: "someone-elses-files" },
  "form.detach": { step: "0".repeat(64) },
  "form.decline": { go: "confirm" },
  "form.ask-late": {},
  "form.original-sent": { step: "1" },
  "review.return": { go: "confirm" },
  "review.open": {},
  "review.approve": {},
  "review.ask": { go: "send" },
  "review.decide": { go: "confirm" },
  "report.start": { about: "kort-rapport", revision: "0" },
};

/** Cards that are not what they say, and who presses them: for those who begin, regions and leads, and coordinators. */
const forged: Readonly<
  Record<
    "start" | "form" | "review",
    readonly (readonly [what: string, userId: string, data: Data])[]
  >
> = {
  start: [
    ["another role's form", rjl, { about: "delrapport" }],
    ["RCC Sydöst's own form", projectLead, { about: "bedomning" }],
    ["a form that there is not", ro, { about: "hemlig" }],
    ["a form of somebody not in the register", stranger, {}],
    ["no nonce", ro, { nonce: "" }],
    ["data of another kind", ro, { about: { id: "kort-rapport" } }],
  ],
  form: [
    ["another region's report", rjl, {}],
    ["a region's report, pressed by a project lead", projectLead, {}],
    ["a report of somebody not in the register", stranger, {}],
    ["the report of a region that there is not", ro, { subject: "rjh" }],
    ["another region's, in one's own name", ro, { subject: "rjl" }],
    ["a project's report, pressed by a region", ro, { form: "2025/delrapport" }],
    [
      "a project that one does not lead",
      projectLead,
      { form: "2025/delrapport", subject: "demo-annat" },
    ],
    ["a form of another year", ro, { form: "2024/kort-rapport" }],
    ["a form that there is not", ro, { form: "2025/hemlig" }],
    ["no nonce", ro, { nonce: "" }],
    ["a made-up revision", ro, { base: "-1" }],
    ["data of another kind", ro, { subject: { regionId: "ro" } }],
  ],
  review: [
    ["a region's own", ro, {}],
    ["a project lead's", projectLead, {}],
    ["somebody's not in the register", stranger, {}],
    ["of a region that there is not", coordinator, { subject: "rjh" }],
    ["of a project that there is not", coordinator, { form: "2025/slutrapport", subject: "x" }],
    ["of a form of another year", coordinator, { form: "2024/kort-rapport" }],
    ["of RCC's own report", coordinator, { form: "2024/aterrapport-statsbidrag" }],
    ["with no nonce", coordinator, { nonce: "" }],
    ["with a made-up revision", coordinator, { base: "-1" }],
  ],
};

/** Versions that the report has not had, for the verbs that are about one. */
const versions = ["0", "2", "99", "-1", "1.5", "", "medel-0"];

const aboutVersions: readonly (readonly [verb: string, userId: string])[] = [
  ["form.withdraw", ro],
  ["form.nil", ro],
  ["form.sign", ro],
  ["form.decline", ro],
  ["review.return", coordinator],
  ["review.approve", coordinator],
  ["review.ask", coordinator],
];

describe("a card that is not what it says", () => {
  let bot: RunningBot;
  const refused: Readonly<Record<string, unknown>>[] = [];

  before(async () => {
    const logger = {
      info: () => undefined,
      warn: (_: string, fields: Readonly<Record<string, unknown>> = {}) => refused.push(fields),
      error: (message: string, error: unknown) => {
        throw new Error(message, { cause: error });
      },
    };
    bot = await startBot({ logger });
    await handInShortReport(bot);
  });

  after(() => bot.stop());

  /** Everything that is kept of reports, letter for letter. */
  async function kept(): Promise<readonly string[]> {
    const folder = join(bot.storeFolder, "submissions");
    const names = (await readdir(folder)).toSorted();
    return Promise.all(names.map(async (name) => readFile(join(folder, name), "utf8")));
  }

  /** Presses, and sees that nothing is kept of it, and that it is answered and logged. */
  async function isRefused(userId: string, verb: string, data: Data): Promise<void> {
    const before = await kept();
    refused.length = 0;

    const { statusCode, value } = await bot.press(userId, verb, data);

    assert.equal(statusCode, 200);
    assert.match(JSON.stringify(value), /[a-zåäö]{4}/);
    assert.deepEqual(await kept(), before);
    const person = await readFile(join(bot.storeFolder, "persons", `${userId}.json`), "utf8");
    const { alias } = JSON.parse(person) as { readonly alias: string };
    assert.ok(
      refused.some(({ act, by }) => act === verb && by === alias),
      `${verb} is not logged`,
    );
  }

  it("is tried for every verb there is on reports", () => {
    const verbs = bot.app.routes
      .filter((route): route is Verb => route.kind === "verb")
      .map(({ verb }) => verb)
      .filter((verb) => /^(form|review|report)\./.test(verb) && verb !== "review.list");

    assert.deepEqual(verbs.toSorted(), Object.keys(changing).toSorted());
  });

  for (const [verb, data] of Object.entries(changing)) {
    const kind = verb === "report.start" ? "start" : verb.startsWith("review") ? "review" : "form";
    for (const [what, userId, change] of forged[kind])
      it(`is refused kindly and logged, and changes nothing: ${verb} on ${what}`, () =>
        isRefused(userId, verb, { ...genuine, ...data, ...change }));
  }

  for (const [verb, userId] of aboutVersions)
    it(`is refused, and changes nothing: ${verb} of a version that there is not`, async () => {
      for (const step of versions)
        await isRefused(userId, verb, { ...genuine, ...changing[verb], step });
    });

  it("does not let the list of reports to review be seen by others, whatever it says", async () => {
    for (const userId of [ro, projectLead, stranger])
      await isRefused(userId, "review.list", genuine);
    const { value } = await bot.press(coordinator, "review.list", { form: ["2025"], go: 7 });
    assert.match(JSON.stringify(value), /Att granska/);
  });

  it("works when it is genuine, so that it is the forgery that is refused", async () => {
    const { value } = await bot.press(coordinator, "review.approve", { ...genuine, nonce: "own" });

    assert.match(JSON.stringify(value), /Godkänd\. Avsändaren/);
  });
});

/** Hands in Region Östergötland's short report. */
async function handInShortReport(bot: RunningBot): Promise<void> {
  const chat = createChat(bot);
  const { card } = await chat.say(ro, "kort rapport");
  const plan = await chat.press(ro, card, "Nästa", {
    "activities.0.activity": "Snabbare svar",
    "activities.0.status": "done",
  });
  const money = await chat.press(ro, plan.card, "Nästa", {
    allottedKronor: "1 000 000",
    usedKronor: "900 000",
  });
  const review = await chat.press(ro, money.card, "Granska och skicka in", { results: "Bra." });
  const receipt = await chat.press(ro, review.card, "Skicka in");
  assert.match(JSON.stringify(receipt.card), /2025-KORT-RAPPORT-RO-1/);
}
