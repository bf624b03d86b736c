import { z } from "zod/v4";
import { personalDataIn } from "../shared/personal-data.js";
import type { Repository } from "../shared/repository.js";
import { type GivenAnswer, shownAnswerSchema } from "./given-answer.js";
import { longestText } from "./own-words.js";
import { keptNewest } from "./retention.js";

/** What someone thought of an answer. Nothing tells who. */
const opinionSchema = z.strictObject({
  reaction: z.enum(["like", "dislike"]),
  /** In their own words; undefined when they gave none, or one that must not be kept. */
  reason: z.string().min(1).optional(),
  at: z.iso.datetime(),
});

export type Opinion = z.infer<typeof opinionSchema>;

const judgedAnswerSchema = z.strictObject({
  ...shownAnswerSchema.shape,
  /** Oldest first. */
  opinions: z.array(opinionSchema).min(1),
});

/** An answer with what people thought of it. */
export type JudgedAnswer = z.infer<typeof judgedAnswerSchema>;

/** The answers that people have told what they think of; one document. */
export const judgedAnswersSchema = z.strictObject({
  schemaVersion: z.literal(1),
  id: z.string().min(1),
  answers: z.array(judgedAnswerSchema),
});

export type JudgedAnswers = z.infer<typeof judgedAnswersSchema>;

const documentId = "judged";

/** The most opinions that are kept of one answer. */
const mostOpinions = 20;

/** What someone said about an answer, as it came. */
export interface Judgement {
  readonly reaction: Opinion["reaction"];
  readonly reason: string;
  readonly at: Date;
}

/** Keeps what someone thought of an answer. The same said again of the same answer changes nothing. */
export async function judgeAnswer(
  documents: Repository<JudgedAnswers>,
  { id, question, text, sources }: GivenAnswer,
  { reaction, reason, at }: Judgement,
): Promise<void> {
  const kept = keptReason(reason);
  const opinion: Opinion = {
    reaction,
    ...(kept !== undefined && { reason: kept }),
    at: at.toISOString(),
  };
  await documents.change(documentId, (current) => {
    const answers = current?.answers ?? [];
    const opinions = answers.find((answer) => answer.id === id)?.opinions ?? [];
    if (opinions.some((other) => other.reaction === reaction && other.reason === kept))
      return undefined;
    const judged = { id, question, text, sources, opinions: [...opinions, opinion] };
    const others = answers.filter((answer) => answer.id !== id);
    const all = [...others, { ...judged, opinions: judged.opinions.slice(-mostOpinions) }];
    return { schemaVersion: 1, id: documentId, answers: keptNewest(all, lastJudgedAt, at) };
  });
}

function keptReason(reason: string): string | undefined {
  const text = reason.trim().slice(0, longestText);
  return text === "" || personalDataIn(text) !== undefined ? undefined : text;
}

function lastJudgedAt({ opinions }: JudgedAnswer): string {
  return opinions.at(-1)?.at ?? "";
}

/** The answers that someone found unhelpful, the newest first. */
export async function unhelpfulAnswers(
  documents: Repository<JudgedAnswers>,
): Promise<readonly JudgedAnswer[]> {
  const { answers = [] } = (await documents.get(documentId)) ?? {};
  return answers
    .filter(({ opinions }) => opinions.some(({ reaction }) => reaction === "dislike"))
    .toSorted((one, other) => lastJudgedAt(other).localeCompare(lastJudgedAt(one)));
}

/** Forgets what people thought of an answer: it has been seen to. */
export async function forgetJudged(
  documents: Repository<JudgedAnswers>,
  id: string,
): Promise<void> {
  await documents.change(
    documentId,
    (current) =>
      current && { ...current, answers: current.answers.filter((answer) => answer.id !== id) },
  );
}
