/** A number for each of several positions. `Float64Array.from` would walk them many times slower. */
export function numbersFor(
  positions: readonly number[],
  numberOf: (position: number) => number,
): Float64Array {
  const numbers = new Float64Array(positions.length);
  for (let index = 0; index < numbers.length; index++)
    numbers[index] = numberOf(positions[index] ?? 0);
  return numbers;
}
