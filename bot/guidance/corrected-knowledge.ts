import type { Knowledge, Section } from "../../src/answering/knowledge.js";
import { type Correction, correctionSource, correctionsOf } from "../../src/guidance/correction.js";
import type { Settled } from "../../src/guidance/ruling.js";
import { localDateOf } from "../../src/shared/local-date.js";
import { correctionTexts } from "../texts/guidance/corrections.js";
import { longDate } from "../texts/format.js";
import { asSentence } from "../plain-text.js";

/**
 * What is known with the facts as RCC Sydöst has corrected them, each correction a source that can be cited; and the
 * corrections themselves.
 */
export function correctedKnowledge(
  knowledge: Knowledge,
  settled: Settled,
): { readonly knowledge: Knowledge; readonly corrections: readonly Correction[] } {
  const corrections = correctionsOf(knowledge.facts, settled).map(withPlainWords);
  if (corrections.length === 0) return { knowledge, corrections };
  return {
    corrections,
    knowledge: {
      ...knowledge,
      facts: new Map([
        ...knowledge.facts,
        ...corrections.map(({ corrected }) => [corrected.id, corrected] as const),
      ]),
      sections: new Map([
        ...knowledge.sections,
        ...corrections.map(
          (correction) =>
            [correctionSource(correction.original.id), sectionOf(correction)] as const,
        ),
      ]),
    },
  };
}

/** A wording that a person wrote shows as it was written, and names no values. */
function withPlainWords(correction: Correction): Correction {
  const { statement } = correction.event.decision;
  if (statement === undefined) return correction;
  const words = asSentence(statement);
  return {
    ...correction,
    corrected: { ...correction.corrected, statement: { sv: words, en: words } },
  };
}

/** How a correction is cited. */
function sectionOf({ event, original }: Correction): Section {
  const { source } = correctionTexts;
  return {
    id: correctionSource(original.id),
    year: Number(event.at.slice(0, 4)),
    document: { id: "rcc", title: source, name: source, sections: [] },
    label: longDate(localDateOf(new Date(event.at))),
    title: event.reason,
  };
}
