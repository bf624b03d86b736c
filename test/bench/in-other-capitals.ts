/** A text with some letters in upper case, by the bits of a number: to the bot a message that it has not seen before. */
export function inOtherCapitals(text: string, number: number): string {
  return Array.from(text, (letter, index) =>
    (number >> (index % 20)) % 2 === 1 ? letter.toUpperCase() : letter,
  ).join("");
}
