import type { Language } from "../../../src/agreement/value.js";

/** Asks for more about the last answer: "visa mer", "mer", "show more". */
export const morePattern =
  /^(ok(ej)? )?((visa|berätta|ge mig|säg) )?mera?( info(rmation)?| detaljer)?( om det( här)?)?( tack)?[?!. ]*$|^utveckla( det)?( tack)?[?!. ]*$|^((show|tell|give)( me)? )?more( info(rmation)?| details)?( please)?[?!. ]*$/i;

interface FullerPhrases {
  readonly more: string;
  readonly title: string;
  readonly related: string;
  readonly sources: string;
  readonly assessment: string;
  readonly gone: string;
}

/** What stands on the card with the fuller picture of an answer. */
export const fullerPhrases: Record<Language, FullerPhrases> = {
  sv: {
    more: "Visa mer",
    title: "Mer om svaret",
    related: "Mer om samma sak",
    sources: "Källor: ",
    assessment: "Vår bedömning: ",
    gone: "Jag har inget mer att visa om det svaret. Ställ gärna frågan igen.",
  },
  en: {
    more: "Show more",
    title: "More about the answer",
    related: "More on the same subject",
    sources: "Sources: ",
    assessment: "Our assessment: ",
    gone: "I have nothing more to show about that answer. Please ask again.",
  },
};
