import type { Citation, Reply } from "../reply.js";

/** Joins the answers to several questions of one message into one; what an answer before has told is not told again. */
export function joinReplies(replies: readonly Reply[]): Reply {
  const [first = {}, ...others] = replies;
  return others.reduce(joined, first);
}

function joined(before: Reply, next: Reply): Reply {
  const said = paragraphsOf(before).map(wordsOf);
  const anew = paragraphsOf(next).filter((paragraph) => !said.includes(wordsOf(paragraph)));
  if (anew.length === 0) return before;
  const { citations: told = [] } = before;
  const citations = [...told];
  const positions = new Map(
    (next.citations ?? []).map((citation) => {
      const same = told.find((one) => isSame(one, citation));
      if (same) return [citation.position, same.position] as const;
      const position = citations.length + 1;
      citations.push({ ...citation, position });
      return [citation.position, position] as const;
    }),
  );
  const marked = anew
    .join("\n\n")
    .replaceAll(
      /\[(\d+)\]/g,
      (mark, position: string) => `[${positions.get(Number(position)) ?? mark}]`,
    );
  const asked = next.asked?.isOpen === true ? next.asked : before.asked;
  return {
    ...next,
    ...before,
    ...(asked && { asked }),
    text: `${before.text ?? ""}\n\n${marked}`,
    ...(citations.length > 0 && { citations }),
  };
}

function isSame(one: Citation, other: Citation): boolean {
  return one.name === other.name && one.abstract === other.abstract;
}

function paragraphsOf({ text = "" }: Reply): readonly string[] {
  return text.split("\n\n");
}

/** A paragraph without its marks for sources. */
function wordsOf(paragraph: string): string {
  return paragraph.replaceAll(/\[\d+\]/g, "").trim();
}
