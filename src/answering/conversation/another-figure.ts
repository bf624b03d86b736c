import type { Signal, Want } from "../lexicon.js";
import type { Figures } from "../reading/figures.js";
import type { Question } from "../reading/question.js";

/** What a question asks of a figure of its own, of which kind that is, and what such a figure alone seems to want. */
const askedOf: readonly {
  readonly signal: Signal;
  readonly kind: "percents" | "days";
  readonly want: Want;
}[] = [
  { signal: "enough", kind: "percents", want: "share" },
  { signal: "in-time", kind: "days", want: "date" },
];

/** The highest percentage that a number without a sign may stand for. */
const whole = 100;

/**
 * A question that says little but another figure than the one before ("and 65?") as one that asks the same of it. Any
 * other as it is.
 */
export function askingTheSame(question: Question, before: Question): Question {
  const asked = askedOf.find(({ signal }) => before.signals.has(signal));
  if (asked === undefined) return question;
  const figures = asKind(question.figures, asked.kind);
  if (figures[asked.kind].length !== 1) return question;
  if ([...question.wants].some((want) => want !== asked.want)) return question;
  return {
    ...question,
    figures,
    wants: new Set(),
    units: question.units.filter(({ topics }) => topics.length > 0),
    signals: new Set([...question.signals, asked.signal, "yes-no" as const]),
  };
}

/** A number that is said without its unit is of the kind that was spoken of. */
function asKind(figures: Figures, kind: "percents" | "days"): Figures {
  const { plain, percents, days } = figures;
  const [only = Infinity, ...others] = plain;
  const isPercent = percents.length + days.length + others.length === 0 && only <= whole;
  return kind === "percents" && isPercent ? { ...figures, plain: [], percents: [only] } : figures;
}

/**
 * Whether a question that asks whether a percentage of its own is enough may lean on what was found with the question
 * before: only where that tells a percentage to reach.
 */
export function mayBeReached(
  { signals, figures: { percents } }: Question,
  values: readonly object[],
): boolean {
  if (!signals.has("enough") || percents.length === 0) return true;
  return values.some((value) => "percent" in value);
}
