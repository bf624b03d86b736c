import type { Answering } from "../answering/answering.js";
import { type Gist, isSameGist } from "../answering/reading/gist.js";
import { answerInForce, type AnsweredEvent, type SentQuestion } from "./question.js";

/** What RCC Sydöst once answered to a question that is asked again. */
export interface KnownAnswer {
  readonly question: SentQuestion;
  readonly answer: AnsweredEvent;
}

/** Finds the newest answer in force to the very same question, about the same agreement year. */
export type KnownAnswerFinder = (
  message: string,
  questions: readonly SentQuestion[],
) => KnownAnswer | undefined;

/** Makes a finder that reads each question once. */
export function createKnownAnswerFinder(answering: Answering): KnownAnswerFinder {
  const { newestYear } = answering.knowledge;
  const gists = new Map<string, Gist | undefined>();
  const gistOfSent = ({ id, asked }: SentQuestion): Gist | undefined => {
    if (!gists.has(id)) gists.set(id, answering.gistOf(asked.text));
    return gists.get(id);
  };
  return (message, questions) => {
    const answered = questions
      .flatMap((question) => {
        const answer = answerInForce(question);
        return answer && question.year === newestYear ? { question, answer } : [];
      })
      .toSorted((one, other) => other.answer.at.localeCompare(one.answer.at));
    const asked = answered.length > 0 ? answering.gistOf(message) : undefined;
    if (asked === undefined) return undefined;
    return answered.find(({ question }) => {
      const gist = gistOfSent(question);
      return gist !== undefined && isSameGist(asked, gist);
    });
  };
}
