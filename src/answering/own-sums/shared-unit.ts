import { farApart, type SaidFigure } from "../reading/figures.js";
import type { Words } from "./roles.js";
import type { Segment } from "./segments.js";

/**
 * Segments in which numbers without a unit have that of the sums beside them: "200, 150 och 120 tkr", "600 tkr, varav 150
 * kvar". Only where all sums have the same unit, and no noun follows the number.
 */
export function withSharedUnit(
  segments: readonly Segment[],
  { cuesIn, times, connectives }: Pick<Words, "cuesIn" | "times" | "connectives">,
): readonly Segment[] {
  const multiple = multipleOfAll(segments.flatMap(({ figures }) => figures));
  if (multiple === undefined) return segments;
  const most = mostOf(segments.flatMap(({ figures }) => figures)) / multiple;
  const mayShare = ({ kind, value }: SaidFigure): boolean =>
    kind === "count" && value < multiple && value < farApart * most;
  const isBare = (after: readonly string[]): boolean => {
    const [next] = after;
    if (next === undefined || connectives.joints.has(next)) return true;
    return !times.has(next) && (connectives.parts.has(next) || saysRole(cuesIn(after.slice(0, 1))));
  };
  return segments.map(({ figures, runs }) => ({
    runs,
    figures: figures.map((figure, index) =>
      mayShare(figure) && isBare(runs[index + 1] ?? [])
        ? { ...figure, kind: "kr" as const, value: figure.value * multiple }
        : figure,
    ),
  }));
}

function saysRole(cues: ReturnType<Words["cuesIn"]>): boolean {
  return cues.has("left") || cues.has("spent") || cues.has("whole");
}

/** The largest sum. */
function mostOf(figures: readonly SaidFigure[]): number {
  return Math.max(...figures.filter(({ kind }) => kind === "kr").map(({ value }) => value));
}

/** What the unit of all sums multiplies with. Undefined where they have several or none. */
function multipleOfAll(figures: readonly SaidFigure[]): number | undefined {
  const multiples = figures.filter(({ kind }) => kind === "kr").map(({ multiple }) => multiple);
  const [one, other] = [...new Set(multiples)];
  return other === undefined && one !== undefined && one > 1 ? one : undefined;
}
