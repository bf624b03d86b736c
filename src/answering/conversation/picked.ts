import type { Fact } from "../../agreement/fact.js";
import type { Language } from "../../agreement/value.js";
import { rememberEach } from "../../shared/remember.js";
import type { Engine, Found } from "../engine.js";
import { itemsOf } from "../finding/entries.js";
import type { Question } from "../reading/question.js";
import { type Answered, leansBack, type Listed, type Memory } from "./follow-up.js";
import { isOfSibling } from "./spoken-of.js";

/** What a message points at in a list that was told: "the third one". */
export interface Picked {
  /** The message with what it points at written out. */
  readonly written: string;
  readonly listed: Listed;
}

/** What a message points at of what was listed. Undefined where it points at nothing there, or at a sibling of what was asked. */
export function pickedBy(
  { knowledge, writePicked }: Engine,
  message: string,
  asked: Question,
  memory: Memory,
): Picked | undefined {
  const listed = listedIn(memory);
  if (listed === undefined) return undefined;
  if (isOfSibling(asked, memory, knowledge)) return undefined;
  const written = writePicked[asked.language](message, listed.names);
  return written === undefined ? undefined : { written, listed };
}

/** What was listed and may be pointed at: by the last answer, or by one before that was picked from. */
function listedIn({ answer, listed }: Memory): Listed | undefined {
  if (listed !== undefined) return listed;
  const [fact, ...others] = answer.kind === "found" ? answer.facts : [];
  if (fact === undefined || others.length > 0) return undefined;
  const told = listIn(fact)[answer.language];
  return told.names.length > 0 ? told : undefined;
}

const listIn = rememberEach((fact: Fact): Readonly<Record<Language, Listed>> => {
  const listed = (language: Language): Listed => ({
    id: fact.id,
    names: itemsOf(fact, language).map(nameOf),
  });
  return { sv: listed("sv"), en: listed("en") };
});

/** What an entry of a list is about: what it says before a colon and beside figures and brackets. */
function nameOf(item: string): string {
  const [name = item] = item.replaceAll(/\{[^{}]*\}|\([^()]*\)/g, "").split(/:\s/);
  return name.replaceAll(/\s+/g, " ").trim();
}

/** How likely it is that a list tells what is asked of one of those that it lists. */
const ofItsOwn = 0.8;

/** What was found for a question of something in a list, that list itself less likely. */
export function ofPicked(found: Found, { id }: Listed): Found {
  const candidates = found.candidates
    .map((candidate) =>
      candidate.entry.id === id ? { ...candidate, score: candidate.score * ofItsOwn } : candidate,
    )
    .sort((a, b) => b.score - a.score);
  return { ...found, candidates };
}

/** What is remembered of an answer with a list that was told before it: until another is told, or something else is spoken of. */
export function withListed(
  answered: Answered,
  question: Question,
  before: Memory | undefined,
  picked: Picked | undefined,
): Answered {
  const { memory } = answered;
  const listed = before && listedIn(before);
  if (memory === undefined || listed === undefined) return answered;
  const isOver = listedIn(memory) !== undefined || !leansBack(question);
  return isOver && picked === undefined
    ? answered
    : { ...answered, memory: carrying(memory)(listed) };
}

/** The same memory for the same list carried on: what leans on it is then found only once. */
const carrying = rememberEach((memory: Memory) =>
  rememberEach((listed: Listed): Memory => ({ ...memory, listed, plain: memory.plain ?? memory })),
);
