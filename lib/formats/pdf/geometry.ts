/** A transformation of the plane as PDF writes it: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [number, number, number, number, number, number];

export const UNCHANGED: Matrix = [1, 0, 0, 1, 0, 0];

/** First the inner transformation, then the outer one. */
export function within(outer: Matrix, [a, b, c, d, e, f]: Matrix): Matrix {
  const [A, B, C, D, E, F] = outer;
  return [A * a + C * b, B * a + D * b, A * c + C * d, B * c + D * d, A * e + C * f + E, B * e + D * f + F];
}

/** Where a point comes to stand. */
export function moved([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** Six numbers of a foreign array. */
export function matrixOf(numbers: ArrayLike<number> | null | undefined): Matrix {
  const at = (index: number) => Number(numbers?.[index] ?? UNCHANGED[index] ?? 0);
  return [at(0), at(1), at(2), at(3), at(4), at(5)];
}

/** Sorted numbers with near neighbours put together, each group as its mean. */
export function clustered(numbers: readonly number[], tolerance: number): readonly number[] {
  const groups: { sum: number; count: number; last: number }[] = [];
  for (const number of numbers.toSorted((a, b) => a - b)) {
    const group = groups.at(-1);
    if (group && number - group.last <= tolerance) {
      group.sum += number;
      group.count += 1;
      group.last = number;
    } else groups.push({ sum: number, count: 1, last: number });
  }
  return groups.map(({ sum, count }) => sum / count);
}

/** The index of the nearest of some numbers. */
export function nearest(numbers: readonly number[], value: number): number {
  return numbers.reduce(
    (best, number, at) =>
      Math.abs(number - value) < Math.abs((numbers[best] ?? Infinity) - value) ? at : best,
    0,
  );
}
