import type { Conflict } from "../../src/agreement/conflict.js";
import type { Fact } from "../../src/agreement/fact.js";
import type { Language } from "../../src/agreement/value.js";
import type { Answer } from "../../src/answering/answer.js";
import type { Knowledge } from "../../src/answering/knowledge.js";
import type { Settled } from "../../src/guidance/ruling.js";
import type { LocalDate } from "../../src/shared/local-date.js";
import { rulingParagraphs } from "../guidance/ruling-paragraphs.js";
import { settledIn } from "../guidance/settled-answer.js";
import { aboutLastTexts } from "../texts/answering/about-last.js";
import { answerTexts } from "../texts/answering/answers.js";
import { fillText, formatValue } from "../texts/answering/values.js";
import { firstSentence } from "./first-sentence.js";
import { nameOf } from "./fact-names.js";
import type { Citing } from "./citing.js";
import { conflictParagraphs } from "./conflict-paragraphs.js";

type AboutLast = Extract<Answer, { readonly kind: "about-last" }>;

/** What is said about the last answer is told with. */
export interface Telling {
  readonly knowledge: Knowledge;
  readonly settled: Settled;
  readonly today: LocalDate;
}

/** Tells where the last answer stands, how sure it is, what it means, or what to do when it seems wrong. */
export function aboutLastParagraphs(
  telling: Telling,
  citing: Citing,
  given: AboutLast,
): readonly string[] {
  switch (given.about) {
    case "source":
      return sourceParagraphs(telling, citing, given.last);
    case "certainty":
      return certaintyParagraphs(telling, citing, given.last);
    case "plainer":
      return plainerParagraphs(citing, given);
    case "dissent":
      return dissentParagraphs(telling, citing, given.last);
    case "shorter":
      return [shortestLine(telling, citing, given.last)];
    case "advice":
      return adviceParagraphs(telling, citing, given.last);
  }
}

function sourceParagraphs(telling: Telling, citing: Citing, last: Answer): readonly string[] {
  const texts = aboutLastTexts[last.language];
  const lines = sourceLines(telling, citing, last);
  if (last.kind === "missing")
    return [texts.nowhere, ...(lines === "" ? [] : [texts.nearestStandsHere, lines])];
  if (lines === "") return [texts.noSource];
  return [isUnsure(last) ? texts.nearestStandsHere : texts.standsHere, lines, reckonedLine(last)];
}

function certaintyParagraphs(telling: Telling, citing: Citing, last: Answer): readonly string[] {
  const { language } = last;
  const texts = aboutLastTexts[language];
  const matters = settledIn(telling.knowledge, telling.settled, last);
  if (matters.length > 0)
    return [
      texts.settled,
      ...matters.flatMap((matter) => rulingParagraphs(citing, matter, language, telling.today)),
    ];
  const [conflict] = doubtsIn(last);
  if (conflict)
    return [
      texts.notQuite,
      ...conflictParagraphs(citing, conflict, "full", {
        language,
        text: "",
        room: Infinity,
      }),
    ];
  if (last.kind === "missing") {
    const { contact, values } = last.gap;
    return [texts.certainlyMissing, contact ? fillText(contact[language], values, language) : ""];
  }
  const lines = sourceLines(telling, citing, last);
  if (lines === "" || isUnsure(last)) return [texts.notCertain];
  return [texts.certain, lines, reckonedLine(last), ...remarksOf(last)];
}

function plainerParagraphs(citing: Citing, { last, terms }: AboutLast): readonly string[] {
  const texts = aboutLastTexts[last.language];
  const [fact] = factsOf(last);
  if (last.kind === "disputed") return disputedSimply(citing, last);
  if (fact === undefined && last.kind !== "missing") return [texts.notUnderstood];
  const isTold = fact !== undefined && last.kind !== "missing";
  return [
    isTold ? `${texts.simply} ${factLine(citing, fact, last)}` : texts.simplyMissing,
    terms.map((term) => `- ${factLine(citing, term, last)}`).join("\n"),
    texts.askForMore,
  ];
}

/** The point of an answer in one line; what its sources disagree about is never left out. */
function shortestLine(telling: Telling, citing: Citing, last: Answer): string {
  const { language } = last;
  const [fact] = factsOf(last);
  if (last.kind === "missing")
    return firstSentence(fillText(last.gap.statement[language], last.gap.values, language));
  if ("calculation" in last && last.calculation)
    return `**${formatValue(last.calculation.result, language)}**`;
  if (fact === undefined || isUnsure(last)) return aboutLastTexts[language].noSource;
  const figures = mainFigures(fact, language);
  const marks = citing.cite(fact.sources, 1);
  const [doubt] = doubtsIn(last).filter(({ weight }) => weight === 3);
  const warning = doubt
    ? ` ${answerTexts[language].mindThat} ${fillText(doubt.title[language], doubt.values, language)}.`
    : "";
  const name = nameOf(telling.knowledge, fact, language);
  return figures === ""
    ? factLine(citing, fact, last)
    : `${name}: **${figures}** ${marks}${warning}`.trim();
}

/** The figures that a fact is about where there are few enough to stand alone: "15 september 2025 / 15 november 2025". */
function mainFigures({ values }: Fact, language: Language): string {
  const figures = Object.values(values).map((value) => formatValue(value, language));
  return figures.length <= mostFigures ? figures.join(" / ") : "";
}

const mostFigures = 2;

/** What to do about the last answer: what RCC Sydöst has settled, what we think of a conflict, whom to ask. */
function adviceParagraphs(telling: Telling, citing: Citing, last: Answer): readonly string[] {
  const { language } = last;
  const texts = aboutLastTexts[language];
  const matters = settledIn(telling.knowledge, telling.settled, last);
  if (matters.length > 0)
    return matters.flatMap((matter) => rulingParagraphs(citing, matter, language, telling.today));
  if (last.kind === "missing" && last.gap.contact)
    return [fillText(last.gap.contact[language], last.gap.values, language)];
  const judged = judgementsOf(last);
  if (judged.length > 0) return judged;
  const [fact] = factsOf(last);
  return fact !== undefined && actedOn.includes(fact.kind)
    ? [`${texts.doAsToldThere} ${factLine(citing, fact, last)}`]
    : [texts.nothingToAdvise];
}

/** Kinds of facts that themselves say what to do. */
const actedOn: readonly Fact["kind"][] = ["requirement", "deadline", "process"];

/** What we think of that which an answer's sources disagree about, and what to do until it is settled. */
function judgementsOf(last: Answer): readonly string[] {
  const [conflict] = doubtsIn(last);
  if (conflict === undefined) return [];
  const { assessment, advice, values } = conflict;
  return [assessment, advice].flatMap((text) =>
    text ? [fillText(text[last.language], values, last.language)] : [],
  );
}

/** What the sources disagree about in one line, and what to do. */
function disputedSimply(
  citing: Citing,
  { conflict, language }: Extract<Answer, { readonly kind: "disputed" }>,
): readonly string[] {
  const { title, advice, values, positions } = conflict;
  const marks = citing.cite(
    positions.flatMap(({ sources }) => sources.slice(0, 1)),
    2,
  );
  return [
    `${aboutLastTexts[language].simply} ${fillText(title[language], values, language)}. ${marks}`,
    advice ? fillText(advice[language], values, language) : "",
  ];
}

function dissentParagraphs(telling: Telling, citing: Citing, last: Answer): readonly string[] {
  const texts = aboutLastTexts[last.language];
  const lines = sourceLines(telling, citing, last);
  const isTold = lines !== "" && last.kind !== "missing" && !isUnsure(last);
  return isTold
    ? [texts.followsSources, lines, texts.objecting]
    : [texts.nothingElse, texts.objecting];
}

/** The first sentence of a fact: the rest only adds to it. */
function factLine(citing: Citing, fact: Fact, { language }: Answer): string {
  const sentence = firstSentence(fillText(fact.statement[language], fact.values, language));
  return `${sentence} ${citing.cite(fact.sources, 1)}`.trim();
}

function isUnsure(last: Answer): boolean {
  return last.kind === "unknown" || (last.kind === "found" && last.isUnsure === true);
}

/** What an answer's sources disagree about or leave unclear; a trap is only a warning. */
function doubtsIn(last: Answer): readonly Conflict[] {
  if (last.kind === "disputed") return [last.conflict];
  return last.kind === "found" ? last.conflicts.filter(({ kind }) => kind !== "trap") : [];
}

function factsOf(last: Answer): readonly Fact[] {
  if ("facts" in last) return last.facts;
  if (last.kind === "deadlines") return last.deadlines.map(({ fact }) => fact);
  return "nearest" in last ? last.nearest.slice(0, 1) : [];
}

/** The sections that the last answer rests on, one a line. */
function sourceLines({ knowledge }: Telling, citing: Citing, last: Answer): string {
  const sides = last.kind === "disputed" ? last.conflict.positions : [];
  const ids = [...sides, ...factsOf(last)].flatMap(({ sources }) => sources.slice(0, 2));
  const lines = [...new Set(ids)].flatMap((id) => {
    const section = knowledge.sections.get(id);
    const mark = citing.cite([id], 1);
    if (section === undefined || mark === "") return [];
    return `- ${section.document.name}, ${section.label}: ${section.title} ${mark}`;
  });
  return lines.join("\n");
}

function reckonedLine(last: Answer): string {
  const isReckoned =
    ("calculation" in last && last.calculation !== undefined) ||
    last.kind === "span" ||
    last.kind === "weekday" ||
    factsOf(last).some(({ values }) => Object.values(values).some((value) => "computed" in value));
  return isReckoned ? aboutLastTexts[last.language].reckoned : "";
}

function remarksOf(last: Answer): readonly string[] {
  const { language } = last;
  return factsOf(last).flatMap(({ remark, values }) =>
    remark ? [fillText(remark[language], values, language)] : [],
  );
}
