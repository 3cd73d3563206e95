/** One measured figure; `ratio` is ours ÷ reference, both from the same run. */
export type Figure = {
  readonly figure: string;
  readonly unit: "ms" | "bytes" | "requests/s" | "components" | "shift";
  readonly ours: number;
  readonly reference: number | null;
  readonly referenceIs: string | null;
  readonly ratio: number | null;
};

/** A figure beside its reference. */
export function compared(
  what: Pick<Figure, "figure" | "unit">,
  ours: number,
  reference: { readonly value: number; readonly is: string } | null,
): Figure {
  return {
    ...what,
    ours: round(ours),
    reference: reference && round(reference.value),
    referenceIs: reference && reference.is,
    ratio: reference && round(ours / reference.value),
  };
}

/** Median milliseconds of a deed over so many rounds, the first tenth thrown away. */
export function median(rounds: number, deed: (round: number) => unknown): number {
  const taken = Array.from({ length: rounds }, (_, round) => {
    const start = performance.now();
    deed(round);
    return performance.now() - start;
  });
  const warm = taken.slice(Math.ceil(rounds / 10)).sort((a, b) => a - b);
  return warm[Math.floor(warm.length / 2)] ?? 0;
}

function round(value: number): number {
  return Number(value.toPrecision(4));
}
