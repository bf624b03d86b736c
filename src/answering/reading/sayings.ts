import {
  type Aside,
  asides,
  type LanguageLexicon,
  type Signal,
  signals,
  type Want,
  wants,
} from "../lexicon.js";
import { phraseBook } from "./phrases.js";

type Positions = ReadonlySet<number>;

/** What phrases of a text say, with the positions of their words. */
export interface Sayings {
  readonly wants: ReadonlyMap<Want, Positions>;
  readonly signals: ReadonlyMap<Signal, Positions>;
  readonly asides: ReadonlyMap<Aside, Positions>;
  /** Years by their distance from the newest agreement's. */
  readonly years: ReadonlyMap<number, Positions>;
  readonly joints: Readonly<Record<Joint, Positions>>;
}

/** Words that join what is said, by their names in the lexicon. */
const jointNames = [
  "beginsQuestion",
  "sourceWords",
  "spanStarts",
  "spanJoints",
  "partWords",
] as const;
type Joint = (typeof jointNames)[number];

type Saying =
  | { readonly kind: "wants"; readonly one: Want }
  | { readonly kind: "signals"; readonly one: Signal }
  | { readonly kind: "asides"; readonly one: Aside }
  | { readonly kind: "years"; readonly one: number }
  | { readonly kind: "joints"; readonly one: Joint };

const nowhere: Positions = new Set();

/** Makes a reader of all that phrases of a language say, in one walk through a text's words. */
export function sayingReader(lexicon: LanguageLexicon): (words: readonly string[]) => Sayings {
  const book = phraseBook<Saying>([
    ...wants.map((one) => [{ kind: "wants", one }, lexicon.wants[one]] as const),
    ...signals.map((one) => [{ kind: "signals", one }, lexicon.signals[one]] as const),
    ...asides.map((one) => [{ kind: "asides", one }, lexicon.asides[one]] as const),
    ...[...new Set(Object.values(lexicon.years))].map(
      (one) => [{ kind: "years", one }, yearPhrases(lexicon, one)] as const,
    ),
    ...jointNames.map((one) => [{ kind: "joints", one }, lexicon[one]] as const),
  ]);
  return (words) => sorted(book(words));
}

function yearPhrases({ years }: LanguageLexicon, offset: number): readonly string[] {
  return Object.keys(years).filter((phrase) => years[phrase] === offset);
}

function sorted(found: ReadonlyMap<Saying, Positions>): Sayings {
  const sayings = {
    wants: new Map<Want, Positions>(),
    signals: new Map<Signal, Positions>(),
    asides: new Map<Aside, Positions>(),
    years: new Map<number, Positions>(),
    joints: {
      beginsQuestion: nowhere,
      sourceWords: nowhere,
      spanStarts: nowhere,
      spanJoints: nowhere,
      partWords: nowhere,
    },
  };
  for (const [saying, positions] of found)
    switch (saying.kind) {
      case "wants":
        sayings.wants.set(saying.one, positions);
        break;
      case "signals":
        sayings.signals.set(saying.one, positions);
        break;
      case "asides":
        sayings.asides.set(saying.one, positions);
        break;
      case "years":
        sayings.years.set(saying.one, positions);
        break;
      case "joints":
        sayings.joints[saying.one] = positions;
    }
  return sayings;
}
