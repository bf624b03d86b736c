import type { Knowledge } from "../src/answering/knowledge.js";
import type { Citation } from "./reply.js";

/** Teams' limits. */
const longestName = 80;
const longestAbstract = 160;

/** The most sources that an answer names. */
const mostCitations = 4;

/** Collects what an answer rests on while it is written. */
export interface Citing {
  /** Marks for sections, such as "[1][2]", to stand after what they bear out; at most `most` of them. */
  cite(sectionIds: readonly string[], most: number): string;
  readonly citations: readonly Citation[];
}

/** Begins the list of an answer's sources. A section that is cited again keeps its number. */
export function createCiting(sections: Knowledge["sections"]): Citing {
  const positions = new Map<string, number>();
  const citations: Citation[] = [];
  return {
    citations,
    cite: (sectionIds, most) =>
      sectionIds
        .slice(0, most)
        .map((id) => {
          const section = sections.get(id);
          if (section === undefined) return "";
          const known = positions.get(id);
          if (known === undefined && citations.length === mostCitations) return "";
          const position = known ?? citations.length + 1;
          if (known === undefined) {
            positions.set(id, position);
            citations.push({
              position,
              name: shorten(`${section.document.name}, ${section.label}`, longestName),
              abstract: shorten(section.title, longestAbstract),
            });
          }
          return `[${position}]`;
        })
        .join(""),
  };
}

function shorten(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}
