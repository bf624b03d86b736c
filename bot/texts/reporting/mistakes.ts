import type { Form } from "../../../src/reporting/forms/form.js";
import type { MeantValue } from "../../../src/reporting/drafts/meant-value.js";

/** An amount that can be taken for no day, year or count: "1,2 mkr", "201 000", "95.000". */
const amount = String.raw`(?:\d[\d\s.,]{0,15}(?:\s?(?:t?kr|kkr|mn?kr|[tkm]sek|milj|miljon(?:er)?|tusen|kronor|:-)){1,2}|\d{1,3}(?:[\s.]\d{3}){1,4}|(?!20\d\d(?!\d))\d{4,12})`;

const day = String.raw`(?:\d{4}-\d\d?-\d\d?|(?:den )?\d{1,2}(?::?[ea])?(?:/\d{1,2}| (?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)\p{L}*)(?:[ -]\d{4})?)`;

const count = String.raw`(?:\d{1,6}(?:[.,]\d{1,3})?(?:\s?(?:%|procent|st|stycken|fall|patienter|personer|svar|dagar))?)`;

/** A figure beside such an amount may lack its unit: "210". */
const figure = `(?:${day}|${amount}|${count})`;

const words = String.raw`\p{L}[\p{L} ]{2,40}?`;

/** A field as its label has it, with the row that it stands in: "Insats 2: Belopp". */
const label = String.raw`\p{L}[\p{L}\d /:.,()÷–-]{2,160}?`;

const put = "(?:ska(?:ll)?|skulle|borde)(?: det)?(?: ju)? (?:va(?:ra?|rit)?|stå|stått|bli)";

/** Ways to say what is to stand (`now`) in place of what (`before`) or where (`name`), the fullest first. */
const waysToSay = (now: string, before: string, name: string): readonly string[] => {
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

const wrong =
  "(?:va|var|är|blev|har blivit)(?: ju| visst)? (?:fel\\p{L}*|galet|tokigt?)(?: ifylld\\p{L}*| angiv\\p{L}*)?";

const right = `(?:(?:det |den )?${put} |(?:det )?rätta? (?:\\p{L}+ )?(?:är|ska vara) )?`;

/** Ways to say what is to stand in a field that is named, whatever it holds: "nämnaren va fel, 71,2 %". */
const waysToName = (now: string, name: string): readonly string[] => [
  `${name} ${wrong}[,.;:!]* ${right}${now}`,
  `(?:(?:det )?(?:är|var|va|blev) )?fel (?:\\p{L}+ )?(?:i|på|för) ${name}[,.;:!]+ ${right}${now}`,
  `(?:det )?${put} ${now} (?:i|på|för|som|under) ${name}`,
  `(?:ändra|rätta) ${name} till ${now}`,
  `${name} ${put} ${now}`,
];

const anything = String.raw`[^?\n]{1,100}?`;

const reader = (way: string, end: string): RegExp =>
  new RegExp(String.raw`(?<![\p{L}\d])${way}${end}`, "iu");

const whole = (way: string): RegExp => new RegExp(`${begins}${way}[.! ]*$`, "iu");

const begins = "^(?:hej[,!. ]+|oj[,!. ]+|nej[,!. ]+|(?:jag )?skrev fel[,:.! ]+)*";

const [nowGroup, beforeGroup] = [`(?<now>${figure})`, `(?<before>${figure})`];

const readers = [
  ...waysToSay(nowGroup, beforeGroup, `(?<named>${words})`).map((way) =>
    reader(way, String.raw`(?![\d\p{L}%])`),
  ),
  ...waysToName(nowGroup, `(?<named>${label})`).map(whole),
  ...waysToName(`(?<now>${anything})`, `(?<named>${label})`).map(whole),
];

/** What tells nothing of a field's name: "det förbrukade beloppet i delrapporten". */
const noName =
  /(?<!\p{L})(?:det|den|de|mitt|min|vårt|vår|belopp(?:et)?|siffran?|summan|värdet|(?:i|på) (?:(?:den|min|vår|korta|ekonomiska) )*[\p{L}-]*(?:rapport|redovisning|redogörelse|rekvisition|ansök|bedömning)\p{L}*(?: .*)?|för|hos|vid|av|om|i|på|och)(?!\p{L})/giu;

/** What is to stand in place of what: "ska va 201 000 inte 210", "ändra förbrukat till 1,2 mkr". Undefined where no value is told, or nothing of its place. */
export function meantValue(message: string): MeantValue | undefined {
  return readers
    .map((one) => valueOf(one.exec(message)?.groups))
    .find((meant) => meant?.before !== undefined || meant?.named !== undefined);
}

function valueOf(groups: Readonly<Record<string, string>> | undefined): MeantValue | undefined {
  if (groups?.["now"] === undefined) return undefined;
  const named = (groups["named"] ?? "").replaceAll(noName, " ").replaceAll(/\s+/g, " ").trim();
  return {
    now: groups["now"].trim(),
    before: groups["before"]?.trim(),
    named: named === "" ? undefined : named,
  };
}

const told =
  "(?:(?:jag|vi) (?:har |råkade )?(?:skrev|skrivit|skriva|angav|angett|lämnade|lämnat|rapporterade|rapporterat|fyllde i|fyllt i)(?: in)? fel|skrev fel|(?:det )?(?:blev|är) fel (?:i|på) (?:min |vår |mitt |vårt )?(?:inlämnade |inskickade )?(?:del|slut|korta )?(?:rapport|redovisning|redogörelse|rekvisition)|(?:det )?blev fel (?:belopp|siffr(?:a|or)))";

/** What someone writes who has something wrong in a report: "det blev fel i delrapporten", or nothing but what is to be changed. */
export const mistakenPattern = new RegExp(
  `${begins}${told}|${begins}(?:${waysToSay(amount, figure, words).join("|")})[.! ]*$`,
  "iu",
);

const something = String.raw`[^?\n]{1,160}?`;

/** What may be told of a field: whether it is shows only in what it says, and when there is a report with such a field. */
export const perhapsMistakenPattern = new RegExp(
  `${begins}(?:${[
    `(?:ändra|rätta|byt) ${something} (?:till|mot) ${something}`,
    `${something} (?:${put}|${wrong}[,.;:!]*) ${something}`,
    `(?:(?:det )?(?:är|var|va|blev) )?fel ${something}[,.;:!]+ ${something}`,
    `${put} ${something}`,
    `(?:(?:det|den) (?:är|var) )?(?:inte )?${figure},? (?:och )?(?:inte|ej|i ?stället för|utan) ${figure}`,
  ].join("|")})[.! ]*$`,
  "iu",
);

/** What stands above a field that has been filled in with what somebody wrote in the chat. */
export const mistakeTexts = {
  filledIn: (label: string, before: string, now: string): string =>
    `${label}${before} → ${now}. Ändringen är ifylld men inte sparad än. Stämmer den, gå vidare och skicka in.`,
  which: (changes: readonly (readonly [label: string, before: string, now: string])[]): string =>
    [
      "Det kan gälla flera uppgifter. Vilken menar du? Inget är ändrat än.",
      changes.map(([label, before, now]) => `- ${label}${before} → ${now}`).join("\n"),
    ].join("\n\n"),
  change: (label: string, { name }: Form, project: string | undefined, now: string): string =>
    `ändra ${label} i ${name}${project === undefined ? "" : ` för ${project}`} till ${now}`,
  tooMany: (count: number, example: string): string =>
    `Det kan gälla ${count} uppgifter. Inget är ändrat än. Skriv vilken, till exempel: ”${example}”.`,
} as const;
