import type { AdaptiveCard } from "../../bot/reply.js";
import { isReviewed } from "../../src/reporting/submissions/assignment.js";
import type { Form } from "../../src/reporting/forms/form.js";
import { type Bot, firstStep, startWith } from "../support/begun-forms.js";
import { buttonsOf, cardOf, inputsOf, pressed } from "../support/card-reader.js";
import { fullDraft } from "../support/full-drafts.js";
import { reporterOf } from "../support/reporters.js";
import type { DrawnCard } from "./drawn-card.js";

type Drawn = readonly (readonly [state: string, card: AdaptiveCard])[];

/** A reason as long as may be, with signs that Markdown and JSON know. */
const longest = `${'å*_[ä](ö)"'.repeat(99)}\n\nSlut!`;

/** What becomes of a form's report after it was handed in, with the worst data: taken back, reviewed, completed. */
export async function standingCards(form: Form): Promise<readonly DrawnCard[]> {
  const { bot, receipt, drawn: signing } = await handIn(form);
  const drawn = [
    ...signing,
    ...(isReviewed(form) ? await reviewed(form, bot) : []),
    ...(await takenBack(form, bot, receipt)),
    ...(form.mayBeNil ? await nil(form) : []),
    ...(form.who === "applicant" ? await decided(form) : []),
  ];
  return drawn.map(([state, card]) => ({ group: form.title, state, card }));
}

/** A bot in which the full report has been handed in and vouched for, and its receipt. */
async function handIn(form: Form): Promise<{ bot: Bot; receipt: AdaptiveCard; drawn: Drawn }> {
  const bot = await startWith(form, fullDraft(form));
  const { userId } = reporterOf(form);
  const { verb, data } = pressed(await firstStep(bot, form), "Spara utkast");
  const review = cardOf(await bot.send(userId, verb, { ...data, go: "review" }));
  const title = buttonsOf(review).find((name) => /^(Skicka in|Spara kopian)$/.test(name));
  const receipt = await bot.press(userId, review, title ?? "Skicka in");
  const told = bot.told.find(({ card }) => card && buttonsOf(card).includes("Intyga uppgifterna"));
  if (told?.card === undefined) return { bot, receipt, drawn: [] };
  const signed = await bot.press(told.userId, told.card, "Intyga uppgifterna");
  const drawn = [
    ["to be vouched for by another", receipt],
    ["to be vouched for by you", told.card],
    ["vouched for", signed],
  ] as const;
  return { bot, receipt: signed, drawn };
}

async function takenBack(form: Form, bot: Bot, receipt: AdaptiveCard): Promise<Drawn> {
  const { userId } = reporterOf(form);
  const ask = await bot.press(userId, receipt, "Dra tillbaka");
  const faulty = await bot.press(userId, ask, "Ja, dra tillbaka", { reason: longest.repeat(9) });
  const gone = await bot.press(userId, ask, "Ja, dra tillbaka", { reason: longest });
  return [
    ["to be withdrawn", ask],
    ["withdrawn for too long a reason", faulty],
    ["withdrawn", gone],
    ["handed in again", await bot.press(userId, gone, "Lämna in på nytt")],
  ];
}

async function nil(form: Form): Promise<Drawn> {
  const bot = await startWith(form, {});
  const { userId } = reporterOf(form);
  const title = "Ja, inget att redovisa";
  const list = await bot.open(userId, "rapportera");
  const card = cardOf(
    await bot.send(userId, "form.nil", {
      form: `${form.year}/${form.id}`,
      subject: "rkl",
      step: "",
      go: "",
      nonce: "n",
      base: "1.0",
    }),
  );
  return [
    ["the list that offers a nil return", list],
    ["nil to be told", card],
    ["nil without a reason", await bot.press(userId, card, title)],
    ["nil", await bot.press(userId, card, title, { reason: longest })],
    ...(await nilReturned(form, bot)),
  ];
}

async function nilReturned(form: Form, bot: Bot): Promise<Drawn> {
  const list = await bot.open("coordinator", `granska ${form.words[0] ?? ""}`);
  const reader = await bot.press("coordinator", list, "Öppna");
  const ask = await bot.press("coordinator", reader, "Skicka tillbaka");
  const { verb, data } = pressed(ask, "Skicka tillbaka", { reason: longest });
  await bot.send("coordinator", verb, data);
  return [
    ["the list of all that came, with nil", list],
    ["nil to be reviewed", reader],
    ["nil to be sent back", ask],
    ["nil sent back", cardOf(bot.told.findLast(({ card }) => card) ?? {})],
  ];
}

async function reviewed(form: Form, bot: Bot): Promise<Drawn> {
  const { userId } = reporterOf(form);
  const list = await bot.open("coordinator", "granska");
  const reader = await bot.press("coordinator", list, "Granska");
  const ask = await bot.press("coordinator", reader, "Be om komplettering");
  const all = Object.fromEntries(Object.keys(inputsOf(ask)).map((input) => [input, longest]));
  const tooLong = Object.fromEntries(
    Object.keys(all).map((input) => [input, longest.repeat(9)] as const),
  );
  const faulty = await bot.press("coordinator", ask, "Skicka begäran", tooLong);
  const asked = await bot.press("coordinator", ask, "Skicka begäran", all);
  const receipt = bot.told.findLast((told) => told.userId === userId)?.card;
  if (receipt === undefined) throw new Error(`${form.id}: nobody was told`);
  const step = await bot.press(userId, receipt, "Komplettera");
  const decline = await bot.press(userId, receipt, "Inget att ändra");
  const [input = ""] = Object.keys(inputsOf(step));
  const review = await bot.press(userId, step, "Spara och till granskningen", { [input]: "2" });
  return [
    ["the list to review", list],
    ["to be reviewed", reader],
    ["completion to be asked for", ask],
    ["completion asked for at too great length", faulty],
    ["completion asked for", asked],
    ["to be completed", receipt],
    ["nothing to complete", decline],
    ["being completed", step],
    ["completed or faulty", review],
    ["the list with what has happened", await bot.open(userId, "mina rapporter")],
    ...(form.who === "applicant"
      ? []
      : ([["approved", await bot.press("coordinator", reader, "Godkänn")]] as const)),
  ];
}

/** What becomes of an application that is decided on. */
async function decided(form: Form): Promise<Drawn> {
  const { bot } = await handIn(form);
  const list = await bot.open("coordinator", "granska");
  const reader = await bot.press("coordinator", list, "Granska");
  const ask = await bot.press("coordinator", reader, "Besluta");
  const typed = {
    "decision.outcome": "granted",
    "decision.kronor": "100 mkr",
    "decision.lead": "lead",
    "decision.reason": longest,
  };
  const wrong = { ...typed, "decision.kronor": "mycket", "decision.reason": longest.repeat(9) };
  const blank = await bot.press("coordinator", ask, "Fortsätt");
  const faulty = await bot.press("coordinator", ask, "Fortsätt", wrong);
  const check = await bot.press("coordinator", ask, "Fortsätt", typed);
  const done = await bot.press("coordinator", check, "Registrera beslutet", typed);
  return [
    ["to be decided on", ask],
    ["decided on without saying what", blank],
    ["decided on wrongly", faulty],
    ["decision to be confirmed", check],
    ["granted", done],
    ["granted, as the applicant sees it", cardOf(bot.told.findLast(({ card }) => card) ?? {})],
  ];
}
