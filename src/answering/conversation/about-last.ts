import type { Fact } from "../../agreement/fact.js";
import type { Answer } from "../answer.js";
import type { Engine } from "../engine.js";
import type { Memory } from "./follow-up.js";

/** The most words of an answer that are explained. */
const mostTerms = 2;

/** What to say about the answer just given, when that is what a message is about. */
export function tellOfLast(
  engine: Engine,
  about: Extract<Answer, { kind: "about-last" }>["about"],
  { answer: last }: Memory,
): Answer {
  const terms = about === "plainer" ? termsIn(engine, last) : [];
  return { kind: "about-last", language: last.language, about, last, terms };
}

/** An abbreviation, and how many of a definition's words tell what it defines. */
const abbreviation = /(?<![\p{L}\d])\p{Lu}[\p{Lu}\d]+(?![\p{L}\d])/gu;
const openingWords = 5;

/** The definitions of abbreviations in an answer, other than those that it told itself. */
function termsIn({ knowledge }: Engine, last: Answer): readonly Fact[] {
  const { language } = last;
  const told = toldIn(last);
  const used = told.flatMap(({ statement }) => statement[language].match(abbreviation) ?? []);
  const definitions = [...knowledge.facts.values()].filter(
    (fact) => fact.kind === "definition" && !told.includes(fact),
  );
  const defines = ({ statement }: Fact, term: string): boolean =>
    statement[language].split(" ", openingWords).join(" ").match(abbreviation)?.[0] === term;
  const terms = [...new Set(used)].flatMap(
    (term) => definitions.find((fact) => defines(fact, term)) ?? [],
  );
  return terms.slice(0, mostTerms);
}

/** The texts of the register that an answer gave. */
function toldIn(answer: Answer): readonly Pick<Fact, "statement">[] {
  if (answer.kind === "missing") return [answer.gap, ...answer.nearest.slice(0, 1)];
  return "facts" in answer ? answer.facts : [];
}
