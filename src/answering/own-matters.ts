import type { WeightedUnit } from "./finding/similarity.js";
import type { Memory } from "./conversation/follow-up.js";
import { assistantTopic, type Knowledge, withBroader } from "./knowledge.js";
import type { Want } from "./lexicon.js";
import { sumsIn } from "./reading/figures.js";
import { type Concerns, type Question, topicsIn } from "./reading/question.js";
import { isSubject } from "./reading/weighing.js";

/** What is meant by "we" and "our" when money or a duty is asked about that is not named. */
export interface Own {
  /** Topics that the asker's money is told of: their region, their project. */
  readonly share: readonly string[];
  /** Topics that their duties are told of. */
  readonly duty: readonly string[];
  /** Topics that it is told of how well they do: their region. */
  readonly standing: readonly string[];
  readonly concerns: Concerns;
}

/**
 * A question about the asker's own money, duty or standing that says no more, as one about just theirs; any other as it
 * is.
 */
export function aboutOwn(
  question: Question,
  knowledge: Knowledge,
  memory: Memory | undefined,
  own: Own | undefined,
): Question {
  if (own === undefined) return question;
  if (asksForOwnShare(question, knowledge, memory, own.share))
    return {
      ...question,
      units: unitsOf(own.share, question),
      wants: new Set(["amount"]),
      signals: new Set([...question.signals, "anew"]),
    };
  if (asksForStanding(question))
    return { ...question, units: [...question.units, ...unitsOf(own.standing, question)] };
  const asked = ofOwnPart(ofAsker(question, knowledge, own), knowledge, own);
  return asksForDuty(question, knowledge, memory)
    ? {
        ...asked,
        units: [...question.units, ...unitsOf(own.duty, question)],
        signals: new Set([...question.signals, "anew"]),
      }
    : asked;
}

/** What is wanted of handing in itself, not of what is to be handed in. */
const ofHandingIn: readonly Want[] = ["way", "place", "recipient", "date"];

/**
 * Whether a question asks what the asker is to hand in, maybe saying where they are from, and neither it nor the one before
 * is about a certain report. To hand something in is spoken of in the assistant's own matters too.
 */
function asksForDuty(
  question: Question,
  { topics, agreementTopics }: Knowledge,
  memory: Memory | undefined,
): boolean {
  const agreements = [...agreementTopics.values()];
  const asksHow = ofHandingIn.some((want) => question.wants.has(want));
  const isOfAssistant = (id: string): boolean =>
    !asksHow && withBroader(topics, id).includes(assistantTopic);
  const named = topicsIn(question, topics).filter(
    (id) => !agreements.includes(id) && topics.get(id)?.kind !== "region" && !isOfAssistant(id),
  );
  if (!question.signals.has("own-duty") || named.length > 0) return false;
  if (memory === undefined || memory.question.signals.has("own-share")) return true;
  const spokenOf = topicsIn(memory.question, topics, "report");
  return spokenOf.length === 0 && !question.signals.has("pointing");
}

/** A question of what the asker gets of something particular, as one about them too; any other as it is. */
function ofOwnPart(question: Question, { topics }: Knowledge, { share: [own] }: Own): Question {
  const { signals, units } = question;
  const isOfOwn =
    signals.has("own-share") && topicsIn(question, topics, "actor", "region").length === 0;
  return isOfOwn && own !== undefined && topics.get(own)?.kind === "region"
    ? { ...question, units: [...units, ...unitsOf([own], question)] }
    : question;
}

/** A question that somebody asks for themselves and that names nobody else. */
function ofAsker(question: Question, { topics }: Knowledge, { concerns }: Own): Question {
  const isOwn =
    question.signals.has("own") && topicsIn(question, topics, "actor", "region").length === 0;
  return isOwn ? { ...question, concerns } : question;
}

/** Whether a question asks how well the asker does, and does not say it itself by a figure. */
function asksForStanding({ signals, figures }: Question): boolean {
  const { percents, plain } = figures;
  return signals.has("own-standing") && percents.length + plain.length === 0;
}

/** What may be spoken of as money to somebody without being something else that they get. */
const ofMoney: readonly string[] = ["svf-medel", "svf", "rekvisition"];

/** Whether a question asks what the asker gets, of nothing more particular than the regions' own money. */
function asksForOwnShare(
  question: Question,
  { topics, agreementTopics }: Knowledge,
  memory: Memory | undefined,
  share: readonly string[],
): boolean {
  const agreements = [...agreementTopics.values()];
  const isOther = isOfOther(share, agreements);
  if (!question.signals.has("own-share") || question.units.some(isOther)) return false;
  if (sumsIn(question.figures).length > 1) return false;
  const before =
    memory && toldOfMoney(memory) ? topicsIn(memory.question, topics, "fund", "subject") : [];
  return before.every(
    (id) => ofMoney.includes(id) || share.includes(id) || agreements.includes(id),
  );
}

/** Tells words that are about something else than somebody's money: they name another topic, and no agreement. */
function isOfOther(
  share: readonly string[],
  agreements: readonly string[],
): (unit: WeightedUnit) => boolean {
  const own = share.some((id) => ofMoney.includes(id)) ? ofMoney : [];
  return (unit) =>
    isSubject(unit) && unit.topics.some((id) => !own.includes(id) && !agreements.includes(id));
}

/** Whether the last answer told an amount: "our part" is then a part of that. */
function toldOfMoney({ answer }: Memory): boolean {
  const facts = "facts" in answer ? answer.facts : [];
  return facts.some(({ values }) => Object.values(values).some((value) => "kr" in value));
}

/** Topics as what a question is about, though no word of it names them. */
export function unitsOf(ids: readonly string[], { words }: Question): readonly WeightedUnit[] {
  const at = words.length;
  return ids.map((id) => ({
    terms: [],
    parts: [],
    topics: [id],
    known: true,
    from: at,
    to: at,
    weight: 1,
  }));
}
