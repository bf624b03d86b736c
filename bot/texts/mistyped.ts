/**
 * A pattern for a word that may be mistyped in one place: a letter left out, doubled, another one or two that have
 * changed places. For words long enough that no other is as near.
 */
export function mistyped(word: string): string {
  const letters = Array.from(word);
  const variants = letters.flatMap((letter, index) => {
    const [before, after] = [letters.slice(0, index), letters.slice(index + 1)];
    const [next, ...rest] = after;
    const swapped = next === undefined ? [] : [[...before, next, letter, ...rest].join("")];
    return [`${before.join("")}[\\p{L}]{0,2}${after.join("")}`, ...swapped];
  });
  return `(?:${[word, ...variants].join("|")})`;
}
