import type { Answer } from "../answering/answer.js";
import type { Answering } from "../answering/answering.js";
import { type Gist, isSameGist, likenessOf } from "../answering/reading/gist.js";
import type { LocalDate } from "../shared/local-date.js";
import { answerInForce, type AnsweredEvent, type SentQuestion } from "./question.js";

/** What RCC Sydöst once answered to a question that is asked again. */
export interface KnownAnswer {
  readonly question: SentQuestion;
  readonly answer: AnsweredEvent;
  /** Whether that question was much alike, and not the very same. */
  readonly isSimilar: boolean;
}

/** Finds answers in force to questions about the newest agreement year. */
export interface KnownAnswerFinder {
  /** The newest answer to the very same question. */
  readonly same: (message: string, questions: readonly SentQuestion[]) => KnownAnswer | undefined;
  /** The same, or where the sources do not answer for sure, the answer to the question most alike. */
  readonly best: (asked: Answered, questions: readonly SentQuestion[]) => KnownAnswer | undefined;
}

/** A question, with what the sources say to it. */
export interface Answered {
  readonly message: string;
  readonly answer: Answer;
  readonly today: LocalDate;
}

/** The least likeness of two questions of which one's answer may help with the other. */
const leastLikeness = 0.5;

/** Makes a finder that reads each question once. */
export function createKnownAnswerFinder(answering: Answering): KnownAnswerFinder {
  const { newestYear } = answering.knowledge;
  const gists = new Map<string, Gist | undefined>();
  const gaps = new Map<string, string | undefined>();
  const gistOfSent = ({ id, asked }: SentQuestion): Gist | undefined => {
    if (!gists.has(id)) gists.set(id, answering.gistOf(asked.text));
    return gists.get(id);
  };
  const gapOfSent = ({ id, asked }: SentQuestion, today: LocalDate): string | undefined => {
    if (!gaps.has(id)) gaps.set(id, gapOf(answering.answer(asked.text, { today }).answer));
    return gaps.get(id);
  };
  const same: KnownAnswerFinder["same"] = (message, questions) => {
    const answered = answeredIn(questions, newestYear);
    const asked = answered.length > 0 ? answering.gistOf(message) : undefined;
    return answered.find(({ question }) => {
      const gist = asked && gistOfSent(question);
      return asked && gist && isSameGist(asked, gist);
    });
  };
  const mostAlike: KnownAnswerFinder["best"] = ({ message, answer, today }, questions) => {
    const answered = isUnsure(answer) ? answeredIn(questions, newestYear) : [];
    const asked = answered.length > 0 ? answering.gistOf(message) : undefined;
    if (asked === undefined) return undefined;
    const gap = gapOf(answer);
    const likenessTo = (question: SentQuestion): number => {
      const gist = gistOfSent(question);
      if (gist === undefined || !namesTheSame(answering, asked, gist)) return 0;
      const isSameGap = gap !== undefined && gapOfSent(question, today) === gap;
      return likenessOf(asked, gist) + (isSameGap ? 1 : 0);
    };
    const [best] = answered
      .map((known) => ({ known, likeness: likenessTo(known.question) }))
      .filter(({ likeness }) => likeness >= leastLikeness)
      .toSorted((one, other) => other.likeness - one.likeness);
    return best && { ...best.known, isSimilar: true };
  };
  return {
    same,
    best: (asked, questions) => same(asked.message, questions) ?? mostAlike(asked, questions),
  };
}

/** Whether this is an answer to the very question that was asked. */
export function isToTheSame(known: KnownAnswer | undefined): boolean {
  return known !== undefined && !known.isSimilar;
}

/** The newest answer first. */
function answeredIn(questions: readonly SentQuestion[], year: number): readonly KnownAnswer[] {
  return questions
    .flatMap((question) => {
      const answer = answerInForce(question);
      return answer && question.year === year ? { question, answer, isSimilar: false } : [];
    })
    .toSorted((one, other) => other.answer.at.localeCompare(one.answer.at));
}

/** What the sources do not tell of what was asked. */
function gapOf(answer: Answer): string | undefined {
  return answer.kind === "missing" || answer.kind === "found" ? answer.gap?.id : undefined;
}

function isUnsure(answer: Answer): boolean {
  return answer.kind === "found"
    ? answer.isUnsure === true || answer.gap !== undefined
    : answer.kind === "missing" || answer.kind === "unknown";
}

/** Whether two questions name the same regions and figures: what holds for one says nothing of another. */
function namesTheSame({ knowledge }: Answering, one: Gist, other: Gist): boolean {
  const namedIn = ({ words, about }: Gist): string =>
    [
      ...words.filter((word) => /\d/.test(word)),
      ...about.flat().filter((name) => knowledge.topics.get(name)?.kind === "region"),
    ]
      .sort()
      .join();
  return namedIn(one) === namedIn(other);
}
