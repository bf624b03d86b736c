import type { Value } from "../../src/agreement/value.js";
import type { Answer } from "../../src/answering/answer.js";
import type { Knowledge } from "../../src/answering/knowledge.js";
import { answerTexts } from "../texts/answering/answers.js";
import { formatValue } from "../texts/answering/values.js";
import type { Citing } from "./citing.js";
import { namesApart } from "./names-apart.js";

/** Which of several amounts is the largest or smallest, and the others in order, with what each is for and their sources. */
export function rankedLine(
  knowledge: Knowledge,
  citing: Citing,
  { facts, language, sought }: Extract<Answer, { readonly kind: "found" }>,
  ranked: readonly Value[],
): string {
  const amounts = ranked.map((value) => formatValue(value, language));
  const names = namesApart(knowledge, facts, language, ranked) ?? facts.map(({ id }) => id);
  const [first = ""] = amounts;
  const isFirst = (_: unknown, at: number): boolean => amounts[at] === first;
  const others = names
    .map((name, at) => `${name} ${amounts[at] ?? ""}`)
    .filter((_, at) => !isFirst(_, at));
  const texts = answerTexts[language];
  const opening = texts.ranked[sought === "smallest" ? "smallest" : "largest"];
  const sources = [...new Set(facts.flatMap((fact) => fact.sources.slice(0, 1)))];
  return [
    opening(names.filter(isFirst), first),
    others.length > 0 ? texts.rankedAfter(others) : "",
    citing.cite(sources, sources.length),
  ]
    .filter((part) => part !== "")
    .join(" ");
}
