import { z } from "zod/v4";
import type { Repository } from "../shared/repository.js";
import { createWriteBehind } from "../shared/write-behind.js";
import { isSameText, textFault } from "./own-words.js";
import type { SentQuestion } from "./question.js";
import { keptNewest } from "./retention.js";

const unansweredQuestionSchema = z.strictObject({
  id: z.string().min(1),
  text: z.string().min(1),
  /** How many times it has been asked. */
  count: z.int().positive(),
  lastAt: z.iso.datetime(),
});

/** A question that the bot could not answer. Nothing tells who asked. */
export type UnansweredQuestion = z.infer<typeof unansweredQuestionSchema>;

/** The questions that the bot could not answer; one document. */
export const unansweredQuestionsSchema = z.strictObject({
  schemaVersion: z.literal(1),
  id: z.string().min(1),
  questions: z.array(unansweredQuestionSchema),
});

export type UnansweredQuestions = z.infer<typeof unansweredQuestionsSchema>;

const documentId = "unanswered";

/** A question as it was just asked. The identifier is used if it is new. */
export interface AskedInVain {
  readonly id: string;
  readonly text: string;
  readonly at: Date;
}

/** Counts the questions that the bot cannot answer. */
export interface UnansweredCount {
  /** Counts a question, unless it must not be kept. Returns at once; it is written in the background. */
  add(asked: AskedInVain): void;
  settled(): Promise<void>;
}

/**
 * Counts questions in the one document for them.
 *
 * @param gather - see `createWriteBehind`
 */
export function createUnansweredCount(
  documents: Repository<UnansweredQuestions>,
  onError: (error: unknown) => void,
  gather?: () => Promise<void>,
): UnansweredCount {
  const writer = createWriteBehind<AskedInVain>(
    (asked) =>
      documents.change(documentId, (current) => ({
        schemaVersion: 1,
        id: documentId,
        questions: asked.reduce(counted, current?.questions ?? []),
      })),
    onError,
    gather,
  );
  return {
    add: (asked) => {
      if (textFault(asked.text) === undefined) writer.add(asked);
    },
    settled: writer.settled,
  };
}

function counted(
  questions: UnansweredQuestion[],
  { id, text, at }: AskedInVain,
): UnansweredQuestion[] {
  const same = questions.find((question) => isSameText(question.text, text));
  const question = {
    ...(same ?? { id, text }),
    count: (same?.count ?? 0) + 1,
    lastAt: at.toISOString(),
  };
  const others = questions.filter((other) => other !== same);
  return keptNewest([...others, question], ({ lastAt }) => lastAt, at);
}

/** The questions that the bot could not answer and nobody sent to RCC Sydöst, those asked most often first. */
export async function unsentQuestions(
  documents: Repository<UnansweredQuestions>,
  sent: readonly SentQuestion[],
): Promise<readonly UnansweredQuestion[]> {
  const { questions = [] } = (await documents.get(documentId)) ?? {};
  return questions
    .filter(({ text }) => !sent.some(({ asked }) => isSameText(asked.text, text)))
    .toSorted((one, other) => other.count - one.count || other.lastAt.localeCompare(one.lastAt));
}

/** Forgets a question: it has been seen to. */
export async function forgetUnanswered(
  documents: Repository<UnansweredQuestions>,
  id: string,
): Promise<void> {
  await documents.change(
    documentId,
    (current) =>
      current && {
        ...current,
        questions: current.questions.filter((question) => question.id !== id),
      },
  );
}
