import type { Topic } from "../../agreement/topic.js";
import { rememberEach } from "../../shared/remember.js";
import type { Knowledge } from "../knowledge.js";
import { unitsOf } from "../own-matters.js";
import type { Question } from "../reading/question.js";
import { isSubject } from "../reading/weighing.js";
import { fold, wordsOf } from "../reading/words.js";
import type { Memory } from "./follow-up.js";

/**
 * What a question leans on: where it says nothing but how the name of a sibling begins ("and the first one?"), that in
 * place of what was spoken of; where it asks whether money that was told of is a part of something else or the same, just
 * that money, and not all that was asked of it.
 */
export function spokenOf(asked: Question, memory: Memory, { topics }: Knowledge): Memory {
  const ofSibling = withSibling(asked, memory.question, topics);
  if (ofSibling) return { ...memory, question: ofSibling };
  const [told] = "facts" in memory.answer ? memory.answer.facts : [];
  if (told === undefined || !asked.signals.has("told-in-other")) return memory;
  const money = told.topics.filter((id) => topics.get(id)?.kind === "fund").slice(0, 1);
  if (money.length === 0) return memory;
  return {
    ...memory,
    question: { ...memory.question, units: unitsOf(money, memory.question), wants: new Set() },
  };
}

/** Whether a question points at a sibling of what was asked about before, by how its name begins. */
export function isOfSibling(asked: Question, { question }: Memory, knowledge: Knowledge): boolean {
  return withSibling(asked, question, knowledge.topics) !== undefined;
}

/** The question before as one about a sibling of what it names. Undefined where a question points at none, or says more. */
function withSibling(
  asked: Question,
  before: Question,
  topics: Knowledge["topics"],
): Question | undefined {
  if (asked.units.some(isSubject)) return undefined;
  const siblings = new Map(
    before.units.flatMap(({ topics: ids }) => ids).map((id) => [id, siblingOf(id, asked, topics)]),
  );
  const [sibling] = [...siblings.values()].filter((id) => id !== undefined);
  if (sibling === undefined) return undefined;
  const kept = before.units.filter((unit) => !unit.topics.some((id) => siblings.get(id)));
  return { ...before, units: [...kept, ...unitsOf([sibling], before)] };
}

/** The topic of the same kind and under the same wider one whose names begin with a word of a question, as this one's do not. */
function siblingOf(
  id: string,
  { words }: Question,
  topics: Knowledge["topics"],
): string | undefined {
  const topic = topics.get(id);
  if (topic?.broader === undefined) return undefined;
  const own = beginningsOf(topic);
  return [...topics.values()].find(
    (other) =>
      other.broader === topic.broader &&
      other.kind === topic.kind &&
      words.some((word) => beginningsOf(other).has(fold(word)) && !own.has(fold(word))),
  )?.id;
}

/** The shortest first word that tells which of several is meant: "it" does not mean an IT system. */
const shortestBeginning = 3;

/** The first words of a topic's names of several words. */
const beginningsOf = rememberEach(
  ({ name, synonyms }: Topic): ReadonlySet<string> =>
    new Set(
      [name.sv, name.en, ...synonyms]
        .map((each) => wordsOf(each))
        .flatMap(([first, second]) =>
          first && second && first.length >= shortestBeginning ? fold(first) : [],
        ),
    ),
);
