import { readFileSync } from "node:fs";
import { z } from "zod/v4";
import type { Reply } from "../../bot/reply.js";
import type { Ask, Talk } from "./ask.js";

/** One question as staff type it, and how an answer to it is judged. */
const questionSchema = z.object({
  id: z.string(),
  type: z.string(),
  q: z.string(),
  context: z.array(z.string()),
  today: z.string().nullable(),
  /** Patterns that an answer must have and must not have. */
  must: z.array(z.string()),
  must_not: z.array(z.string()),
  /** Sections of which the answer names at least one, unless there are none. */
  cite: z.array(z.string()),
});

type ScoredQuestion = z.infer<typeof questionSchema>;

/** How a set of questions was answered. */
export interface Score {
  /** Share of the questions answered right and with a section that bears the answer out. */
  readonly rightAndCited: number;
  /** Share of the questions without an answer in the sources that were answered so. */
  readonly refused: number;
  /** Questions answered with what must not be said. */
  readonly wrong: readonly string[];
}

/** A conversation that one person has with the assistant in a day, and how each answer is judged. */
const conversationSchema = z.object({
  id: z.string(),
  role: z.enum(["region", "project-lead", "coordinator", "newcomer"]),
  today: z.string(),
  /** Patterns as those of a question; a turn without any that an answer must have is not judged. */
  turns: z.array(
    z.object({ q: z.string(), must: z.array(z.string()), must_not: z.array(z.string()) }),
  ),
});

export type JudgedRole = z.infer<typeof conversationSchema>["role"];

/** How conversations were answered. */
export interface ConversationScore {
  /** Share of the judged turns that were answered right. */
  readonly right: number;
  /** Turns answered with what must not be said. */
  readonly wrong: readonly string[];
}

/** Has every conversation of a file as those who have it, and judges the answers. */
export async function scoreOfConversations(
  talks: Readonly<Record<JudgedRole, Talk>>,
  file: string,
): Promise<ConversationScore> {
  const judged = [];
  for (const line of linesOf(file)) {
    const { id, role, today, turns } = conversationSchema.parse(JSON.parse(line));
    const replies = await talks[role](
      turns.map(({ q }) => q),
      today,
    );
    for (const [index, turn] of turns.entries())
      if (turn.must.length > 0)
        judged.push({ id: `${id}.${index + 1}`, ...judge(turn, replies[index] ?? {}) });
  }
  return {
    right: judged.filter(({ isRight }) => isRight).length / Math.max(1, judged.length),
    wrong: judged.filter(({ isWrong }) => isWrong).map(({ id }) => id),
  };
}

/** The day on which questions are asked that name none. */
const anyDay = "2025-11-24";

/** Asks every question of a file and judges the answers as the development questions are judged. */
export async function scoreOf(ask: Ask, file: string): Promise<Score> {
  const judged = [];
  for (const question of questionsIn(file)) {
    const { q, context, today, type } = question;
    const reply = await ask([...context, q], today ?? anyDay);
    judged.push({
      id: question.id,
      type,
      ...judge(question, reply),
      isCited: isCited(question, reply),
    });
  }
  const unanswerable = judged.filter(({ type }) => type === "unanswerable");
  const share = (some: readonly unknown[], all: readonly unknown[]): number =>
    some.length / Math.max(1, all.length);
  return {
    rightAndCited: share(
      judged.filter((each) => each.isRight && each.isCited),
      judged,
    ),
    refused: share(
      unanswerable.filter(({ isRight }) => isRight),
      unanswerable,
    ),
    wrong: judged.filter(({ isWrong }) => isWrong).map(({ id }) => id),
  };
}

/** Whether a reply has what it must not have, and else all that it must. */
function judge(
  { must, must_not }: Pick<ScoredQuestion, "must" | "must_not">,
  { text = "" }: Reply,
): { readonly isWrong: boolean; readonly isRight: boolean } {
  const answer = squeezed(text);
  const isWrong = must_not.some((pattern) => matches(pattern, answer));
  return { isWrong, isRight: !isWrong && must.every((pattern) => matches(pattern, answer)) };
}

function questionsIn(file: string): readonly ScoredQuestion[] {
  return linesOf(file).map((line) => questionSchema.parse(JSON.parse(line)));
}

function linesOf(file: string): readonly string[] {
  return readFileSync(file, "utf8").trimEnd().split("\n");
}

/** Kinds of questions whose answer need not name a section. */
const uncited: readonly string[] = ["unanswerable", "smalltalk", "calculation"];

function isCited({ type, cite }: ScoredQuestion, { citations = [] }: Reply): boolean {
  if (cite.length === 0 || uncited.includes(type)) return true;
  const named = citations.map(({ name, abstract }) => `${name} ${abstract}`).join(" | ");
  return cite.some((source) => names(named, source));
}

/** "001#5.3" is named by "avsnitt 5.3" or a section above or below it, others by their first words. */
function names(named: string, source: string): boolean {
  const [, section = ""] = source.split("#");
  if (/^\d+(\.\d+)*$/.test(section)) {
    const parts = section.split(".");
    return parts
      .map((_, index) => parts.slice(0, index + 1).join("."))
      .filter((above) => above.includes(".") || parts.length === 1)
      .some((above) =>
        new RegExp(String.raw`(?<![\d.])${above.replaceAll(".", "\\.")}(?:\.\d+)*(?!\d)`).test(
          named,
        ),
      );
  }
  const [, appendix] = /^bilaga(\d)$/.exec(section) ?? [];
  const words = appendix === undefined ? section : `bilaga ${appendix}`;
  return named.toLowerCase().includes(words.toLowerCase().split(/\s+/).slice(0, 3).join(" "));
}

function matches(pattern: string, answer: string): boolean {
  return pattern.startsWith("re:")
    ? new RegExp(pattern.slice("re:".length), "i").test(answer)
    : answer.toLowerCase().includes(squeezed(pattern).toLowerCase());
}

/** A text with ordinary single spaces and without Markdown's marks. */
function squeezed(text: string): string {
  return text
    .replaceAll(/[*_`|]/g, " ")
    .replaceAll(/[\u00a0\u202f\u2009]/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
}
