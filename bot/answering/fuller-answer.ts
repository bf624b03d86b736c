import type { Conflict } from "../../src/agreement/conflict.js";
import type { Fact } from "../../src/agreement/fact.js";
import type { Gap } from "../../src/agreement/gap.js";
import type { Language, Text, Values } from "../../src/agreement/value.js";
import type { Answer } from "../../src/answering/answer.js";
import { itemsOf } from "../../src/answering/finding/entries.js";
import type { Knowledge } from "../../src/answering/knowledge.js";
import { relatedFacts } from "../../src/answering/choosing/related.js";
import type { RuledEvent, Settled } from "../../src/guidance/ruling.js";
import { localDateOf } from "../../src/shared/local-date.js";
import { sectionCard, type SectionCard, type CardSection, section } from "../cards/section-card.js";
import { decisionInWords } from "../guidance/ruling-paragraphs.js";
import { fullerPhrases } from "../texts/answering/fuller-answers.js";
import { rulingPhrases } from "../texts/guidance/rulings.js";
import { firstSentence } from "./first-sentence.js";
import { fillText } from "../texts/answering/values.js";

/** What of the register an answer rests on. */
interface Told {
  readonly facts: readonly Fact[];
  readonly conflicts: readonly Conflict[];
  readonly gaps: readonly Gap[];
}

const nothing: Told = { facts: [], conflicts: [], gaps: [] };

/** What an answer rests on. */
function toldIn(answer: Answer): Told {
  if (answer.kind === "about-last") return toldIn(answer.last);
  if (answer.kind === "missing")
    return { ...nothing, facts: answer.nearest.slice(0, mostNearest), gaps: [answer.gap] };
  if (answer.kind === "unknown") return { ...nothing, facts: answer.nearest };
  const conflicts = answer.kind === "disputed" ? [answer.conflict] : [];
  return { ...nothing, facts: "facts" in answer ? answer.facts : [], conflicts };
}

/** How many of the facts that come nearest to what is missing are told. */
const mostNearest = 3;

/** The most sources that an answer itself names for a fact. */
const namedSources = 2;

/** Whether an answer leaves out something of what it rests on. */
export function leavesOut(answer: Answer): boolean {
  const { facts, gaps } = toldIn(answer);
  const isNearest = gaps.length > 0 || answer.kind === "unknown";
  if (isNearest) return facts.length > 1 || facts.some(saysMore);
  return facts.some(
    ({ remark, conflicts, sources }) =>
      remark !== undefined || conflicts.length > 0 || sources.length > namedSources,
  );
}

/** Whether a fact says more than its first sentence. */
function saysMore(fact: Fact): boolean {
  const { sv } = fact.statement;
  return itemsOf(fact, "sv").length > 0 || firstSentence(sv) !== sv;
}

/** What a button for more says it is about: the language and what the answer rests on, by identifiers. */
export function aboutMore(answer: Answer): string {
  const { facts, conflicts, gaps } = toldIn(answer);
  return `${answer.language}:${[...gaps, ...conflicts, ...facts].map(({ id }) => id).join()}`;
}

/** What the fuller picture is drawn from. */
export interface Surveyed {
  readonly knowledge: Knowledge;
  readonly settled: Settled;
  /** Whether some facts are corrected: sums of ours may then rest on what they were before. */
  readonly isCorrected: boolean;
}

/** Everything told of what an answer rests on, and more on the same subject. Undefined when there is no such thing. */
export function fullerAnswer(surveyed: Surveyed, about: string): SectionCard | undefined {
  const [, language, ids = ""] = /^(sv|en):([A-Z\da-z,]{3,100})$/.exec(about) ?? [];
  if (language === undefined) return undefined;
  return cardOf(surveyed, language as Language, [...new Set(ids.split(","))]);
}

function cardOf(
  surveyed: Surveyed,
  language: Language,
  ids: readonly string[],
): SectionCard | undefined {
  const { knowledge } = surveyed;
  const gaps = ids.flatMap((id) => knowledge.gaps.get(id) ?? []);
  const facts = ids.flatMap((id) => knowledge.facts.get(id) ?? []).slice(0, mostNearest);
  const conflicts = [...ids, ...facts.flatMap((fact) => fact.conflicts)].flatMap(
    (id) => knowledge.conflicts.get(id) ?? [],
  );
  if (gaps.length + facts.length + conflicts.length === 0) return undefined;
  return sectionCard({
    title: fullerPhrases[language].title,
    sections: [
      ...gaps.map((gap) => section({ lines: [line(say(gap.statement, gap.values, language))] })),
      ...facts.map((fact) => factSection(knowledge, fact, language)),
      ...[...new Set(conflicts)].map((conflict) => conflictSection(surveyed, conflict, language)),
      ...relatedSections(surveyed, facts, language),
    ],
  });
}

function relatedSections(
  { knowledge, isCorrected }: Surveyed,
  facts: readonly Fact[],
  language: Language,
): readonly CardSection[] {
  const related = relatedFacts(knowledge, facts).filter(
    ({ values }) => !isCorrected || !Object.values(values).some((value) => "computed" in value),
  );
  if (related.length === 0) return [];
  const lines = related.map(({ statement, values }) => line(say(statement, values, language)));
  return [section({ title: fullerPhrases[language].related, lines })];
}

function factSection(knowledge: Knowledge, fact: Fact, language: Language): CardSection {
  const { statement, remark, sources, values } = fact;
  const items = itemsOf(fact, language).map((item) => `• ${fillText(item, values, language)}`);
  return section({
    lines: [
      line(say(statement, values, language)),
      ...items.map((item) => line(item)),
      ...(remark ? [line(say(remark, values, language))] : []),
      line(namesOf(knowledge, sources), fullerPhrases[language].sources),
    ],
  });
}

/** Both sides, and what RCC Sydöst has decided or, until then, what we think. */
function conflictSection(
  { knowledge, settled }: Surveyed,
  conflict: Conflict,
  language: Language,
): CardSection {
  const { id, title, positions, values } = conflict;
  const event = settled.get(id);
  return section({
    title: say(title, values, language),
    lines: [
      ...positions.map(({ statement, values: its, sources }) =>
        line(`• ${say(statement, its, language)} (${namesOf(knowledge, sources)})`),
      ),
      ...(event ? [line(ruledLine(event, language))] : assessmentLines(conflict, language)),
    ],
  });
}

function ruledLine({ at, decision }: RuledEvent, language: Language): string {
  const { ruled } = rulingPhrases[language];
  const day = localDateOf(new Date(at));
  return ruled(day, decisionInWords(decision, language)).replaceAll("**", "");
}

function assessmentLines({ assessment, advice, values }: Conflict, language: Language) {
  const { assessment: label } = fullerPhrases[language];
  const assessed = assessment && say(assessment, values, language);
  // A text that begins by saying so itself needs no label.
  const isSaid = assessed?.startsWith(label.replace(": ", "")) === true;
  return [
    ...(assessed ? [line(assessed, isSaid ? "" : label)] : []),
    ...(advice ? [line(say(advice, values, language))] : []),
  ];
}

function line(text: string, label = ""): CardSection["lines"][number] {
  return { label, text };
}

function say(text: Text, values: Values, language: Language): string {
  return fillText(text[language], values, language);
}

/** Documents and sections with the sections' titles. */
function namesOf({ sections }: Knowledge, ids: readonly string[]): string {
  return ids
    .flatMap((id) => {
      const found = sections.get(id);
      return found ? `${found.document.name}, ${found.label} (${found.title})` : [];
    })
    .join("; ");
}
