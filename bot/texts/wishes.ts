import { distance } from "fastest-levenshtein";
import { rememberWords } from "../../src/shared/remember.js";

const greeting =
  "(?:(?:hej(?:san|hej| hej| igen| alla| du)?|hallå|halloj|tja|tjena|tjo|hello|hi|god ?(?:morgon|dag|middag|eftermiddag|kväll)|morrn|snälla|ok(?:ej)?|då|nu)[,!. ]+)*";

const asking =
  "(?:(?:kan|skulle) (?:du|ni)(?: kunna)? |vill du |du (?:får|kan)(?: gärna)? |(?:jag|vi) (?:vill|skulle vilja) (?:att du )?|(?:jag|vi) (?:behöver|måste) (?=ge |flytta |förläng|skjut|stäng|öppna |påminn)|var (?:så )?snäll och )?(?:snälla |gärna )?";

const courtesyBefore = new RegExp(`^${greeting}${asking}`, "iu");

const courtesyAfter =
  /[,. ]*(?:nu|tack(?: så mycket| på förhand)?|snälla|är du snäll|om du kan|please|\p{Extended_Pictographic}|[!. ])*$/iu;

/** Verbs as they stand after "kan du", with how a wish is put. */
const imperatives: Readonly<Record<string, string>> = {
  påminna: "påminn",
  förlänga: "förläng",
  stänga: "stäng",
  skjuta: "skjut",
  ge: "ge",
  avsluta: "avsluta",
  höra: "hör",
};

/** How people write in a hurry, word by word. */
const hurried: Readonly<Record<string, string>> = {
  e: "är",
  o: "och",
  ej: "inte",
  dar: "dagar",
  imorron: "imorgon",
  imorrn: "imorgon",
  nåt: "något",
  nån: "någon",
  istället: "i stället",
  tors: "torsdag",
  fre: "fredag",
  utskick: "påminnelser",
  utskicken: "påminnelserna",
  utskicket: "påminnelsen",
};

/** Other verbs that wishes begin with, each with the one that commands are written with. */
const otherVerbs: Readonly<Record<string, string>> = {
  ping: "påminn",
  pinga: "påminn",
  pusha: "puffa",
  tjata: "puffa",
  gnata: "puffa",
  peta: "puffa",
  skippa: "hoppa över",
  snooza: "skjut upp påminnelsen",
  lås: "stäng",
  frys: "pausa",
  tysta: "pausa",
  återkom: "påminn mig",
  uppdatera: "visa",
  kolla: "visa",
  kör: "starta",
};

/** Words of commands that people mistype. Long enough, and few enough, that hardly another word is as near. */
const words = [
  ..."påminn påminna påminnelse påminnelser påminnelserna förläng förlänga stäng stänga öppna flytta".split(
    " ",
  ),
  ..."delrapport delrapporten slutrapport slutrapporten rapporten rekvisitionen redogörelsen".split(
    " ",
  ),
  ..."måndag tisdag onsdag torsdag fredag imorgon september oktober november december".split(" "),
  ..."saknas lämnat redan borta semester hinner tillbaka tavla granska sammanställ register".split(
    " ",
  ),
];

const known = new Set(words);

/** Longer messages are no commands in other words. */
const longest = 200;

/**
 * What someone's words may be as a command, the likeliest first: as they stand; without the courtesies; with common
 * words spelt right; and as what they are short or another word for.
 */
export function readingsOf(message: string): readonly string[] {
  if (message.length > longest) return [message];
  const plain = withoutCourtesy(message);
  const spelt = speltRight(plain);
  return [...new Set([message, plain, spelt, atLeisure(spelt)])];
}

function withoutCourtesy(message: string): string {
  const wished = message.replace(courtesyBefore, "");
  // "Kan du stänga delrapporten?" is a wish; "delrapport?" is a question.
  const asked = wished === message ? message : wished.replace(/[?! ]+$/, "");
  const [first = "", ...others] = asked.replace(courtesyAfter, "").split(" ");
  return [imperatives[first.toLowerCase()] ?? first, ...others].join(" ");
}

/** As it would be written by someone with time to spare. */
function atLeisure(message: string): string {
  const [first = "", ...others] = message
    .replaceAll(/\p{L}+/gu, (word) => hurried[word.toLowerCase()] ?? word)
    .split(" ");
  return [otherVerbs[first.toLowerCase()] ?? first, ...others].join(" ").replace(/ igång /iu, " ");
}

function speltRight(message: string): string {
  return message.replaceAll(/\p{L}{4,}/gu, (word) => nearest(word.toLowerCase()) ?? word);
}

/** The only word that is one slip away from what was typed, or two from a long one. */
const nearest = rememberWords(nearestTo);

function nearestTo(typed: string): string | undefined {
  if (known.has(typed)) return undefined;
  const slips = typed.length > 8 ? 2 : 1;
  const near = words.filter(
    (word) =>
      isSameLetter(word, typed) &&
      Math.abs(word.length - typed.length) <= slips &&
      distanceOf(word, typed) <= slips,
  );
  const closest = near.toSorted((one, other) => distanceOf(one, typed) - distanceOf(other, typed));
  const [best, next] = closest;
  if (best === undefined) return undefined;
  return next !== undefined && distanceOf(next, typed) === distanceOf(best, typed)
    ? undefined
    : best;
}

function distanceOf(word: string, typed: string): number {
  return distance(plainLetters(word), plainLetters(typed));
}

/** Without the rings and dots that are left out on a foreign keyboard. */
function plainLetters(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "");
}

function isSameLetter([one = ""]: string, [other = ""]: string): boolean {
  return one === other;
}
