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

/** Where each of several begins that stand one after the other, by how long they are; last, where all end. */
export function startsOf(lengths: ArrayLike<number>): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  for (let index = 0; index < lengths.length; index++)
    starts[index + 1] = (starts[index] ?? 0) + (lengths[index] ?? 0);
  return starts;
}
