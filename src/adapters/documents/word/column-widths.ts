import { cellText, type TableBlock } from "../../../summaries/document.js";
import { textWidth } from "./styles.js";

/** Of a letter of a table's text, in twentieths of a point: an average, and wider in a header's bold letters. */
const letterWidth = { text: 105, header: 118 };

/** Between a cell's text and its borders, both sides together. */
const cellPadding = 170;

/** A word longer than this may be broken. */
const longestWord = 28;

/**
 * The widths of a table's columns, as they are asked for but that no column is too narrow for its longest word as long
 * as the others have room to give.
 */
export function columnWidths({ columns, rows }: TableBlock): readonly number[] {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  const asked = columns.map(({ width }) => (width / whole) * textWidth);
  const least = columns.map(({ title }, index) => {
    const words = rows.map((row) => longestIn(cellText(row[index] ?? "")) * letterWidth.text);
    const widest = words.reduce((a, b) => Math.max(a, b), longestIn(title) * letterWidth.header);
    return widest + cellPadding;
  });
  const lacking = asked.map((width, index) => Math.max(0, (least[index] ?? 0) - width));
  const spare = asked.map((width, index) => Math.max(0, width - (least[index] ?? 0)));
  const [needed, given] = [sum(lacking), sum(spare)];
  const part = needed === 0 ? 0 : Math.min(1, given / needed);
  return asked.map((width, index) =>
    Math.floor(
      width +
        (lacking[index] ?? 0) * part -
        (given === 0 ? 0 : ((spare[index] ?? 0) / given) * needed * part),
    ),
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** How many letters the longest word has; slashes break too. */
function longestIn(text: string): number {
  let [longest, length] = [0, 0];
  for (const letter of text) {
    length = breaks.has(letter) ? 0 : length + 1;
    if (length > longest) longest = length;
  }
  return Math.min(longest, longestWord);
}

const breaks = new Set([" ", "\n", "\u2013", "/"]);
