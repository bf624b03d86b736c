import { z } from "zod/v4";
import type { Repository } from "../shared/repository.js";
import { createWriteBehind } from "../shared/write-behind.js";

/** An answer as it was shown, and the question it answers. Nothing tells who asked. */
export const shownAnswerSchema = z.strictObject({
  id: z.string().min(1),
  question: z.string().min(1),
  text: z.string(),
  /** The names of its sources. */
  sources: z.array(z.string()),
});

/** An answer that someone has been given. */
const givenAnswerSchema = z.strictObject({
  ...shownAnswerSchema.shape,
  /** A digest of the conversation that it was given in, so that nothing tells whose chat it was. */
  conversation: z.string().min(1),
  /** Identifies the message that it came in, within the conversation; empty where the channel told none. */
  message: z.string(),
});

export type GivenAnswer = z.infer<typeof givenAnswerSchema>;

/** A message that people may tell what they think of. */
export interface JudgedMessage {
  /** See `GivenAnswer`. */
  readonly conversation: string;
  /** Undefined where the client does not say which: the newest answer in the conversation is meant. */
  readonly message: string | undefined;
}

/** Some of the answers given last, oldest first. */
export const givenAnswersSchema = z.strictObject({
  schemaVersion: z.literal(1),
  id: z.string().min(1),
  /** Counts the documents that there have ever been. */
  number: z.int().nonnegative(),
  answers: z.array(givenAnswerSchema),
});

export type GivenAnswers = z.infer<typeof givenAnswersSchema>;

/** Remembers the answers given last, so that what people say about one can be kept with it, after a restart too. */
export interface GivenAnswersMemory {
  /** Remembers an answer. Returns at once; it is written in the background. */
  add(answer: GivenAnswer): void;
  /** The answer that came in a message. Undefined when it was none, or so long ago that it is forgotten. */
  find(judged: JudgedMessage): Promise<GivenAnswer | undefined>;
  settled(): Promise<void>;
}

/** How many answers a document holds before the next is begun, and how many documents there are before the oldest gives way. */
const perDocument = 32;
const mostDocuments = 16;

/**
 * Remembers at least the last 480 answers, a few in each document: so little is written anew for each.
 *
 * @param gather - see `createWriteBehind`
 */
export function createGivenAnswersMemory(
  documents: Repository<GivenAnswers>,
  onError: (error: unknown) => void,
  gather?: () => Promise<void>,
): GivenAnswersMemory {
  const writer = createWriteBehind<GivenAnswer>(
    (answers) => keepAnswers(documents, answers),
    onError,
    gather,
  );
  return {
    add: writer.add,
    find: async ({ conversation, message }) => {
      const inOrder = (await documents.list()).toSorted((one, other) => one.number - other.number);
      const kept = inOrder.flatMap(({ answers }) => answers);
      return [...kept, ...writer.waiting()].findLast(
        (answer) =>
          answer.conversation === conversation &&
          (message === undefined || answer.message === message),
      );
    },
    settled: writer.settled,
  };
}

async function keepAnswers(
  documents: Repository<GivenAnswers>,
  answers: readonly GivenAnswer[],
): Promise<void> {
  const [newest] = (await documents.list()).toSorted((one, other) => other.number - one.number);
  const isFull = newest === undefined || newest.answers.length >= perDocument;
  const number = isFull ? (newest?.number ?? -1) + 1 : newest.number;
  const id = `answers-${number % mostDocuments}`;
  const before = isFull ? [] : newest.answers;
  await documents.change(id, () => ({
    schemaVersion: 1,
    id,
    number,
    answers: [...before, ...answers],
  }));
}
