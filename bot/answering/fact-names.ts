import type { Fact } from "../../src/agreement/fact.js";
import type { Language } from "../../src/agreement/value.js";
import type { Knowledge } from "../../src/answering/knowledge.js";

/** What a fact is about, as the beginning of a line. */
export function nameOf(
  { topics }: Knowledge,
  { topics: [id = ""] }: Fact,
  language: Language,
): string {
  const name = topics.get(id)?.name[language] ?? id;
  return name.charAt(0).toUpperCase() + name.slice(1);
}
