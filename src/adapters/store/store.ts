import { join } from "node:path";
import type { z } from "zod/v4";
import { type GivenAnswers, givenAnswersSchema } from "../../guidance/given-answer.js";
import { type JudgedAnswers, judgedAnswersSchema } from "../../guidance/judged-answer.js";
import { type SentQuestion, sentQuestionSchema } from "../../guidance/question.js";
import { type Ruling, rulingSchema } from "../../guidance/ruling.js";
import {
  type UnansweredQuestions,
  unansweredQuestionsSchema,
} from "../../guidance/unanswered-question.js";
import {
  type ConversationAddress,
  conversationAddressSchema,
} from "../../participants/conversation-address.js";
import { type Choices, choicesSchema } from "../../reminders/choices.js";
import { type Dispatch, dispatchSchema } from "../../reminders/dispatch.js";
import { type News, newsSchema } from "../../reminders/news.js";
import { type Response, responseSchema } from "../../reminders/response.js";
import { type Round, roundSchema } from "../../reminders/round.js";
import { type Submission, submissionSchema } from "../../reporting/submission.js";
import type { Repository } from "../../shared/repository.js";
import { type Summary, summarySchema } from "../../summaries/summary.js";
import { Collection } from "./collection.js";
import { lockStore } from "./store-lock.js";

/** Everything the assistant keeps. One process may have a store open at a time. */
export interface Store {
  readonly submissions: Repository<Submission>;
  readonly summaries: Repository<Summary>;
  readonly rulings: Repository<Ruling>;
  readonly questions: Repository<SentQuestion>;
  readonly givenAnswers: Repository<GivenAnswers>;
  readonly judgedAnswers: Repository<JudgedAnswers>;
  readonly unansweredQuestions: Repository<UnansweredQuestions>;
  readonly addresses: Repository<ConversationAddress>;
  /** The ledger of what has been sent to people unasked. */
  readonly dispatches: Repository<Dispatch>;
  readonly choices: Repository<Choices>;
  readonly responses: Repository<Response>;
  readonly rounds: Repository<Round>;
  readonly news: Repository<News>;
  /** Waits for what is being written and lets the folder go. */
  close(): Promise<void>;
}

/**
 * Opens the store in a folder, a folder in it for each kind of aggregate. Made if need be.
 *
 * @param onLost - see `lockStore`
 * @throws StoreInUseError, or an Error that names the file that cannot be read
 */
export async function openStore(folder: string, onLost: (error: Error) => void): Promise<Store> {
  const unlock = await lockStore(folder, onLost);
  try {
    const open = <Document>(name: string, schema: z.ZodType<Document>) =>
      Collection.open(join(folder, name), schema);
    const collections = {
      submissions: await open("submissions", submissionSchema),
      summaries: await open("summaries", summarySchema),
      rulings: await open("rulings", rulingSchema),
      questions: await open("questions", sentQuestionSchema),
      givenAnswers: await open("given-answers", givenAnswersSchema),
      judgedAnswers: await open("judged-answers", judgedAnswersSchema),
      unansweredQuestions: await open("unanswered-questions", unansweredQuestionsSchema),
      addresses: await open("addresses", conversationAddressSchema),
      dispatches: await open("dispatches", dispatchSchema),
      choices: await open("choices", choicesSchema),
      responses: await open("responses", responseSchema),
      rounds: await open("rounds", roundSchema),
      news: await open("news", newsSchema),
    };
    return {
      ...collections,
      close: async () => {
        await Promise.all(Object.values(collections).map((collection) => collection.settled()));
        await unlock();
      },
    };
  } catch (error) {
    await unlock();
    throw error;
  }
}
