import type { AdaptiveCard } from "../../bot/reply.js";
import type { Form } from "../../src/reporting/forms/form.js";
import { type Bot, firstStep, startFor, startWith, stepsFrom } from "../support/begun-forms.js";
import { buttonsOf, inputsOf } from "../support/card-reader.js";
import { fullDraft } from "../support/full-drafts.js";
import { reporterOf } from "../support/reporters.js";
import type { DrawnCard } from "./drawn-card.js";

/** Every card of a form: blank, as full as may be, wrong in every input, reviewed, submitted and corrected. */
export async function formCards(form: Form): Promise<readonly DrawnCard[]> {
  const named = (state: string, card: AdaptiveCard): DrawnCard => ({
    group: form.title,
    state,
    card,
  });
  const numbered = (state: string, cards: readonly AdaptiveCard[]): readonly DrawnCard[] =>
    cards.map((card, index) => named(`${state}, step ${index + 1}`, card));
  return [
    ...numbered("blank", await blankSteps(form)),
    ...numbered("full", await fullSteps(form)),
    ...(await afterwards(form)).map(([state, card]) => named(state, card)),
    ...(await wrong(form)).map(([state, card]) => named(state, card)),
  ];
}

async function blankSteps(form: Form): Promise<readonly AdaptiveCard[]> {
  const bot = await startFor(form);
  return stepsFrom(bot, form, await open(bot, form));
}

async function fullSteps(form: Form): Promise<readonly AdaptiveCard[]> {
  const bot = await startWith(form, fullDraft(form));
  return stepsFrom(bot, form, await firstStep(bot, form));
}

/** From the review of a full form on. */
async function afterwards(form: Form): Promise<readonly (readonly [string, AdaptiveCard])[]> {
  const bot = await startWith(form, fullDraft(form));
  const { userId } = reporterOf(form);
  const last = (await stepsFrom(bot, form, await firstStep(bot, form))).at(-1);
  if (last === undefined) throw new Error(`${form.id} has no steps`);
  const review = await bot.press(userId, last, "Granska och skicka in");
  const submit = buttonsOf(review).find((title) => /^(Skicka in|Spara kopian)$/.test(title));
  const receipt = await bot.press(userId, review, submit ?? "Skicka in");
  const report = await bot.press(userId, receipt, "Visa alla svar");
  const step = await bot.press(userId, receipt, "Rätta");
  const [input = ""] = Object.keys(inputsOf(step));
  const changed = await bot.press(userId, step, "Spara och till granskningen", { [input]: "1" });
  const colleague = await bot.press(userId, step, "Spara utkast", { [input]: "2" });
  return [
    ["review", review],
    ["receipt", receipt],
    ["the submitted report", report],
    ["correction begun", step],
    ["correction reviewed or faulty", changed],
    ["changed by a colleague meanwhile", colleague],
    ["the list of forms", await bot.open(userId, "mina rapporter")],
  ];
}

async function wrong(form: Form): Promise<readonly (readonly [string, AdaptiveCard])[]> {
  const faulty = Object.fromEntries(
    Object.keys(fullDraft(form)).map((input) => [input, `${"fel å ".repeat(40)}${input}`]),
  );
  const bot = await startWith(form, faulty);
  const { userId } = reporterOf(form);
  const first = await firstStep(bot, form);
  return [
    ["wrong in every input", first],
    ["refused at submission", await bot.press(userId, first, "Spara utkast")],
  ];
}

function open(bot: Bot, form: Form): Promise<AdaptiveCard> {
  return bot.open(reporterOf(form).userId, form.words[0] ?? "");
}
