import type { Fact } from "../../agreement/fact.js";
import type { Answered, Memory } from "../conversation/follow-up.js";
import type { Value } from "../../agreement/value.js";
import type { Answer } from "../answer.js";
import type { Engine } from "../engine.js";
import type { Want } from "../lexicon.js";
import { numberOfCentres } from "../reckoning/calculate.js";
import { asksWhetherSo, type Question, topicsIn } from "../reading/question.js";
import { sumsIn } from "../reading/figures.js";
import { namesMore } from "./names-more.js";
import { rememberEach } from "../../shared/remember.js";
import { type Continued, goOn, type SpokenOf } from "./go-on.js";
import { type Checked, checkTold, checkWithin } from "./check-told.js";
import { solve } from "./solve.js";
import { isToldOnly, withRestAsked } from "./told-only.js";
import type { OwnFigure, OwnSums } from "./sums.js";

/**
 * The asker's own figures in a message. Undefined where it has none. Figures that are only told come to those that were told
 * before, one message after another.
 */
export function ownSumsIn(
  engine: Engine,
  question: Question,
  message: string,
  memory: Memory | undefined,
): OwnSums | undefined {
  const isTold = question.figures.said.length > 0;
  const sums = isTold ? readOnce(engine, question, message) : undefined;
  if (sums === undefined || sums.figures.length === 0) return undefined;
  const before = memory?.question.sums;
  const onlyTell = before !== undefined && isToldOnly(before) && isToldOnly(sums);
  const told = onlyTell ? { ...sums, figures: [...before.figures, ...sums.figures] } : sums;
  return withRestAsked(question, told);
}

/** Whether a message asks what several figures of the asker's own come to, whatever else its words may mean. */
export function reckonsOwnSums(engine: Engine, question: Question, message: string): boolean {
  if (sumsIn(question.figures).length < 2) return false;
  const sums = ownSumsIn(engine, question, message, undefined);
  return sums !== undefined && solve(sums, sharersIn(question, engine.knowledge)) !== undefined;
}

/** What comes of a message that goes on reckoning with figures that were spoken of before it. */
export function goOnReckoning(
  engine: Engine,
  question: Question,
  message: string,
  memory: Memory | undefined,
): Continued | undefined {
  const { signals } = question;
  const before = memory && spokenOf(memory, signals.has("own"));
  if (before === undefined || signals.has("anew") || wantsOther(question)) return undefined;
  if (before.isOfSources && proposesShare(question, memory)) return undefined;
  const now = readOnce(engine, question, message);
  if (isOfOther(question, now, before)) return undefined;
  const isShared = !before.isOfSources || isSharedEqually(engine, question, memory);
  return goOn(now, before, isShared ? sharersIn(question, engine.knowledge) : 0);
}

/** Whether all amounts that the sources told last are shared equally by the RCC: not by population, nor one's own already. */
function isSharedEqually({ isForEach }: Engine, question: Question, memory?: Memory): boolean {
  const facts = memory === undefined ? [] : factsReckonedWith(memory);
  return facts.every(
    (fact) =>
      fact.kind === "amount" &&
      fact.split === "equal" &&
      fact.recipient === "rcc" &&
      !isForEach(question, fact),
  );
}

/** Whether a sum that a message asks about is what the asker's own come to, and the sums that are then spoken of. */
export function checkOwnSums(
  engine: Engine,
  question: Question,
  message: string,
  memory: Memory | undefined,
): (Checked & { readonly sums: OwnSums }) | undefined {
  if (!question.signals.has("check")) return undefined;
  const now = readOnce(engine, question, message);
  const before = memory && spokenOf(memory, question.signals.has("own"));
  const isAlone = now.figures.length === 1;
  const made = isAlone ? before && checkTold(now, before) : checkWithin(now);
  // What names something of the sources is about the asker's own only where the sum is just what theirs come to.
  if (made === undefined || (made.verdict === "no" && namesMore(question))) return undefined;
  return { ...made, sums: isAlone && before ? before.sums : now };
}

/** Whether a message says nothing but another percentage than the one that was told: "isn't it 12 percent". */
function proposesShare({ figures, signals, wants }: Question, memory?: Memory): boolean {
  const [told] = memory && "facts" in memory.answer ? memory.answer.facts : [];
  if (told === undefined || !Object.values(told.values).some((value) => "percent" in value))
    return false;
  const isOnly = figures.said.length === 1 && figures.percents.length === 1;
  return isOnly && !signals.has("pointing") && !wants.has("amount");
}

/** Whether a message is about something else than the figures that were spoken of. */
function isOfOther(question: Question, now: OwnSums, before: SpokenOf): boolean {
  // What is the asker's own is no part of an amount that only the sources told.
  if (now.isOwn === true && before.isOfSources) return true;
  if (!namesMore(question) || namesFigure(now, before)) return false;
  return now.figures.length === 0 || asksForPart(question);
}

/** What a question wants that no sum answers. */
const otherWants: readonly Want[] = [
  "date",
  "who",
  "way",
  "demand",
  "reason",
  "place",
  "recipient",
  "consequence",
  "meaning",
  "split",
];

/** Whether a question wants something else than a figure: what is to be done with what is left, whether it may be kept. */
function wantsOther({ wants, wantsAt, signals }: Question): boolean {
  const wantsFigure = (["amount", "share", "count"] as const).some((want) => wantsAt.has(want));
  if (wantsFigure) return false;
  return asksWhetherSo(signals) || otherWants.some((want) => wants.has(want));
}

/** Whether it is asked what part a figure is of what is named. */
function asksForPart({ wants, partWords }: Question): boolean {
  return wants.has("share") && partWords.size > 0;
}

/** Whether words of a message are those that a figure spoken of was told with: "how much of it is wages?". */
function namesFigure({ asked }: OwnSums, { sums: { figures } }: SpokenOf): boolean {
  return figures.some(({ label }) =>
    label.some((word) => word.length > shortest && asked.includes(word)),
  );
}

/** Words as short as this name nothing. */
const shortest = 2;

/** Figures that the last answer reckoned with, or that the asker has told. */
function spokenOf(
  { question: { sums }, answer, sumsBefore }: Memory,
  isOwn: boolean,
): SpokenOf | undefined {
  const calculation = "calculation" in answer ? answer.calculation : undefined;
  if (sums !== undefined)
    return {
      sums,
      calculation: answer.kind === "reckoned" ? calculation : undefined,
      isOfSources: false,
    };
  if (isOwn && sumsBefore !== undefined)
    return { sums: sumsBefore, calculation: undefined, isOfSources: false };
  if (calculation !== undefined)
    return { sums: asSums(calculation.operands), calculation, isOfSources: true };
  const told = amountTold(answer);
  return told && { sums: asSums([told]), calculation: undefined, isOfSources: true };
}

/** The only amount that an answer tells: "ten percent of it" is of that. */
function amountTold(answer: Answer): Value | undefined {
  const [fact, other] = answer.kind === "found" ? answer.facts : [];
  if (fact === undefined || other !== undefined) return undefined;
  const [amount, another] = Object.values(fact.values).filter((value) => "kr" in value);
  return another === undefined ? amount : undefined;
}

/** The sources' figures that were told or reckoned with, as figures to go on with. */
function asSums(values: readonly Value[]): OwnSums {
  const figures = values.flatMap((value): readonly OwnFigure[] =>
    "kr" in value ? [{ unit: "kr", value: value.kr, label: [], isTimes: false }] : [],
  );
  return { figures, asks: new Set(), asked: [] };
}

/** How many regions or RCC a question names that something is to be shared by equally; 0: none. How it is shared is told, not reckoned. */
export function sharersIn(question: Question, { topics }: Engine["knowledge"]): number {
  const { wants, signals } = question;
  if (wants.has("split") && !signals.has("divided")) return 0;
  const regions = topicsIn(question, topics, "region").length;
  if (regions > 1) return regions;
  return topicsIn(question, topics).includes("rcc") ? numberOfCentres : 0;
}

/** The facts whose amounts one goes on reckoning with, where they are not the asker's own. */
export function factsReckonedWith({ question, answer }: Memory): readonly Fact[] {
  const isOfSources = question.sums === undefined || answer.kind === "reckoned";
  return isOfSources && "facts" in answer ? answer.facts : [];
}

/** An answer with the asker's own figures remembered from before, where the question has none. */
export function withSumsBefore(answered: Answered, before: Memory | undefined): Answered {
  const sumsBefore = before?.question.sums ?? before?.sumsBefore;
  const { memory } = answered;
  if (sumsBefore === undefined || memory === undefined || memory.question.sums) return answered;
  return { ...answered, memory: carrying(memory)(sumsBefore) };
}

/** The same memory for the same figures carried on: what leans on it is then found only once. */
const carrying = rememberEach((memory: Memory) =>
  rememberEach((sumsBefore: OwnSums): Memory => ({ ...memory, sumsBefore, plain: memory })),
);

/** A question with the asker's own figures: the same object for the same figures, so that it is looked for only once. */
export const withSums = rememberEach((question: Question) =>
  rememberEach((sums: OwnSums): Question => ({ ...question, sums })),
);

/** What a message says of figures, read only once. */
function readOnce({ readSums, sumsRead }: Engine, question: Question, message: string): OwnSums {
  const before = sumsRead.get(question);
  if (before !== undefined) return before;
  const sums = readSums[question.language](question.figures, message);
  sumsRead.set(question, sums);
  return sums;
}
