import type { SumCue } from "../lexicon.js";
import type { Role } from "./sums.js";

/** Finds the cues in words, with the positions of the words that say them. */
export type CueBook = (words: readonly string[]) => ReadonlyMap<SumCue, ReadonlySet<number>>;

/** What is looked for in words. */
export interface Words {
  readonly cuesIn: CueBook;
  readonly asking: ReadonlySet<string>;
  readonly times: ReadonlyMap<string, number>;
  readonly being: ReadonlySet<string>;
  readonly spread: ReadonlySet<string>;
  /** Words that a number tells apart: "payment 1". */
  readonly labels: ReadonlySet<string>;
  readonly connectives: Connectives;
}

/** What cues say of the figure that they stand by; what tells most first. */
export const roles: readonly Role[] = ["left", "spent", "base", "whole"];

/** Words that stand between a figure and the next one's own words. */
export interface Connectives {
  /** "of": what follows is the whole. */
  readonly parts: ReadonlySet<string>;
  /** "and". */
  readonly joints: ReadonlySet<string>;
  /** "those": words that may stand between "of" and the whole. */
  readonly pointers: ReadonlySet<string>;
}

/**
 * Roles of the figures of one breath, by the words around them.
 *
 * @param isWhole - of each figure, whether it is what something is a part of; see `followsPart`
 */
export function rolesOf(
  runs: readonly (readonly string[])[],
  isWhole: readonly boolean[],
  cuesIn: CueBook,
  { parts, joints }: Connectives,
): readonly (Role | undefined)[] {
  const found: (Role | undefined)[] = runs.slice(1).map(() => undefined);
  const give = (figure: number, role: Role | undefined): void => {
    if (role === undefined || figure >= found.length || isWhole[figure] === true) return;
    // Of two wholes that are named in one breath, the one after "of" is meant.
    if (role === "whole" && isWhole.includes(true)) return;
    found[figure] = stronger(found[figure], role);
  };
  for (const [at, words] of runs.entries()) {
    const joint =
      at > 0 && at < found.length ? words.findLastIndex((word) => joints.has(word)) : -1;
    if (joint > 0) give(ofBefore(at - 1, isWhole), strongest(cuesIn(words.slice(0, joint)))[0]);
    const said = words.slice(joint + 1);
    const [role, end] = strongest(cuesIn(said));
    const isOfBefore =
      at > 0 && (at === found.length || said.slice(end).some((word) => parts.has(word)));
    give(isOfBefore ? ofBefore(at - 1, isWhole) : at, role);
  }
  return found.map((role, index) => (isWhole[index] ? "whole" : role));
}

/** Cues that "of" follows without what follows being a whole: "the sum of", "half of". */
const ofSeveral: readonly SumCue[] = ["sum", "average", "difference", "half", "third", "quarter"];

/** Whether words end with "of", as before what something is a part of. */
export function followsPart(
  words: readonly string[],
  cuesIn: CueBook,
  { parts, pointers }: Connectives,
): boolean {
  const said = pointers.has(words.at(-1) ?? "") ? words.slice(0, -1) : words;
  if (!parts.has(said.at(-1) ?? "")) return false;
  const cues = cuesIn(said);
  return !ofSeveral.some((cue) => cues.get(cue)?.has(said.length - 2));
}

/** The figure before words, or the part that was named before it where it is the whole ("120 of 300 are spent"). */
function ofBefore(figure: number, isWhole: readonly boolean[]): number {
  return isWhole[figure] === true && figure > 0 ? figure - 1 : figure;
}

function strongest(
  cues: ReadonlyMap<SumCue, ReadonlySet<number>>,
): readonly [role: Role | undefined, end: number] {
  const role = roles.find((each) => cues.has(each));
  return [role, role === undefined ? 0 : Math.max(...(cues.get(role) ?? [])) + 1];
}

function stronger(one: Role | undefined, other: Role): Role {
  if (one === undefined) return other;
  return roles.indexOf(one) < roles.indexOf(other) ? one : other;
}
