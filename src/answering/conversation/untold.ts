import { isFit } from "../finding/fit.js";
import type { Candidate } from "../finding/rank.js";
import type { Memory } from "./follow-up.js";
import type { Want } from "../lexicon.js";
import type { Question } from "../reading/question.js";
import { isSubject } from "../reading/weighing.js";

/** How well a fact must fit what a short question wants to tell it, unless it is asked for just so. */
const fitTelling: Partial<Record<Want, number>> = {
  reason: 0.95,
  consequence: 0.95,
  who: 0.95,
  date: 0.6,
  amount: 0.6,
  place: 0.97,
  way: 0.75,
  demand: 0.95,
  recipient: 0.97,
  share: 0.97,
  count: 0.9,
};

/** Whether a question that says nothing but what it wants would get the last answer once more, which does not tell it. */
export function repeatsWithoutTelling(
  asked: Question,
  { shown, answer }: Memory,
  [best]: readonly Candidate[],
): boolean {
  if (best === undefined || asked.units.some(isSubject) || asked.wants.size === 0) return false;
  const { entry } = best;
  const isToldLast =
    entry.kind === "gap"
      ? answer.kind === "missing" && answer.gap.id === entry.id
      : entry.kind === "fact" && shown.includes(entry.id);
  return isToldLast && (lacksShare(asked, best) || !tellsAny(asked, best));
}

/** Whether something tells any of what is wanted. */
function tellsAny(asked: Question, candidate: Candidate): boolean {
  const fits = (want: Want): boolean =>
    candidate.entry.kind === "fact" && isFit(candidate, asked, fitTelling[want] ?? 0);
  return [...asked.wants].some((want) => candidate.wants.has(want) || fits(want));
}

/** Whether a percentage is asked for that a fact neither tells nor can be reckoned from. */
function lacksShare({ signals }: Question, { entry }: Candidate): boolean {
  if (!signals.has("percentage") || entry.kind !== "fact") return false;
  const isPart = "partOf" in entry.record && entry.record.partOf !== undefined;
  return !isPart && !entry.values.some((value) => "percent" in value);
}

/** How well something else must fit what is wanted to be told instead, and how sure it must be. */
const fitInstead = 0.95;
const sureInstead = 0.6;

/** The same for what people ask of it in just that way. */
const fitAsked = 0.8;

function tells(asked: Question, candidate: Candidate): boolean {
  if (lacksShare(asked, candidate)) return false;
  const isAsked = [...asked.wants].some((want) => candidate.wants.has(want));
  return isFit(candidate, asked, isAsked ? fitAsked : fitInstead);
}

/** What only the very thing that was spoken of can tell: why, what comes of it, where. */
const ofItself: readonly Want[] = ["reason", "consequence", "place"];

/**
 * What was found, with what tells what a short question wants before what would only be said once more; as it was where
 * nothing does.
 */
export function tellingFirst(
  asked: Question,
  memory: Memory,
  candidates: readonly Candidate[],
): readonly Candidate[] {
  if (!repeatsWithoutTelling(asked, memory, candidates)) return candidates;
  const beside = memory.answer.kind === "missing" ? memory.answer.gap.nearest : [];
  const isOfItself = ofItself.some((want) => asked.wants.has(want));
  const mayTell = ({ entry: { id }, score }: Candidate): boolean =>
    isOfItself
      ? beside.includes(id)
      : !memory.shown.includes(id) && (score > sureInstead || beside.includes(id));
  const telling = candidates.find(
    (candidate) => candidate.entry.kind === "fact" && mayTell(candidate) && tells(asked, candidate),
  );
  if (telling === undefined) return candidates;
  const score = Math.max(...candidates.map((candidate) => candidate.score));
  const first = { ...telling, score, coverage: 1 };
  return [first, ...candidates.filter((candidate) => candidate !== telling)];
}
