import { distance } from "fastest-levenshtein";
import type { Project } from "./project.js";

/** Shorter words than this tell no project from another. */
const shortestTelling = 4;

/** How much of a long word tells it from others, whatever its ending. */
const stemLength = 6;

/** A word may be one slip away from what is meant, and a longer word than this two. */
const longestWithOneSlip = 8;

/**
 * The projects that some words may be the name of, or a part of it, with a slip or another ending: "gemensam gransking".
 * Every word must be found in the name. Only those of just that name, where there are any.
 */
export function projectsCalled<Named extends Pick<Project, "name">>(
  projects: readonly Named[],
  words: string,
): readonly Named[] {
  const said = wordsOf(words).filter(({ length }) => length >= shortestTelling);
  if (said.length === 0) return [];
  const exact = projects.filter(({ name }) => wordsOf(name).join(" ") === wordsOf(words).join(" "));
  if (exact.length > 0) return exact;
  return projects.filter(({ name }) => {
    const named = wordsOf(name);
    return said.every((word) => named.some((part) => isMeant(word, part)));
  });
}

/** Its words without what stands in brackets, as "(demo)". */
function wordsOf(text: string): readonly string[] {
  return (
    text
      .toLowerCase()
      .replaceAll(/\(.*?\)/g, " ")
      .match(/[\p{L}\d]+/gu) ?? []
  );
}

function isMeant(said: string, part: string): boolean {
  if (part.includes(said)) return true;
  if (part.length < shortestTelling) return false;
  if (said.startsWith(part)) return true;
  const isLong = said.length >= stemLength && part.length >= stemLength;
  if (isLong && said.slice(0, stemLength) === part.slice(0, stemLength)) return true;
  return distance(said, part) <= (said.length > longestWithOneSlip ? 2 : 1);
}
