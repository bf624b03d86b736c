import { capital } from "../format.js";

/** An item with its amount, as someone writes who has left it out. */
export interface ForgottenRow {
  readonly name: string;
  readonly amount: string;
}

const amount = String.raw`\d[\d\s.,]{0,15}(?:\s?(?:t?kr|kkr|mn?kr|[tkm]sek|milj|miljon(?:er)?|tusen|kronor|:-)){0,2}`;

/** What someone writes who has left out a row: "det va 418, glömde lokalhyra 10 000", "lägg till resor 18 tkr". */
export const forgottenRowPattern = new RegExp(
  String.raw`^(?:[^?\n]{0,80}[,.;:!] ?|[^?\n]{0,60} )?(?:(?:jag|vi) )?(?:har )?(?:glömt?|glömde(?: bort)?|missade|missat|fattas|saknas|lägg till|lägga till)(?: en| ett)?(?: post| rad| kostnad| insats)?:? (?<name>\p{L}[\p{L} -]{2,40}?)(?: (?:på|för|om))?:? (?<amount>${amount})[.! ]*$`,
  "iu",
);

/** What is said to have been left out. */
export function forgottenRow(message: string): ForgottenRow | undefined {
  const { name = "", amount: kronor = "" } = forgottenRowPattern.exec(message)?.groups ?? {};
  if (name === "" || kronor === "") return undefined;
  return { name: capital(name), amount: kronor.trim() };
}

/** What stands above the rows. */
export const forgottenRowTexts = {
  filledIn: (name: string, kronor: string): string =>
    `${name}, ${kronor}, är ifyllt som en ny rad men inte sparat än. Stämmer det, gå vidare.`,
} as const;
