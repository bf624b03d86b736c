import type { AdaptiveCard } from "../../bot/reply.js";
import { submissionId } from "../../src/reporting/submissions/assignment.js";
import type { Form } from "../../src/reporting/forms/form.js";
import type { Draft, SubmissionEvent } from "../../src/reporting/submissions/submission.js";
import { buttonsOf } from "./card-reader.js";
import { formNamed } from "./forms.js";
import { listed } from "./full-drafts.js";
import { reporterOf } from "./reporters.js";
import { startReporting } from "./reporting.js";

/** The reporting part of the bot. */
export type Bot = ReturnType<typeof startReporting>;

/** Starts a bot in which a form can be begun: what it is about, if anything, has been handed in. */
export async function startFor(form: Form): Promise<Bot> {
  const bot = startReporting();
  if (form.who === "assessor") {
    const record = { name: "Snabbare svar", area: "pathology", appliedKronor: 108_000 };
    const stamp = { at: "2025-02-10T08:00:00.000Z", by: "kalmar", nonce: "a" };
    await keep(bot, formNamed("projektansokan"), {
      type: "submitted",
      ...stamp,
      version: 1,
      record,
      draft: {},
    });
  }
  return bot;
}

/** Starts a bot in which a draft of a form has been saved. */
export async function startWith(form: Form, draft: Draft): Promise<Bot> {
  const bot = await startFor(form);
  await keep(bot, form, {
    type: "draft-saved",
    at: "2025-05-06T08:00:00.000Z",
    by: reporterOf(form).userId,
    nonce: "n",
    draft: { ...draft, ...listed(form) },
  });
  return bot;
}

async function keep(bot: Bot, form: Form, event: SubmissionEvent): Promise<void> {
  const { subject } = reporterOf(form);
  const id = submissionId({ form, subject });
  await bot.submissions.change(id, () => ({
    schemaVersion: 1,
    id,
    formId: form.id,
    year: form.year,
    subject,
    events: [event],
  }));
}

/** The first card of a form whose draft has been begun. */
export async function firstStep(bot: Bot, form: Form): Promise<AdaptiveCard> {
  let card = await openBegun(bot, form);
  while (buttonsOf(card).includes("Tillbaka"))
    card = await bot.press(reporterOf(form).userId, card, "Tillbaka");
  return card;
}

/** The card that a form opens with; of several, as an application begun and the next, that of the first. */
async function openBegun(bot: Bot, form: Form): Promise<AdaptiveCard> {
  const { userId } = reporterOf(form);
  const card = await bot.open(userId, form.words[0] ?? "");
  return buttonsOf(card).includes("Fortsätt") ? bot.press(userId, card, "Fortsätt") : card;
}

/** Every step from the first on, the last one last. */
export async function stepsFrom(
  bot: Bot,
  form: Form,
  first: AdaptiveCard,
): Promise<readonly AdaptiveCard[]> {
  const cards = [first];
  for (let card = first; buttonsOf(card).includes("Nästa"); cards.push(card))
    card = await bot.press(reporterOf(form).userId, card, "Nästa");
  return cards;
}
