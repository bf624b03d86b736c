import type { Knowledge } from "../../src/answering/knowledge.js";
import type { Citation } from "../reply.js";

/** Teams' limits. */
const longestName = 80;
const longestAbstract = 160;

/** The most sources that an answer names. */
const mostCitations = 4;

/** Collects what an answer rests on while it is written. */
export interface Citing {
  /** Marks for sections, such as "[1][2]", to stand after what they bear out; at most `most` of them. */
  cite(sectionIds: readonly string[], most: number): string;
  /** The mark for something that is in no source document: what RCC Sydöst has told. */
  citeTold(name: string, abstract: string): string;
  readonly citations: readonly Citation[];
}

/** Begins the list of an answer's sources. A section that is cited again keeps its number. */
export function createCiting(sections: Knowledge["sections"]): Citing {
  const positions = new Map<string, number>();
  const citations: Citation[] = [];
  const add = (name: string, abstract: string): number => {
    const position = citations.length + 1;
    citations.push({
      position,
      name: shorten(name, longestName),
      abstract: shorten(abstract, longestAbstract),
    });
    return position;
  };
  return {
    citations,
    citeTold: (name, abstract) => `[${add(name, abstract)}]`,
    cite: (sectionIds, most) =>
      sectionIds
        .slice(0, most)
        .map((id) => {
          const section = sections.get(id);
          if (section === undefined) return "";
          const known = positions.get(id);
          if (known === undefined && citations.length === mostCitations) return "";
          const position =
            known ?? add(`${section.document.name}, ${section.label}`, section.title);
          positions.set(id, position);
          return `[${position}]`;
        })
        .join(""),
  };
}

function shorten(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}
