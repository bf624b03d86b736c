import type { AdaptiveCard } from "../../bot/reply.js";
import type { Draft } from "../../src/reporting/submissions/submission.js";
import { inputsOf, noCard } from "./card-reader.js";
import type { Chat } from "./chat.js";

/** The button that leads on: another row while the draft has more of them than the card. */
export function nextButton(card: AdaptiveCard, draft: Draft, here: readonly string[]): string {
  const rowsOn = (inputs: readonly string[]): readonly string[] =>
    inputs.filter((input) => /^\w+\.\d+\./.test(input));
  const [field] = rowsOn(here).map((input) => input.split(".")[0] ?? "");
  const last = (inputs: readonly string[]): number =>
    Math.max(
      -1,
      ...inputs
        .filter((input) => input.startsWith(`${field}.`))
        .map((input) => Number(input.split(".")[1])),
    );
  const json = JSON.stringify(card);
  if (
    field !== undefined &&
    json.includes("Lägg till rad") &&
    last(Object.keys(draft)) > last(here)
  )
    return "Lägg till rad";
  return json.includes('"title":"Nästa"') ? "Nästa" : "Granska och skicka in";
}

/** Fills in every step of a form over HTTP from its first card, and returns the review or what hinders it. */
export async function fillInForm(
  chat: Chat,
  userId: string,
  first: AdaptiveCard | undefined,
  draft: Draft,
): Promise<AdaptiveCard> {
  let card = first ?? noCard;
  for (let presses = 0; presses < 60; presses += 1) {
    const here = Object.keys(inputsOf(card));
    const written = Object.entries(draft).filter(([input]) => here.includes(input));
    const title = nextButton(card, draft, here);
    card = (await chat.press(userId, card, title, Object.fromEntries(written))).card ?? noCard;
    if (title === "Granska och skicka in") return card;
  }
  throw new Error("The form has no end");
}
