import type { Aside, Signal } from "../lexicon.js";
import type { Question } from "./question.js";
import { isSubject } from "./weighing.js";

/** The most words of content that a greeting or thanks may have beside it and still be nothing more. */
const fewWords = 1;

/** Signs that somebody asks about their own matters or what comes next, however little else they name. */
const ofOwn: readonly Signal[] = ["own-share", "own-duty", "own-standing", "next-deadline"];

/**
 * What a message is when it is no question about the agreement: a greeting, thanks, anger, a question about the bot, about
 * someone's health, or about something else altogether.
 */
export function asideOf(question: Question): Aside | undefined {
  const isOfOwn = ofOwn.some((signal) => question.signals.has(signal));
  return isOfOwn ? undefined : asideBeside(question);
}

function asideBeside({ asides, units, wants }: Question): Aside | undefined {
  const content = units.filter((unit) => isSubject(unit) && unit.topics.length > 0).length;
  if (asides.has("medical") && content <= fewWords + 1) return "medical";
  if (asides.has("off-topic") && content === 0) return "off-topic";
  if (content > 0) return undefined;
  if (asides.has("abilities")) return "abilities";
  const social = (["frustration", "farewell", "thanks", "feelings", "greeting"] as const).find(
    (aside) => asides.has(aside),
  );
  const asksSomething = wants.size > 0 && units.length > fewWords;
  return asksSomething && social !== "feelings" ? undefined : social;
}
