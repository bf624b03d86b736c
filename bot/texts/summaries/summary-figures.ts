import { parseKronor } from "../../../src/shared/money.js";

/** What a figure is of, whatever a form calls it. */
export type FigureRole = "given" | "used" | "left" | "forecast";

/** The first that fits counts: "oförbrukat" is what is left, not what is used. */
const roleWords: readonly (readonly [FigureRole, RegExp])[] = [
  ["forecast", /prognos/iu],
  ["left", /oförbruk|kvar|^över$|blev över/iu],
  ["used", /förbruk|använ|kostnad|kostat|^gått$/iu],
  ["given", /bevilja|tilldela|erhåll|mottag|^fått$|^fick$/iu],
];

/** What a word of a question, or a field's name, is about. Undefined when it is none of a summary's amounts. */
export function roleOf(text: string): FigureRole | undefined {
  return roleWords.find(([, pattern]) => pattern.test(text))?.[0];
}

/** A question about a figure of the summary that was shown last. */
export type FigureQuestion =
  /** Whether a figure is right. */
  | { readonly kind: "check"; readonly number: number }
  /** What some figures are: of whom, by the names' places, and what; and whether they are about how many have come. */
  | {
      readonly kind: "ask";
      readonly roles: readonly FigureRole[];
      readonly groups: readonly number[];
      readonly isCount: boolean;
    };

const before = "(?:så |alltså |men |och |ok(?:ej)?,? |va,? |jaha,? )*";
const after =
  "(?:,? (?:totalt|tillsammans|sammanlagt|i allt|allt som allt|då|alltså|va|eller(?: hur)?))*";
const things =
  "kr|kronor|tkr|mkr|miljon(?:er)?(?: kronor)?|procent|%|st|projekt|regioner|(?:slut|del)?rapporter|redovisningar";

const checkPattern = new RegExp(
  `^(?!\\d+[?!. ]*$)${before}(?:(?:är|var|blir|blev) (?:det|de|dom|summan|siffran|antalet)(?: alltså| då| verkligen| bara| totalt)*|stämmer (?:det )?(?:att )?(?:det (?:är|blir) )?|(?:har|fick) vi|totalt|sammanlagt)? ?(?<figure>\\d[\\d\\s]*(?:,\\d+)?) ?(?<unit>${things})?${after}[?!. ]*$`,
  "iu",
);

const fillers = new Set(
  "är var blir blev det de den dom vi har hur mycket många stor del andel vad vilken vilket summa summan totalt sammanlagt tillsammans allt alla i hela sydöst då nu alltså så och men av på för med hos åt kr kronor pengar pengarna medel medlen region regionen regionerna inom projekt projekten till län läns".split(
    " ",
  ),
);

const counting = new Set(
  "projekt projekten regioner rapporter slutrapporter delrapporter".split(" "),
);
const coming = new Set("kommit in lämnat lämnats saknas fattas kvar med".split(" "));

/** Reads a question about the figures of a summary that shows these names. Undefined when it may be about anything else. */
export function readFigureQuestion(
  message: string,
  names: readonly string[],
): FigureQuestion | undefined {
  const number = numberChecked(message);
  if (number !== undefined) return { kind: "check", number };
  const words = wordsOf(message);
  if (!/^(?:och |men |så )?(?:hur|vad|vilken|vilket)(?!\p{L})/iu.test(message)) return undefined;
  const groups = [...names.keys()].filter((at) =>
    words.some((word) => !fillers.has(word) && wordsOf(names[at] ?? "").includes(word)),
  );
  const named = new Set(groups.flatMap((at) => wordsOf(names[at] ?? "")));
  const roles = [...new Set(words.flatMap((word) => roleOf(word) ?? []))];
  const isCount =
    words.includes("många") && words.some((word) => counting.has(word) || coming.has(word));
  const isKnown = words.every(
    (word) =>
      fillers.has(word) ||
      named.has(word) ||
      roleOf(word) !== undefined ||
      (isCount && (counting.has(word) || coming.has(word))),
  );
  if (!isKnown || (roles.length === 0 && !isCount)) return undefined;
  return { kind: "ask", roles: isCount ? [] : roles, groups, isCount };
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
}

function numberChecked(message: string): number | undefined {
  const { figure, unit = "" } = checkPattern.exec(message.trim())?.groups ?? {};
  if (figure === undefined) return undefined;
  const amount = parseKronor(`${figure.trim()} ${unit}`.trim());
  return amount.outcome === "amount"
    ? amount.kronor
    : Number(figure.replaceAll(/\s/g, "").replace(",", "."));
}

/** The numbers in a text as people read it; not those in brackets, which tell what the others cover. */
export function numbersIn(text: string): readonly number[] {
  const figures = text.replaceAll(/\(.*?\)/g, "").match(/−?\d[\d\u00a0]*(?:,\d+)?/g) ?? [];
  return figures.map((figure) =>
    Number(figure.replaceAll("\u00a0", "").replace(",", ".").replace("−", "-")),
  );
}

export const figureTexts = {
  from: (title: string, version: number, day: string): string =>
    `Ur **${title}, version ${version}** (${day}):`,
  yes: "Ja.",
  yesInSources: "Ja, enligt källan:",
  no: (figure: string): string => `Nej, ${figure} finns inte bland siffrorna. Det som står är:`,
  notAdded: (parts: readonly string[], sum: string): string =>
    `Nej. ${new Intl.ListFormat("sv-SE").format(parts)} blir ${sum} (beräknat), men de läggs inte ihop. Så står det i dokumentet:`,
  line: (title: string, value: string): string => `- ${title}: ${value}`,
  ofGroup: (group: string, title: string): string =>
    `${group}, ${title.charAt(0).toLowerCase()}${title.slice(1)}`,
} as const;
