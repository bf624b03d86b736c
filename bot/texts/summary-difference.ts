import type { Difference } from "../../src/summaries/difference.js";
import type { Total } from "../../src/summaries/regional-content.js";
import { kronor } from "./format.js";
import { figureNames, nameSource, notGiven, scopeOf } from "./summary-phrases.js";

/** What is new since the version before, one sentence each. */
export function differenceLines(difference: Difference): readonly string[] {
  const { added, corrected, withdrawn, asked, sums } = difference;
  const lines = [
    ...added.map((source) => `Nytt: ${nameSource(source)}.`),
    ...corrected.map((source) => `Rättat: ${nameSource(source)}.`),
    ...withdrawn.map((source) => `Tillbakadraget: ${nameSource(source)}.`),
    ...asked.map((source) => `Komplettering begärd: ${nameSource(source)}.`),
    ...sums.map(
      ({ figure, before, after }) =>
        `${figureNames[figure]}, summa: från ${totalInWords(before)} till ${totalInWords(after)} (beräknat).`,
    ),
  ];
  return lines.length === 0 ? ["Bara granskningens läge är ändrat."] : lines;
}

function totalInWords(total: Total): string {
  return total.regionIds.length === 0 ? notGiven : `${kronor(total.kronor)} (${scopeOf(total)})`;
}
