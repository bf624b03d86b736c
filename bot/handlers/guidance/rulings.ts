import type { Knowledge } from "../../../src/answering/knowledge.js";
import { type Matter, matterWith, openConflicts } from "../../../src/guidance/matter.js";
import type { Press } from "../../../src/guidance/press.js";
import { type DecisionForm, readDecision } from "../../../src/guidance/read-decision.js";
import { rule, withdrawRuling } from "../../../src/guidance/rule.js";
import type { SentQuestion } from "../../../src/guidance/question.js";
import { settleQuestions } from "../../../src/guidance/settle-questions.js";
import { type RuledEvent, settledBy, type Ruling } from "../../../src/guidance/ruling.js";
import { openMatterOf } from "../../../src/reporting/obligations/due.js";
import type { Obligation } from "../../../src/reporting/obligations/obligations.js";
import { isAllowed } from "../../../src/participants/access.js";
import type { Repository } from "../../../src/shared/repository.js";
import type { CardInput } from "../../dispatcher.js";
import { tellSettled } from "../../guidance/asker-messages.js";
import { asSentence } from "../../plain-text.js";
import { inputIn, readPressed } from "../../cards/pressed.js";
import { daySaidIn } from "../../guidance/day-said.js";
import {
  blank,
  rulingCard,
  type RulingCardParts,
  rulingListCard,
  type RulingView,
} from "../../guidance/ruling-card.js";
import { decisionInWords } from "../../guidance/ruling-paragraphs.js";
import type { Notify } from "../../notify.js";
import type { Reply } from "../../reply.js";
import { confirmed, notable, type ToneText } from "../../cards/tone.js";
import type { Route } from "../../route.js";
import {
  dayHoldsPattern,
  rulingPhrases,
  rulingsPattern,
  rulingTexts,
} from "../../texts/guidance/rulings.js";
import type { Turn } from "../../turn.js";

export interface RulingDependencies extends RulingCardParts {
  readonly knowledge: Knowledge;
  readonly rulings: Repository<Ruling>;
  readonly questions: Repository<SentQuestion>;
  readonly notify: Notify;
  /** The days that they leave open are offered to be settled, beside the conflicts. */
  readonly obligations: readonly Obligation[];
}

/** Does something about the matter that a pressed card is about. */
type OnMatter = (
  dependencies: RulingDependencies,
  matter: Matter,
  press: Press,
  data: CardInput,
) => Promise<Reply>;

/** Lets coordinators settle what the sources leave open. */
export function createRulingRoutes(dependencies: RulingDependencies): readonly Route[] {
  const access = "rule";
  const verb = (name: string, act: OnMatter): Route => ({
    kind: "verb",
    verb: name,
    access,
    handle: (turn, data) => onMatter(dependencies, turn, data, act),
  });
  return [
    {
      kind: "command",
      name: "ruling.list",
      access,
      pattern: rulingsPattern,
      handle: () => list(dependencies),
    },
    {
      kind: "command",
      name: "ruling.say",
      // Anybody may ask whether a day holds.
      access: "ask",
      pattern: dayHoldsPattern,
      handle: (turn, message) => openSaid(dependencies, turn, message),
    },
    { kind: "verb", verb: "ruling.list", access, handle: () => list(dependencies) },
    verb("ruling.open", (_, matter) => show(dependencies, matter)),
    verb("ruling.save", save),
    verb("ruling.withdraw", withdraw),
  ];
}

/** Opens the matter with the day that the coordinator says holds, to be confirmed with its reason. */
async function openSaid(
  dependencies: RulingDependencies,
  { participant, isPersonal }: Turn,
  message: string,
): Promise<Reply | undefined> {
  if (!isPersonal || !isAllowed(participant, "rule")) return undefined;
  const said = daySaidIn(dependencies.knowledge, message);
  return said && show(dependencies, said.matter, { form: { ...blank, choice: said.choice } });
}

async function onMatter(
  dependencies: RulingDependencies,
  turn: Turn,
  data: CardInput,
  act: OnMatter,
): Promise<Reply> {
  const pressed = readPressed(turn, data);
  if (pressed === undefined) return { text: rulingTexts.brokenCard };
  const id = pressed.about === "" ? inputIn(data, "matter") : pressed.about;
  const matter = matterWith(dependencies.knowledge, id);
  return matter === undefined
    ? { text: rulingTexts.unknownMatter }
    : act(dependencies, matter, pressed.press, data);
}

async function list(
  dependencies: RulingDependencies,
  notices: readonly ToneText[] = [],
): Promise<Reply> {
  const { knowledge, rulings, obligations } = dependencies;
  const matters = (ids: Iterable<string>): readonly Matter[] =>
    [...ids].flatMap((id) => matterWith(knowledge, id) ?? []);
  const settled = settledBy(await rulings.list());
  const inForce = matters(settled.keys()).flatMap((matter) => {
    const event = settled.get(matter.id);
    return event ? { matter, event } : [];
  });
  const toSettle = new Set([
    ...obligations.flatMap(({ due }) => openMatterOf(due) ?? []),
    ...openConflicts(knowledge).map(({ id }) => id),
  ]);
  return { card: rulingListCard(dependencies, inForce, matters(toSettle), notices) };
}

async function show(
  dependencies: RulingDependencies,
  matter: Matter,
  view: Omit<RulingView, "ruling"> = {},
): Promise<Reply> {
  const ruling = await dependencies.rulings.get(matter.id);
  return { card: rulingCard(dependencies, matter, { ...view, ruling }) };
}

const save: OnMatter = async (dependencies, matter, press, data) => {
  const form: DecisionForm = {
    choice: inputIn(data, "choice"),
    date: inputIn(data, "date"),
    text: inputIn(data, "text"),
    reason: inputIn(data, "reason"),
  };
  const result = await rule(
    dependencies.rulings,
    matter.id,
    readDecision(matter, form, press.at),
    press,
  );
  switch (result.outcome) {
    case "ruled": {
      const told = result.isNew
        ? await tellAskers(dependencies, matter, result.decision, press)
        : 0;
      return list(dependencies, [confirmed(rulingTexts.saved(told))]);
    }
    case "faulty":
      return show(dependencies, matter, { form, faults: result.faults });
    case "moved-on":
      return show(dependencies, matter, { form, notices: [notable(rulingTexts.movedOn)] });
  }
};

/** Tells those who wait for an answer about a matter that it has been settled. Returns how many could be told. */
async function tellAskers(
  { questions, notify }: RulingDependencies,
  matter: Matter,
  { decision, reason }: RuledEvent,
  press: Press,
): Promise<number> {
  const closed = await settleQuestions(questions, matter.id, press);
  const words = `${decisionInWords(decision, "sv")} ${rulingPhrases.sv.reason(asSentence(reason))}`;
  const told = await Promise.all(closed.map((question) => tellSettled(notify, question, words)));
  return told.filter(Boolean).length;
}

const withdraw: OnMatter = async (dependencies, matter, press) => {
  const { outcome } = await withdrawRuling(dependencies.rulings, matter.id, press);
  return outcome === "withdrawn"
    ? list(dependencies, [confirmed(rulingTexts.withdrawn)])
    : show(dependencies, matter, { notices: [notable(rulingTexts.movedOnHint)] });
};
