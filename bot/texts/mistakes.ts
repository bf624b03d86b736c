import type { MeantAmount } from "../../src/reporting/drafts/meant-amount.js";

/** An amount that can be taken for no day, year or count: "1,2 mkr", "201 000", "95.000". */
const amount = String.raw`(?:\d[\d\s.,]{0,15}(?:\s?(?:t?kr|kkr|mn?kr|[tkm]sek|milj|miljon(?:er)?|tusen|kronor|:-)){1,2}|\d{1,3}(?:[\s.]\d{3}){1,4}|(?!20\d\d(?!\d))\d{4,12})`;

/** A figure beside such an amount may lack its unit: "210". */
const figure = String.raw`(?:${amount}|\d{1,6}(?:[.,]\d{1,3})?)`;

const words = String.raw`\p{L}[\p{L} ]{2,40}?`;

/** Ways to say what is to stand (`now`) in place of what (`before`) or where (`name`), the fullest first. */
const waysToSay = (now: string, before: string, name: string): readonly string[] => {
  const put = "(?:ska(?:ll)?|skulle|borde)(?: det)?(?: ju)? (?:va(?:ra?|rit)?|stå|stått|bli)";
  const not = String.raw`,? (?:och )?(?:inte|ej|i ?stället för) ${before}`;
  return [
    `(?:(?:det |den )?${put} )?${now}${not}`,
    `(?:det |den )?(?:är |var |${put} )?inte ${before},? utan ${now}`,
    `${before},? (?:men )?(?:det |den )?${put} ${now}`,
    `(?:ändra|rätta|byt) ${before}(?: mot| till) ${now}`,
    `(?:ändra|rätta) (?:${name} )?från ${before} till ${now}`,
    `(?:ändra|rätta) ${name} till ${now}`,
    `${name} ${put} ${now}`,
  ];
};

const readers = waysToSay(`(?<now>${figure})`, `(?<before>${figure})`, `(?<named>${words})`).map(
  (way) => new RegExp(String.raw`(?<![\p{L}\d])${way}(?![\d\p{L}])`, "iu"),
);

/** What tells nothing of a field's name: "det förbrukade beloppet i delrapporten". */
const noName =
  /(?<!\p{L})(?:det|den|de|mitt|min|vårt|vår|belopp(?:et)?|siffran?|summan?|(?:i|på) .*)(?!\p{L})/giu;

/** What is to stand in place of what: "ska va 201 000 inte 210", "ändra förbrukat till 1,2 mkr". Undefined where no figure is told. */
export function meantAmount(message: string): MeantAmount | undefined {
  const groups = readers.map((reader) => reader.exec(message)?.groups).find(Boolean);
  if (groups?.["now"] === undefined) return undefined;
  const named = (groups["named"] ?? "").replaceAll(noName, " ").replaceAll(/\s+/g, " ").trim();
  return {
    now: groups["now"].trim(),
    before: groups["before"]?.trim(),
    named: named === "" ? undefined : named,
  };
}

const begins = "^(?:hej[,!. ]+|oj[,!. ]+)*";

const told =
  "(?:(?:jag|vi) (?:har |råkade )?(?:skrev|skrivit|skriva|angav|angett|lämnade|lämnat|rapporterade|rapporterat|fyllde i|fyllt i)(?: in)? fel|skrev fel|(?:det )?(?:blev|är) fel (?:i|på) (?:min |vår |mitt |vårt )?(?:inlämnade |inskickade )?(?:del|slut|korta )?(?:rapport|redovisning|redogörelse|rekvisition)|(?:det )?blev fel (?:belopp|siffr(?:a|or)))";

/** What someone writes who has something wrong in a report: "det blev fel i delrapporten", or nothing but what is to be changed. */
export const mistakenPattern = new RegExp(
  `${begins}${told}|${begins}(?:${waysToSay(amount, figure, words).join("|")})[.! ]*$`,
  "iu",
);

/** What stands above a field that has been filled in with what somebody wrote in the chat. */
export const mistakeTexts = {
  filledIn: (label: string, before: string, now: string): string =>
    `${label}${before} → ${now}. Ändringen är ifylld men inte sparad än. Stämmer den, gå till granskningen och skicka in.`,
} as const;
