const yes =
  "(?:ja|japp|jadå|jo|jajamän|absolut|gärna|yes|yep|sure)(?:[ ,]+(?:tack|gärna|visst|please|gör (?:det|så)|det (?:vill|får) (?:jag|du)|(?:fråga|meddela|kontakta)(?: (?:dem|dom|rcc|rcc sydöst|koordinatorn|då))?|skicka(?: den| frågan)?|börja|påbörja))*";

const no = "(?:nej|nej tack|nä|nix|inte nu|nej,? inte nu|no|no thanks)";

const [onlyYes, onlyNo] = [yes, no].map((words) => new RegExp(`^${words}[.! ]*$`, "iu"));

const yesAndMore = new RegExp(`^${yes}[.,! ]+(?:och |men )?(?<more>[^?]*\\?+)$`, "iu");

/** A message as the answer to an offer. */
export type YesOrNo =
  | { readonly kind: "no" }
  /** `more`: what is asked in the same breath. */
  | { readonly kind: "yes"; readonly more: string | undefined };

/** Whether a message says yes or no to what has just been offered. Undefined when it does neither. */
export function yesOrNo(message: string): YesOrNo | undefined {
  if (onlyNo?.test(message)) return { kind: "no" };
  if (onlyYes?.test(message)) return { kind: "yes", more: undefined };
  const more = yesAndMore.exec(message)?.groups?.["more"];
  return more === undefined ? undefined : { kind: "yes", more };
}

/** Says that something is not to be done after all: "nej avbryt", "glöm det". */
export const leavePattern =
  /^(?:nej|nä|nix|oj|ok(?:ej)?)?[,.! ]*(?:avbryt(?: det(?: där)?)?|glöm (?:det|bort det)(?: där)?|strunta? i det(?: där)?|strunt samma|skit i det|låt bli|det var inget|ingenting)[.! ]*$/iu;

/** Answers a no. */
export const leftAlone = "Då gör jag inget.";
