import type { Answering } from "../../../src/answering/answering.js";
import type { FoundAnswer } from "../../../src/answering/look-up.js";
import { type Ruling, settledBy } from "../../../src/guidance/ruling.js";
import type { LocalDate } from "../../../src/shared/local-date.js";
import type { Repository } from "../../../src/shared/repository.js";
import { phraseAnswer, type Phrasing } from "../../answering/answer-reply.js";
import { nameOf } from "../../answering/fact-names.js";
import type { CardRenderer } from "../../cards/card-renderer.js";
import type { Finding, Findings } from "../../answering/findings.js";
import { correctedKnowledge } from "../../guidance/corrected-knowledge.js";
import { drawSections } from "../../cards/draw-sections.js";
import { section } from "../../cards/section-card.js";
import { settledDayOf } from "../../guidance/settled-answer.js";
import type { Route } from "../../route.js";
import { factSearchTexts } from "../../texts/answering/fact-search.js";
import type { Turn } from "../../turn.js";
import { concernsOf } from "../../answering/own-of.js";

export interface FactSearchDependencies {
  readonly answering: Answering;
  readonly rulings: Repository<Ruling>;
  readonly renderCard: CardRenderer;
}

/** How many facts are shown, and the longest query that is read. */
const mostFacts = 10;
const longestQuery = 200;

/** Finds facts to put into any chat, with their sources; the nearest deadlines before anything is written. */
export function createFactSearchRoute(dependencies: FactSearchDependencies): Route {
  return {
    kind: "search",
    name: "facts",
    access: "ask",
    handle: (turn, query) => search(dependencies, turn, query.slice(0, longestQuery)),
  };
}

async function search(
  { answering, rulings, renderCard }: FactSearchDependencies,
  { participant, today }: Turn,
  query: string,
): Promise<Findings> {
  const settled = settledBy(await rulings.list());
  const { knowledge, corrections } = correctedKnowledge(answering.knowledge, settled);
  const answers = answering.lookUp({
    query,
    today,
    knowledge,
    concerns: participant ? concernsOf[participant.role] : [],
    settledDay: (fact) => settledDayOf(knowledge, settled, fact),
    most: mostFacts,
  });
  if (answers.length === 0) return { message: factSearchTexts.nothing(query.trim()) };
  const phrasing = { knowledge, corrections, settled, today };
  return { items: answers.map((answer) => findingOf(phrasing, renderCard, answer, today)) };
}

function findingOf(
  phrasing: Phrasing,
  renderCard: CardRenderer,
  answer: FoundAnswer,
  today: LocalDate,
): Finding {
  const { text, citations } = phraseAnswer(phrasing, answer);
  const [fact] = answer.facts;
  const title = fact === undefined ? "" : nameOf(phrasing.knowledge, fact, answer.language);
  const lines = text
    .replaceAll("**", "")
    .split(/\n+/)
    .map((line) => ({ label: "", text: line }));
  const sources = citations.map(({ position, name }) => ({
    label: "",
    text: `[${position}] ${name}`,
  }));
  const card = drawSections(
    { renderCard },
    {
      title,
      sections: [
        section({ separated: false, lines }),
        section({ lines: [...sources, { label: "", text: factSearchTexts.madeBy(today) }] }),
      ],
    },
  );
  return { title, text: lines[0]?.text.replaceAll(/ ?\[\d+\]/g, "") ?? "", card };
}
