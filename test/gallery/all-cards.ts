import { forms2025 } from "../support/forms.js";
import type { DrawnCard } from "./drawn-card.js";
import { formCards } from "./form-cards.js";
import { standingCards } from "./standing-cards.js";
import { officeCards } from "./office-cards.js";
import { reminderCards } from "./reminder-cards.js";

/** Every card in every state, with the worst data too. A new card, or state of one, is added where its kind is drawn. */
export async function allCards(): Promise<readonly DrawnCard[]> {
  const forms: DrawnCard[] = [];
  for (const form of forms2025)
    forms.push(...(await formCards(form)), ...(await standingCards(form)));
  return [...forms, ...(await officeCards()), ...(await reminderCards())];
}
