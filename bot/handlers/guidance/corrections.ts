import type { Fact } from "../../../src/agreement/fact.js";
import type { Answering } from "../../../src/answering/answering.js";
import type { Press } from "../../../src/guidance/press.js";
import { type CorrectionForm, readCorrection } from "../../../src/guidance/read-correction.js";
import { rule, withdrawRuling } from "../../../src/guidance/rule.js";
import { type Ruling, settledBy } from "../../../src/guidance/ruling.js";
import type { Repository } from "../../../src/shared/repository.js";
import type { CardInput } from "../../dispatcher.js";
import { correctedKnowledge } from "../../guidance/corrected-knowledge.js";
import {
  correctionCard,
  correctionListCard,
  type CorrectionView,
  valueInput,
} from "../../guidance/correction-card.js";
import { inputIn, readPressed } from "../../cards/pressed.js";
import type { RulingCardParts } from "../../guidance/ruling-card.js";
import type { Reply } from "../../reply.js";
import { confirmed, notable, type ToneText } from "../../cards/tone.js";
import type { Route } from "../../route.js";
import {
  correctionsPattern,
  correctionTexts,
  correctThisPattern,
} from "../../texts/guidance/corrections.js";
import type { Turn } from "../../turn.js";

export interface CorrectionDependencies extends RulingCardParts {
  readonly answering: Answering;
  readonly rulings: Repository<Ruling>;
}

/** Does something about the fact that a pressed card is about, as the sources have it. */
type OnFact = (
  dependencies: CorrectionDependencies,
  fact: Fact,
  press: Press,
  data: CardInput,
) => Promise<Reply>;

/** How many facts a search shows. */
const mostFound = 6;

/** Lets coordinators correct facts: every answer gives them so from then on. */
export function createCorrectionRoutes(dependencies: CorrectionDependencies): readonly Route[] {
  const access = "rule";
  const verb = (name: string, act: OnFact): Route => ({
    kind: "verb",
    verb: name,
    access,
    handle: (turn, data) => onFact(dependencies, turn, data, act),
  });
  return [
    {
      kind: "command",
      name: "correction.list",
      access,
      pattern: correctionsPattern,
      handle: () => list(dependencies),
    },
    {
      kind: "command",
      name: "correction.this",
      access,
      pattern: correctThisPattern,
      handle: (turn, message) =>
        find(dependencies, turn, correctThisPattern.exec(message)?.groups?.["what"] ?? ""),
    },
    {
      kind: "verb",
      verb: "correction.find",
      access,
      handle: (turn, data) => find(dependencies, turn, inputIn(data, "query").slice(0, 200)),
    },
    verb("correction.open", (_, fact) => show(dependencies, fact)),
    verb("correction.save", save),
    verb("correction.withdraw", withdraw),
  ];
}

async function onFact(
  dependencies: CorrectionDependencies,
  turn: Turn,
  data: CardInput,
  act: OnFact,
): Promise<Reply> {
  const pressed = readPressed(turn, data);
  if (pressed === undefined) return { text: correctionTexts.brokenCard };
  const id = pressed.about === "" ? inputIn(data, "fact") : pressed.about;
  const fact = dependencies.answering.knowledge.facts.get(id);
  return fact === undefined
    ? { text: correctionTexts.unknown }
    : act(dependencies, fact, pressed.press, data);
}

async function correctionsNow({ answering, rulings }: CorrectionDependencies) {
  return correctedKnowledge(answering.knowledge, settledBy(await rulings.list()));
}

async function list(
  dependencies: CorrectionDependencies,
  notices: readonly ToneText[] = [],
): Promise<Reply> {
  const { corrections } = await correctionsNow(dependencies);
  const found = { query: "", facts: undefined };
  return { card: correctionListCard(dependencies, corrections, found, notices) };
}

async function find(
  dependencies: CorrectionDependencies,
  { today }: Turn,
  query: string,
): Promise<Reply> {
  if (query.trim() === "") return list(dependencies);
  const { corrections } = await correctionsNow(dependencies);
  const answers = dependencies.answering.lookUp({ query, today, concerns: [], most: mostFound });
  const facts = answers.flatMap((answer) => answer.facts);
  return { card: correctionListCard(dependencies, corrections, { query, facts }) };
}

async function show(
  dependencies: CorrectionDependencies,
  fact: Fact,
  view: Pick<CorrectionView, "form" | "faults" | "notices"> = {},
): Promise<Reply> {
  const { corrections } = await correctionsNow(dependencies);
  const ruling = await dependencies.rulings.get(fact.id);
  const card = correctionCard(dependencies, dependencies.answering.knowledge, fact, {
    ...view,
    revision: ruling?.events.length ?? 0,
    correction: corrections.find(({ original }) => original.id === fact.id),
  });
  return { card };
}

const save: OnFact = async (dependencies, fact, press, data) => {
  const form: CorrectionForm = {
    values: Object.fromEntries(
      Object.keys(fact.values).map((name) => [name, inputIn(data, valueInput(name))]),
    ),
    statement: inputIn(data, "statement"),
    reason: inputIn(data, "reason"),
  };
  const reading = readCorrection(fact, form);
  const result = await rule(dependencies.rulings, fact.id, reading, press);
  switch (result.outcome) {
    case "ruled":
      return list(dependencies, [confirmed(correctionTexts.saved)]);
    case "faulty":
      return show(dependencies, fact, { form, faults: result.faults });
    case "moved-on":
      return show(dependencies, fact, { form, notices: [notable(correctionTexts.movedOn)] });
  }
};

const withdraw: OnFact = async (dependencies, fact, press) => {
  const { outcome } = await withdrawRuling(dependencies.rulings, fact.id, press);
  return outcome === "withdrawn"
    ? list(dependencies, [confirmed(correctionTexts.withdrawn)])
    : show(dependencies, fact, { notices: [notable(correctionTexts.movedOnHint)] });
};
