import { stemmer as englishStemmer } from "@orama/stemmers/english";
import { stemmer as swedishStemmer } from "@orama/stemmers/swedish";
import type { Language } from "../../agreement/value.js";

/** Writes å, ä, ö, é … without their marks, as hurried people do. */
export function fold(text: string): string {
  return isPlain.test(text) ? text : text.normalize("NFD").replaceAll(/\p{Mn}/gu, "");
}

/** Nothing but ASCII, as most words are: they have no marks. */
const isPlain = /^[\0-\x7f]*$/;

/**
 * The words of a text in order, in lower case. Hyphens part words ("svf-redovisning" is two), an ending after a colon
 * falls away ("rcc:s"), points fall out of abbreviations ("t.o.m."), a plus between words is one, what is left of "we're" is "we", and dates and figures stay whole ("1/9", "2,2", "2019:7", "S2023/03336"). A percent sign is a word.
 */
export function wordsOf(text: string): readonly string[] {
  const found = text
    .normalize("NFC")
    .toLowerCase()
    .replaceAll(/(?<=\p{L} ?)\+(?= ?\p{L})/gu, " plus ")
    .replaceAll(abbreviations, (whole) => whole.replaceAll(".", ""))
    .replaceAll(contractions, "")
    .replaceAll(/(?<=\d)[:’']s(?!\p{L})/gu, "")
    .replaceAll(/(?<=\p{L})[:’'](?:s|n|t|en|et|er|erna|na|ns|re|ve|ll|d)?(?!\p{L})/gu, "")
    .match(/\p{L}+\d+\/\d+|\d+(?:[/:.,]\d+)*(?:\p{L}+)?|[\p{L}\d]+|%/gu);
  return found ?? [];
}

/** The mark within an English contraction that is a word when it is left out: "don't", "what's", "I'm". */
const contractions =
  /(?<=\p{L}n)[’'](?=t(?!\p{L}))|(?<=\b(?:what|who|when|where|how|why|that|there))[’'](?=s(?!\p{L}))|(?<=\bi)[’'](?=m(?!\p{L}))/gu;

/** What is abbreviated with points: "t.o.m.", "bl.a.". */
const abbreviations = /(?<![\p{L}\d.])\p{L}{1,2}\.(?:\p{L}\.)+/gu;

const stemmers: Record<Language, (word: string) => string> = {
  // Snowball leaves the neuter definite ending ("beloppet") as it is.
  sv: (word) => swedishStemmer(word.replace(/(?<=.{3})ets?$/, "")).replace(/mm$/, "m"),
  en: englishStemmer,
};

/** A word without its endings and marks: what is compared and searched. */
export function stem(word: string, language: Language): string {
  return /\d/.test(word) ? word : fold(stemmers[language](word));
}
