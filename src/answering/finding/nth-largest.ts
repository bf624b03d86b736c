/**
 * The nth largest of numbers, by quickselect: only the part that it lies in is put in order.
 *
 * @param numbers - at least n; they come in another order
 * @param n - from 1
 */
export function nthLargest(numbers: Float64Array, n: number): number {
  const wanted = n - 1;
  let from = 0;
  let to = numbers.length - 1;
  while (from < to) {
    const [left, right] = parted(numbers, from, to);
    if (wanted <= right) to = right;
    else if (wanted >= left) from = left;
    else break;
  }
  return numbers[wanted] ?? -Infinity;
}

/** Puts the larger numbers of a stretch before the smaller ones: where these begin, and where those end. */
function parted(numbers: Float64Array, from: number, to: number): readonly [number, number] {
  const middle = numbers[(from + to) >> 1] ?? 0;
  let left = from;
  let right = to;
  while (left <= right) {
    while ((numbers[left] ?? 0) > middle) left++;
    while ((numbers[right] ?? 0) < middle) right--;
    if (left > right) break;
    const swapped = numbers[left] ?? 0;
    numbers[left] = numbers[right] ?? 0;
    numbers[right] = swapped;
    left++;
    right--;
  }
  return [left, right];
}
